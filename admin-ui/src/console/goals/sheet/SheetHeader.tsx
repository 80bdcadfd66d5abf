import Lock from '@mui/icons-material/LockOutlined';
import { useTranslate } from 'react-admin';
import type { SheetColumn } from './sheet-row';

interface Props {
  columns: readonly SheetColumn[];
  hasYear: boolean;
  onMonth: (month: string) => void;
}

/** Months, with a lock where they are closed; the lock opens the month's story. */
export function SheetHeader({ columns, hasYear, onMonth }: Props) {
  const translate = useTranslate();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" aria-colindex={1} className="name">
          {translate('goals.sheet.rows')}
        </th>
        {columns.map(({ month, label, closed, running }, index) => (
          <th
            key={month}
            scope="col"
            aria-colindex={index + 2}
            className={running ? 'running' : ''}
            title={running ? translate('goals.sheet.running') : undefined}
          >
            {closed && (
              <button
                type="button"
                tabIndex={-1}
                title={translate('goals.sheet.closed')}
                aria-label={translate('goals.sheet.closed')}
                onClick={() => onMonth(month)}
              >
                <Lock sx={{ fontSize: 13 }} />
              </button>
            )}
            {label}
          </th>
        ))}
        {hasYear && (
          <th scope="col" aria-colindex={14} className="of-year">
            {translate('goals.sheet.year')}
          </th>
        )}
        <th
          scope="col"
          aria-colindex={15}
          title={translate(hasYear ? 'goals.sheet.reached_hint' : 'goals.sheet.met_hint')}
        >
          {translate(hasYear ? 'goals.sheet.reached' : 'goals.sheet.met')}
        </th>
      </tr>
    </thead>
  );
}
