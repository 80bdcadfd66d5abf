import { cellKey } from './cell-key';
import type { Change } from './requests';
import type { Clash } from './use-writer';

/**
 * The write again, as a person decided it: `keepTheirs` names the cells (cellKey) that stay as somebody else left them;
 * the others replace what stands by now. Cells nobody else touched go along.
 */
export function settledChanges({ changes, theirs }: Clash, keepTheirs: ReadonlySet<string>): Change[] {
  const standing = new Map(theirs.map((cell) => [cellKey(cell), cell.value]));
  return changes
    .filter((cell) => !keepTheirs.has(cellKey(cell)))
    .map((cell) => {
      const stands = standing.get(cellKey(cell));
      return stands === undefined ? cell : { ...cell, expected: stands };
    });
}
