import type { KindFields, RecordField } from '@rumbo/config/api';
import type { KindField, RecordKind } from './record-kind';

/** A field as it leaves the server: what it holds, and nothing of where it stands. */
export const describeField = ({
  column: _column,
  reference: _reference,
  initial: _initial,
  ...field
}: KindField): RecordField => field;

export const describeKind = ({ kind, fields }: RecordKind): KindFields => ({ kind, fields: fields.map(describeField) });
