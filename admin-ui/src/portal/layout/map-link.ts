interface Place {
  latitude: number | string | null;
  longitude: number | string | null;
}

/** Opens the phone's own map; null without coordinates. */
export const mapHref = ({ latitude, longitude }: Place): string | null =>
  latitude === null || longitude === null
    ? null
    : `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
