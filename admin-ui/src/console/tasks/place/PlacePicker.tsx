import MapIcon from '@mui/icons-material/MapOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { Place } from '@rumbo/config/visit-order';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useErrorText } from '../../display/use-error-text';
import { CoordinatesField } from './CoordinatesField';
import { PickMap } from './PickMap';
import { readClientPlace } from './read-client-place';

export interface PlaceValue {
  /** As people would tell a driver. */
  address: string | null;
  place: Place | null;
}

interface Props {
  value: PlaceValue;
  onChange: (value: PlaceValue) => void;
  /** Without it there are coordinates alone, as a client has them. */
  addressLabel?: string;
  /** documentId of the client whose place may be taken over. */
  clientId?: string | null;
  disabled?: boolean;
}

/** Where something happens: in words, by coordinates, on the map, or where the client is. */
export function PlacePicker({ value, onChange, addressLabel, clientId, disabled = false }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const [isOpen, setOpen] = useState(false);
  const put = (place: Place | null): void => onChange({ ...value, place });
  const takeClients = async (id: string): Promise<void> => {
    try {
      const found = await readClientPlace(id);
      if (found) onChange(found);
      else notify('place.client_unknown', { type: 'warning' });
    } catch (refused) {
      notify(errorText(refused), { type: 'error' });
    }
  };
  return (
    <Box role="group" aria-label={translate('place.label')} sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: addressLabel ? '2fr 1fr' : '1fr' } }}>
        {addressLabel && (
          <TextField
            label={addressLabel}
            value={value.address ?? ''}
            onChange={({ target }) => onChange({ ...value, address: target.value || null })}
            disabled={disabled}
            fullWidth
            slotProps={{ htmlInput: { maxLength: 250 } }}
          />
        )}
        <CoordinatesField place={value.place} onChange={put} disabled={disabled} />
      </Box>
      {!disabled && (
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <Button variant="outlined" startIcon={<MapIcon />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {translate(isOpen ? 'place.close_map' : 'place.open_map')}
          </Button>
          {clientId && (
            <Button variant="outlined" onClick={() => void takeClients(clientId)}>
              {translate('place.take_clients')}
            </Button>
          )}
          {(value.place || (addressLabel && value.address)) && (
            <Button
              variant="text"
              onClick={() => onChange({ address: addressLabel ? null : value.address, place: null })}
            >
              {translate('place.clear')}
            </Button>
          )}
        </Box>
      )}
      {isOpen && !disabled && (
        <Box>
          <PickMap label={translate('place.map')} place={value.place} onPick={put} />
          <Typography variant="caption" color="text.secondary">
            {translate('place.help')}
          </Typography>
        </Box>
      )}
    </Box>
  );
}
