import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Confirm, useTranslate } from 'react-admin';
import { Panel } from '../display/Panel';
import { DemoAccounts } from './DemoAccounts';
import { DemoProgress } from './DemoProgress';
import { useDemo } from './use-demo';

/** Says that the demo is on screen, how far it is, and takes it away. Nothing where there is none. */
export function DemoNotice() {
  const translate = useTranslate();
  const { status, accounts, forgetAccounts, remove, isLoading, isRemoving } = useDemo();
  const [isAsking, setAsking] = useState(false);
  if (!status || status.state === 'absent') return null;
  return (
    <>
      <Panel>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
          <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
            <Typography variant="h2">{translate('demo.title')}</Typography>
            <Typography variant="body2" color="text.secondary">
              {translate(isRemoving ? 'demo.removing' : 'demo.text')}
            </Typography>
          </Box>
          {isLoading && <DemoProgress status={status} />}
          <Button variant="outlined" size="small" disabled={isRemoving} onClick={() => setAsking(true)}>
            {translate('demo.remove')}
          </Button>
        </Box>
      </Panel>
      {accounts.length > 0 && <DemoAccounts accounts={accounts} onDone={forgetAccounts} />}
      <Confirm
        isOpen={isAsking}
        title={translate('demo.remove_title')}
        content={translate('demo.remove_text')}
        confirm={translate('demo.remove_confirm')}
        confirmColor="warning"
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          remove();
        }}
      />
    </>
  );
}
