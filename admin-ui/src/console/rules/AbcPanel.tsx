import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { AbcPreview } from '@rumbo/config/api';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { callApi, postJson, putJson } from '../../data/api';
import { currentUser } from '../../session';
import { AbcClass } from '../analysis/AbcClass';
import { Panel } from '../display/Panel';
import { useErrorText } from '../display/use-error-text';
import { useFormat } from '../display/use-format';

interface Kept {
  abcMonths: number;
  abcCutA: number;
  abcCutB: number;
}
const FIELDS = ['abcMonths', 'abcCutA', 'abcCutB'] as const satisfies readonly (keyof Kept)[];

/** The company's ABC: months looked back and cut-offs, with how many clients another choice would move. */
export function AbcPanel({ mayPreview }: { mayPreview: boolean }) {
  const translate = useTranslate();
  const format = useFormat();
  const notify = useNotify();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const isAdmin = currentUser()?.role.type === 'admin';
  const [edited, setEdited] = useState<Partial<Record<keyof Kept, string>>>({});
  const { data: company } = useQuery({
    queryKey: ['company', 'abc'],
    queryFn: ({ signal }) => callApi<{ data: Kept }>('/api/company', { signal }),
  });
  const kept = company?.data;
  const value = (name: keyof Kept): string => edited[name] ?? (kept ? String(kept[name]) : '');
  const [months, cutA, cutB] = FIELDS.map((name) => Number(value(name).replace(',', '.')));
  const isDirty =
    kept !== undefined && FIELDS.some((name) => Number(value(name).replace(',', '.')) !== Number(kept[name]));
  const { data, error } = useQuery({
    queryKey: ['analysis', 'abc-preview', months, cutA, cutB],
    queryFn: () => postJson<{ data: AbcPreview }>('/api/analysis/abc/preview', { months, cutA, cutB }),
    enabled: mayPreview && kept !== undefined,
    placeholderData: keepPreviousData,
  });
  const save = useMutation({
    mutationFn: () => putJson('/api/company', { data: { abcMonths: months, abcCutA: cutA, abcCutB: cutB } }),
    onSuccess: async () => {
      notify('rules.abc_saved', { type: 'success' });
      await queries.invalidateQueries();
      setEdited({});
    },
    onError: (failure) => notify(errorText(failure), { type: 'error' }),
  });
  const preview = data?.data;
  return (
    <Panel title={translate('rules.abc')} hint={translate('rules.abc_hint')}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 1fr 1fr' }}>
          {FIELDS.map((name) => (
            <TextField
              key={name}
              size="small"
              label={translate(`rules.${name}`)}
              value={value(name)}
              disabled={!isAdmin}
              onChange={(event) => setEdited({ ...edited, [name]: event.target.value })}
              slotProps={{ htmlInput: { inputMode: 'decimal' } }}
            />
          ))}
        </Box>
        {preview && !error && (
          <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap', fontSize: 13 }}>
            {preview.classes.map(({ class: letter, before, after }) => (
              <Box
                component="span"
                key={letter ?? '-'}
                sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}
              >
                <AbcClass value={letter} />
                {before !== after && <span style={{ opacity: 0.6 }}>{format.number(before)} →</span>}
                <strong style={{ fontWeight: 600 }}>{format.number(after)}</strong>
              </Box>
            ))}
            {isDirty && (
              <Typography variant="body2" sx={{ fontWeight: 600 }}>
                {translate('rules.abc_moves', { smart_count: preview.moved })}
              </Typography>
            )}
          </Box>
        )}
        {error && isDirty && (
          <Typography variant="body2" color="error">
            {translate('rules.abc_wrong')}
          </Typography>
        )}
        {isAdmin && isDirty && (
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Button variant="contained" disabled={Boolean(error) || save.isPending} onClick={() => save.mutate()}>
              {translate('common.save')}
            </Button>
            <Button onClick={() => setEdited({})}>{translate('rules.discard')}</Button>
          </Box>
        )}
      </Box>
    </Panel>
  );
}
