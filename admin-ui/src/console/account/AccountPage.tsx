import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { PageHeader } from '../display/PageHeader';
import { CalendarPanel } from './CalendarPanel';
import { MailPanel } from './MailPanel';

/** How the caller hears of things, and their tasks in the calendar they use. Mails lead here. */
export default function AccountPage() {
  const translate = useTranslate();
  return (
    <Box sx={{ maxWidth: 720 }}>
      <PageHeader title={translate('account.title')} />
      <Box sx={{ display: 'grid', gap: 2 }}>
        <MailPanel />
        <CalendarPanel />
      </Box>
    </Box>
  );
}
