import { useCallback, useMemo, useState } from 'react';
import { areaOf, only, type Position, type Selection, type Size, within } from './selection';

/** The chosen cells, always within the sheet as it is now. */
export function useSelection(size: Size) {
  const [stated, select] = useState<Selection>(only({ row: 0, column: 0 }));
  const { rows, columns } = size;
  const selection = useMemo(() => within(stated, { rows, columns }), [stated, rows, columns]);
  const extendTo = useCallback((focus: Position) => select(({ anchor }) => ({ anchor, focus })), []);
  return { selection, area: areaOf(selection), select, extendTo };
}
