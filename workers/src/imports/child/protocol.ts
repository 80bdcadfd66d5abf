import type { ErrorCode } from '@rumbo/config/errors';
import type { LookOptions } from '../proposal/look-at-file';
import type { SourceFile, WhatIsRead } from './source-file';

/** What the parent tells the child that reads a file. The file's bytes come by stdin. */
export type ToChild =
  | ({ type: 'read' } & SourceFile)
  /** Look at the file's beginning only: the answer is one JSON object on stdout. */
  | ({ type: 'look'; fileName: string } & LookOptions)
  /** All bytes have been sent: an end of stdin alone may be a cut download, and half a file must not look whole. */
  | { type: 'complete'; bytes: number };

/** What the child tells. The rows go by stdout. */
export type FromChild =
  /** The header fits the profile: rows follow. */
  | ({ type: 'ready' } & WhatIsRead)
  /** The reading moves, though no row has come of it yet: texts and titles of a workbook can be long. */
  | { type: 'alive' }
  /** The file cannot be read, whoever tries. */
  | { type: 'refused'; code: ErrorCode; message: string; details: Record<string, unknown> };
