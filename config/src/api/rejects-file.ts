import { z } from 'zod';

export const REJECTS_FORMATS = ['csv', 'xlsx'] as const;
export type RejectsFormat = (typeof REJECTS_FORMATS)[number];

/** What a mended file is called as it leaves: sent back under this name it finds its import without a profile. */
export const rejectsFileName = (importId: number, fileName: string, format: RejectsFormat): string =>
  `rechazos-${importId}-${fileName.replace(/\.[^.]{1,5}$/, '').slice(0, 150)}.${format}`;

/** The import that a file called so mends; undefined for any other file. */
export function importOfRejectsFile(fileName: string): number | undefined {
  const number = /^rechazos-(\d{1,9})\b.*\.(csv|xlsx|txt)$/i.exec(fileName)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** One line of `PUT /api/imports/:id/corrections` (application/x-ndjson): a row of a mended file, header → text. */
export const correctionLine = z.object({
  row: z.number().int().min(1),
  mark: z.string().max(100),
  values: z.record(z.string(), z.string()),
});
export type CorrectionLine = z.infer<typeof correctionLine>;
