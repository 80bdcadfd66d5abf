export interface Size {
  width: number;
  height: number;
}

/** The size that keeps the proportions with no side above `most`, in whole pixels and at least one; never enlarged. */
export function fitWithin({ width, height }: Size, most: number): Size {
  const scale = Math.min(1, most / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
