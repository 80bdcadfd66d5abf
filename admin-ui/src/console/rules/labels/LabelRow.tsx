import Delete from '@mui/icons-material/DeleteOutlineRounded';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import InputBase from '@mui/material/InputBase';
import { useEffect, useState } from 'react';
import { useNotify, useTranslate, useUpdate } from 'react-admin';
import { useErrorText } from '../../display/use-error-text';
import type { Label } from '../use-labels-of';

interface Props {
  label: Label;
  resource: 'categories' | 'reasons';
  mayChange: boolean;
  onRemove: () => void;
  onChanged: () => void;
}

/** A name edited in its place and kept when it is left; Escape brings the old one back. */
export function LabelRow({ label, resource, mayChange, onRemove, onChanged }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const [update] = useUpdate();
  const [name, setName] = useState(label.name);
  useEffect(() => setName(label.name), [label.name]);
  const save = (data: { name?: string; color?: string }): void => {
    void update(
      resource,
      { id: label.documentId, data, previousData: label.record },
      {
        onSuccess: onChanged,
        onError: (error) => {
          setName(label.name);
          notify(errorText(error), { type: 'error' });
        },
      },
    );
  };
  const leave = (): void => {
    const wanted = name.trim();
    if (wanted === '' || wanted === label.name) setName(label.name);
    else save({ name: wanted });
  };
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      {resource === 'categories' && (
        <Box
          component="input"
          type="color"
          aria-label={translate('rules.color_of', { name: label.name })}
          defaultValue={label.color ?? '#8a8f98'}
          disabled={!mayChange}
          onBlur={(event) => event.target.value !== label.color && save({ color: event.target.value })}
          sx={{ width: 22, height: 22, p: 0, border: 0, borderRadius: 0.5, bgcolor: 'transparent', cursor: 'pointer' }}
        />
      )}
      <InputBase
        value={name}
        readOnly={!mayChange}
        onChange={(event) => setName(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.querySelector('input')?.blur();
          if (event.key === 'Escape') setName(label.name);
        }}
        inputProps={{ 'aria-label': translate('rules.name_of', { name: label.name }), maxLength: 80 }}
        sx={{
          flex: 1,
          fontSize: 13,
          px: 1,
          borderRadius: 0.75,
          '&:hover, &.Mui-focused': { bgcolor: 'action.hover' },
        }}
      />
      {mayChange && (
        <IconButton size="small" onClick={onRemove} aria-label={translate('rules.delete_of', { name: label.name })}>
          <Delete fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
}
