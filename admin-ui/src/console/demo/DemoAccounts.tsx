import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { DemoAccount } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { Panel } from '../display/Panel';

/** The demo's accounts with their passwords, told this once. */
export function DemoAccounts({ accounts, onDone }: { accounts: readonly DemoAccount[]; onDone: () => void }) {
  const translate = useTranslate();
  return (
    <Panel
      title={translate('demo.accounts')}
      hint={translate('demo.accounts_hint')}
      actions={
        <Button size="small" onClick={onDone}>
          {translate('demo.accounts_done')}
        </Button>
      }
    >
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(3, minmax(0, 1fr))' },
        }}
      >
        {accounts.map(({ identifier, name, password, role }) => (
          <Box component="li" key={identifier} sx={{ fontSize: 13, minWidth: 0, overflowWrap: 'anywhere' }}>
            <Box component="span" sx={{ display: 'block', fontWeight: 550 }}>
              {name} · {translate(`demo.role_${role}`)}
            </Box>
            <Box component="span" sx={{ display: 'block' }}>
              {identifier}
            </Box>
            <Box component="code" sx={{ display: 'block', color: 'text.secondary', userSelect: 'all' }}>
              {password}
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
