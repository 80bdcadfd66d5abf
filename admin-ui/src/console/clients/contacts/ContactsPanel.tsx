import Add from '@mui/icons-material/AddRounded';
import Mail from '@mui/icons-material/MailOutlineRounded';
import Phone from '@mui/icons-material/PhoneOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useType } from '../../../data/model';
import { Panel } from '../../display/Panel';
import { type Contact, useContacts } from './use-contacts';

interface Props {
  client: { id: string; name: string };
  /** After somebody was called or written to: what was said is logged where it was begun. */
  onReach: (kind: 'call' | 'mail', contact: Contact) => void;
}

/** The people at the client; calling or writing to one opens the note about it. */
export function ContactsPanel({ client, onReach }: Props) {
  const translate = useTranslate();
  const can = useType('contacts')?.can;
  const { data } = useContacts(client.id);
  if (!data || !can) return null;
  // React Admin's own way of beginning an entry with values.
  const source = JSON.stringify({ client: { id: client.id, documentId: client.id, name: client.name } });
  return (
    <Panel
      title={translate('client.contacts')}
      actions={
        can.create && (
          <Button
            size="small"
            startIcon={<Add />}
            component={Link}
            to={`/contacts/create?${new URLSearchParams({ source })}`}
          >
            {translate('common.new')}
          </Button>
        )
      }
    >
      {data.length === 0 && (
        <Typography variant="body2" color="text.secondary">
          {translate('client.no_contacts')}
        </Typography>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {data.map((contact) => (
          <ContactRow key={contact.documentId} contact={contact} onReach={onReach} />
        ))}
      </Box>
    </Panel>
  );
}

function ContactRow({ contact, onReach }: { contact: Contact; onReach: Props['onReach'] }) {
  const translate = useTranslate();
  const { documentId, name, position, main, email } = contact;
  const phone = contact.mobile || contact.phone;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.5,
        py: 0.5,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'center', flexWrap: 'wrap' }}>
          <MuiLink component={Link} to={`/contacts/${documentId}/show`} color="text.primary" sx={{ fontWeight: 550 }}>
            {name}
          </MuiLink>
          {main && <Chip size="small" variant="outlined" label={translate('client.main_contact')} />}
        </Box>
        <Typography variant="caption" color="text.secondary" component="div" noWrap>
          {[position, phone].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      {phone && (
        <IconButton
          component="a"
          href={`tel:${phone}`}
          size="small"
          aria-label={translate('client.call', { name })}
          onClick={() => onReach('call', contact)}
        >
          <Phone sx={{ fontSize: 18 }} />
        </IconButton>
      )}
      {email && (
        <IconButton
          component="a"
          href={`mailto:${email}`}
          size="small"
          aria-label={translate('client.write', { name })}
          onClick={() => onReach('mail', contact)}
        >
          <Mail sx={{ fontSize: 18 }} />
        </IconButton>
      )}
    </Box>
  );
}
