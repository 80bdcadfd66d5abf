import { type Marks, readAmount } from './read-amount';

/** Growing a hundredfold is a slip of the finger, not a plan. */
const MOST = 10_000;

/** "5", "+5 %" or "-2,5" → "5", "-2.5"; null when blank, undefined for what is no percentage from −100 to 10,000. */
export function readPercent(text: string, marks: Marks): string | null | undefined {
  const [, sign = '', digits = ''] = /^\s*([+\-−]?)\s*(.*?)\s*%?\s*$/.exec(text) ?? [];
  const size = readAmount(digits, marks);
  if (size === null || size === undefined) return size;
  const isLess = sign === '-' || sign === '−';
  if (Number(size) > (isLess ? 100 : MOST)) return undefined;
  return isLess ? `-${size}` : size;
}
