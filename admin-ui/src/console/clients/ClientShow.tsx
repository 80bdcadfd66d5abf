import TypeShow from '../types/TypeShow';
import { RhythmPanel } from './RhythmPanel';

/** A client: how often it buys, and its fields. */
export default function ClientShow() {
  return <TypeShow more={({ id }) => <RhythmPanel client={id} />} />;
}
