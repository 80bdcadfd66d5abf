import MenuItem from '@mui/material/MenuItem';
import type { AnalysisMeta, Variable } from '@rumbo/config/api';
import { useGetList, useTranslate } from 'react-admin';
import { useType } from '../../data/model';
import type { ConsoleRecord } from '../../data/strapi-record';
import { Choice } from './Choice';
import { MonthStepper } from './MonthStepper';

interface Props {
  variable: Variable;
  month: string;
  meta: AnalysisMeta;
  window: string;
  family: string;
  owner: string;
  onChange: (next: { month?: string; window?: string; family?: string; owner?: string }) => void;
}

const WINDOWS = Array.from({ length: 12 }, (_, index) => String(index + 1));
const EVERY = { pagination: { page: 1, perPage: 100 } };

/** Month, family and owner; the window where the variable looks back. */
export function Controls({ variable, month, meta, window, family, owner, onChange }: Props) {
  const translate = useTranslate();
  const hasFamilies = useType('product-families') !== undefined;
  const { data: families } = useGetList<ConsoleRecord>(
    'product-families',
    { ...EVERY, sort: { field: 'name', order: 'ASC' } },
    { enabled: hasFamilies },
  );
  const { data: users } = useGetList<ConsoleRecord>('users', {
    ...EVERY,
    sort: { field: 'displayName', order: 'ASC' },
  });
  return (
    <>
      {variable === 'non-retained-clients' && (
        <Choice label={translate('analysis.window')} value={window} onChange={(value) => onChange({ window: value })}>
          {WINDOWS.map((value) => (
            <MenuItem key={value} value={value}>
              {translate('analysis.window_months', { smart_count: Number(value) })}
            </MenuItem>
          ))}
        </Choice>
      )}
      {families && families.length > 0 && (
        <Choice label={translate('analysis.family')} value={family} onChange={(value) => onChange({ family: value })}>
          <MenuItem value="">{translate('analysis.all_families')}</MenuItem>
          {families.map((entry) => (
            <MenuItem key={entry.id} value={String(entry.rowId)}>
              {String(entry['name'])}
            </MenuItem>
          ))}
        </Choice>
      )}
      {users && users.length > 0 && (
        <Choice label={translate('analysis.owner')} value={owner} onChange={(value) => onChange({ owner: value })}>
          <MenuItem value="">{translate('analysis.all_owners')}</MenuItem>
          {users.map((entry) => (
            <MenuItem key={entry.id} value={String(entry.rowId)}>
              {String(entry['displayName'] ?? entry['username'])}
            </MenuItem>
          ))}
        </Choice>
      )}
      <MonthStepper month={month} meta={meta} onChange={(next) => onChange({ month: next })} />
    </>
  );
}
