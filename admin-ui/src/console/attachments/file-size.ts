const KB = 1024;

/** Bytes as [number, unit], with one decimal below ten: 840 B, 3.4 kB, 12 MB. */
export function fileSize(bytes: number): { value: number; unit: 'B' | 'kB' | 'MB' } {
  if (bytes < KB) return { value: bytes, unit: 'B' };
  const [value, unit] = bytes < KB * KB ? ([bytes / KB, 'kB'] as const) : ([bytes / KB / KB, 'MB'] as const);
  return { value: value < 10 ? Math.round(value * 10) / 10 : Math.round(value), unit };
}
