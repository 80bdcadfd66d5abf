import type { AnalysisMeta } from '@rumbo/config/api';

/** The month to show: the running one, or the last with data when its file has not come yet (nothing is not zero). */
export const dataMonth = ({ dataAsOf, runningMonth }: AnalysisMeta): string => {
  const last = dataAsOf?.slice(0, 7) ?? runningMonth;
  return last < runningMonth ? last : runningMonth;
};

/** Asks for `month`, and once more when the numbers end at another one. */
export async function atDataMonth<T>(
  month: string,
  read: (month: string) => Promise<T>,
  metaOf: (answer: T) => AnalysisMeta,
): Promise<T> {
  const first = await read(month);
  const right = dataMonth(metaOf(first));
  return right === month ? first : read(right);
}
