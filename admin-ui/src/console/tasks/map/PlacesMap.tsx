import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { MapMeta } from '@rumbo/config/api';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import type { MapPoint } from '../../../map/map-point';
import { cssVariables } from '../../../theme/css-variables';
import { useMountedMap } from '../place/use-mounted-map';

interface Props {
  meta: MapMeta;
  points: readonly MapPoint[];
  /** One whose card is opened; a new object opens it again. */
  chosen: { id: string } | null;
  onOpen: (to: string) => void;
}

/** The shared map (src/map) with the console's words and colours. */
export function PlacesMap({ meta, points, chosen, onOpen }: Props) {
  const translate = useTranslate();
  const { tokens } = useTheme();
  const latest = useRef(onOpen);
  latest.current = onOpen;
  const { element, map } = useMountedMap(async () => {
    const { mountMap } = await import('../../../map/mount-map');
    const words = {
      zoomIn: translate('map.zoom_in'),
      zoomOut: translate('map.zoom_out'),
      many: (count: number) => translate('map.many', { smart_count: count }),
    };
    return (into) => mountMap(into, { meta, words, onOpen: (to) => latest.current(to) });
  });
  useEffect(() => map?.show(points), [map, points]);
  useEffect(() => {
    if (chosen) map?.choose(chosen.id);
  }, [map, chosen]);

  return (
    <Box
      ref={element}
      role="region"
      aria-label={translate('map.label')}
      sx={{
        ...cssVariables(tokens),
        height: { xs: '60vh', md: 'max(480px, calc(100vh - 230px))' },
        borderRadius: 1,
        border: 1,
        borderColor: 'divider',
        bgcolor: tokens.sunken,
      }}
    />
  );
}
