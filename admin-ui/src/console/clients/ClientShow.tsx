import { Comments } from '../comments/Comments';
import TypeShow from '../types/TypeShow';
import { CategoryHistory } from './CategoryHistory';
import { RhythmPanel } from './RhythmPanel';

/** A client: how often it buys, what it carried month by month, its fields, and what people say of it. */
export default function ClientShow() {
  return (
    <TypeShow
      more={({ id }) => (
        <>
          <RhythmPanel client={id} />
          <CategoryHistory client={id} />
        </>
      )}
      after={({ id }) => <Comments target={{ type: 'client', id: String(id) }} />}
    />
  );
}
