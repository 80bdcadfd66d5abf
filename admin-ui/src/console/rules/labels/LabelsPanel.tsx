import Add from '@mui/icons-material/AddRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Variable } from '@rumbo/config/api';
import { useState } from 'react';
import { HttpError, useCreate, useNotify, useTranslate } from 'react-admin';
import { callApi, postJson } from '../../../data/api';
import { Panel } from '../../display/Panel';
import { useErrorText } from '../../display/use-error-text';
import type { Label } from '../use-labels-of';
import { LabelRow } from './LabelRow';
import { ReplaceDialog } from './ReplaceDialog';

interface Props {
  kind: 'category' | 'reason';
  variable: Variable;
  labels: readonly Label[];
  mayChange: boolean;
  /** Something that others rest on has changed: read it again. */
  onChanged: () => void;
}

const RESOURCE = { category: 'categories', reason: 'reasons' } as const;

/** Categories with their colours, or reasons: added, renamed and taken away here; one in use asks what takes its place. */
export function LabelsPanel({ kind, variable, labels, mayChange, onChanged }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const [create, { isPending }] = useCreate();
  const [leaving, setLeaving] = useState<{ label: Label; uses: Record<string, number> } | null>(null);
  const resource = RESOURCE[kind];
  const failed = (error: unknown): void => notify(errorText(error), { type: 'error' });

  const add = (): void => {
    const taken = new Set(labels.map(({ name }) => name));
    const name = Array.from({ length: taken.size + 1 }, (_, at) =>
      translate(`rules.new_${kind}`, { number: at + 1 }),
    ).find((one) => !taken.has(one));
    void create(
      resource,
      { data: { name, variable, order: labels.length } },
      { onSuccess: onChanged, onError: failed },
    );
  };
  const remove = async (label: Label): Promise<void> => {
    try {
      await callApi(`/api/${resource}/${label.documentId}`, { method: 'DELETE' });
      onChanged();
    } catch (error) {
      const uses = error instanceof HttpError && error.status === 409 ? (error.body?.details ?? {}) : null;
      if (uses) setLeaving({ label, uses });
      else failed(error);
    }
  };
  const replace = async (label: Label, by: number | null): Promise<void> => {
    setLeaving(null);
    try {
      await postJson('/api/analysis/rules/replace', { kind, id: label.id, by });
      notify('rules.replaced', { type: 'success' });
      onChanged();
    } catch (error) {
      failed(error);
    }
  };
  return (
    <Panel title={translate(`rules.${resource}`)}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
        {labels.map((label) => (
          <LabelRow
            key={label.documentId}
            label={label}
            resource={resource}
            mayChange={mayChange}
            onRemove={() => void remove(label)}
            onChanged={onChanged}
          />
        ))}
      </Box>
      {mayChange && (
        <Button startIcon={<Add />} onClick={add} disabled={isPending} sx={{ mt: 1 }}>
          {translate(`rules.add_${kind}`)}
        </Button>
      )}
      {leaving && (
        <ReplaceDialog
          kind={kind}
          label={leaving.label}
          uses={leaving.uses}
          others={labels.filter(({ id }) => id !== leaving.label.id)}
          onReplace={(by) => void replace(leaving.label, by)}
          onClose={() => setLeaving(null)}
        />
      )}
    </Panel>
  );
}
