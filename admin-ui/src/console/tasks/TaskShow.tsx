import { Comments } from '../comments/Comments';
import TypeShow from '../types/TypeShow';

/** A task: its fields, and what people say of it. */
export default function TaskShow() {
  return <TypeShow after={({ id }) => <Comments target={{ type: 'task', id: String(id) }} />} />;
}
