import TypeShow from '../types/TypeShow';
import { CategoryHistory } from './CategoryHistory';
import { RhythmPanel } from './RhythmPanel';

/** A client: how often it buys, what it carried month by month, and its fields. */
export default function ClientShow() {
  return (
    <TypeShow
      more={({ id }) => (
        <>
          <RhythmPanel client={id} />
          <CategoryHistory client={id} />
        </>
      )}
    />
  );
}
