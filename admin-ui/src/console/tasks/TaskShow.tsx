import { Attachments } from '../attachments/Attachments';
import { Comments } from '../comments/Comments';
import TypeShow from '../types/TypeShow';

/** A task: its fields, its files, and what people say of it. */
export default function TaskShow() {
  return (
    <TypeShow
      after={({ id }) => (
        <>
          <Attachments target={{ type: 'task', id: String(id) }} />
          <Comments target={{ type: 'task', id: String(id) }} />
        </>
      )}
    />
  );
}
