import { announce } from './changes';
import { dataOf, drop, type Kept, put } from './kept';
import { flush } from './queue';

/** Sends a write again that was set aside. */
export async function retry({ failure: _failure, ...write }: Kept): Promise<void> {
  await put({ ...write, state: 'waiting', tries: 0 });
  announce();
  await flush();
}

/** Gives a write up. */
export async function giveUp({ id }: Kept): Promise<void> {
  await drop(id);
  announce();
}

/** Ends a clash: of the fields in question those in `mine` go out, the others stay as somebody else set them. */
export async function settleClash(write: Kept, mine: ReadonlySet<string>): Promise<void> {
  const { current, fields = [] } = write.failure ?? {};
  const kept = Object.entries(dataOf(write)).filter(([field]) => !fields.includes(field) || mine.has(field));
  if (!current || kept.length === 0) return giveUp(write);
  await retry({
    ...write,
    body: { ...write.body, data: Object.fromEntries(kept) },
    base: { ...current, updatedAt: String(current['updatedAt']) },
  });
}
