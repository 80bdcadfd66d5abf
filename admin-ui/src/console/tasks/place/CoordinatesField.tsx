import TextField from '@mui/material/TextField';
import type { Place } from '@rumbo/config/visit-order';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { readCoordinates, writeCoordinates } from './coordinates';

interface Props {
  place: Place | null;
  onChange: (place: Place | null) => void;
  disabled: boolean;
}

/** Latitude and longitude in one field, so that what another map copied can be pasted. */
export function CoordinatesField({ place, onChange, disabled }: Props) {
  const translate = useTranslate();
  const written = place ? writeCoordinates(place) : '';
  const [text, setText] = useState(written);
  useEffect(() => setText(written), [written]);
  const isWrong = text.trim() !== '' && readCoordinates(text) === null;
  const take = (): void => {
    if (text !== written && !isWrong) onChange(readCoordinates(text));
  };
  return (
    <TextField
      label={translate('place.coordinates')}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
      disabled={disabled}
      error={isWrong}
      helperText={isWrong ? translate('place.coordinates_wrong') : undefined}
      fullWidth
    />
  );
}
