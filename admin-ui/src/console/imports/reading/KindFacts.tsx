import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ImportKind } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { PlainSelect } from '../../display/PlainSelect';
import { canBeKey, choosesKey, keyOf } from '../../import-profiles/required-fields';
import { type FieldChoice, useKindChoices } from '../../import-profiles/use-kinds';
import type { Draft } from './draft';

interface Props {
  draft: Draft;
  fields: readonly FieldChoice[];
  /** Another kind has other fields: the file is looked at again. */
  onKind: (kind: ImportKind) => void;
  onChange: (draft: Draft) => void;
}

/** What the rows of the file are, and of a type of the CMS which field names a record. */
export function KindFacts({ draft, fields, onKind, onChange }: Props) {
  const translate = useTranslate();
  const kinds = useKindChoices(draft.kind);
  const labels = new Map(fields.map(({ name, label }) => [name, label]));
  const key = keyOf(draft);
  const rows = [
    {
      about: 'kind',
      value: draft.kind as string,
      choices: kinds as { value: string; label: string }[],
      set: (kind: string) => onKind(kind as ImportKind),
    },
    choosesKey(draft) && {
      about: 'key',
      // Several together, which a profile may say, stand as one entry.
      value: key.map((name) => (key.length > 1 ? (labels.get(name) ?? name) : name)).join(' + '),
      choices: fields
        .filter((field) => canBeKey(field) && draft.columns[field.name] !== undefined)
        .map(({ name, label }) => ({ value: name, label })),
      set: (name: string) =>
        onChange({
          ...draft,
          document: { ...(draft.document?.rule === 'key' && draft.document), rule: 'key', key: [name] },
        }),
    },
  ].filter((row) => row !== false);
  return rows.map(({ about, value, choices, set }) => (
    <Box
      key={about}
      sx={{ display: 'grid', gridTemplateColumns: '112px minmax(0, 1fr)', gap: 1, alignItems: 'center' }}
    >
      <Typography variant="body2" aria-hidden>
        {translate(`reading.facts.${about}`)}
      </Typography>
      <PlainSelect label={translate(`reading.facts.${about}`)} value={value} choices={choices} onChange={set} />
    </Box>
  ));
}
