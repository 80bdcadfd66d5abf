import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTheme } from '@mui/material/styles';
import type { MapMeta } from '@rumbo/config/api';
import type { Place } from '@rumbo/config/visit-order';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { cssVariables } from '../../../theme/css-variables';
import { useMapMeta } from './use-map-meta';
import { useMountedMap } from './use-mounted-map';

interface Props {
  label: string;
  place: Place | null;
  onPick: (place: Place) => void;
}

const HEIGHT = 280;

/** The map to choose a place on; its code is loaded when it is first opened. */
export function PickMap(props: Props) {
  const meta = useMapMeta();
  return meta ? <Mounted {...props} meta={meta} /> : <Skeleton variant="rounded" height={HEIGHT} />;
}

function Mounted({ label, place, onPick, meta }: Props & { meta: MapMeta }) {
  const translate = useTranslate();
  const { tokens } = useTheme();
  const latest = useRef(onPick);
  latest.current = onPick;
  const { element, map } = useMountedMap(async () => {
    const { mountPlaceMap } = await import('../../../map/pick-place');
    const words = { zoomIn: translate('map.zoom_in'), zoomOut: translate('map.zoom_out'), pin: translate('place.pin') };
    return (into) => mountPlaceMap(into, { meta, words, place, onPick: (picked) => latest.current(picked) });
  });
  useEffect(() => map?.move(place), [map, place]);

  return (
    <Box
      ref={element}
      role="application"
      aria-label={label}
      tabIndex={0}
      sx={{
        ...cssVariables(tokens),
        height: HEIGHT,
        borderRadius: 1,
        border: 1,
        borderColor: 'divider',
        bgcolor: tokens.sunken,
      }}
    />
  );
}
