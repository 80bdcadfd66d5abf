import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { SaleLine } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

/** A client by name, as a way to its card; a line without one says so. */
export function ClientName({ client }: { client: SaleLine['client'] }) {
  const translate = useTranslate();
  if (!client)
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {translate('sales.no_client')}
      </Box>
    );
  return (
    <Link component={RouterLink} to={`/clients/${client.id}/show`} color="text.primary">
      {client.name || client.code}
    </Link>
  );
}
