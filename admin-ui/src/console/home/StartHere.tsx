import Upload from '@mui/icons-material/UploadFileOutlined';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { callApi, postJson } from '../../data/api';
import { EmptyState } from '../display/EmptyState';
import { Panel } from '../display/Panel';
import { useErrorText } from '../display/use-error-text';

/** No data yet: one's own file, or the demo company where the server offers it. */
export function StartHere({ onLoaded }: { onLoaded: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const { data } = useQuery({
    queryKey: ['demo'],
    queryFn: () => callApi<{ data: { offered: boolean } }>('/api/demo').catch(() => null),
  });

  const load = async (): Promise<void> => {
    setBusy(true);
    try {
      await postJson('/api/demo', { action: 'load' });
      onLoaded();
    } catch (error) {
      notify(errorText(error), { type: 'error' });
    }
    setBusy(false);
  };
  return (
    <Panel>
      <EmptyState
        icon={<Upload />}
        title={translate('home.empty_title')}
        text={translate('home.empty_text')}
        action={
          <>
            <Button variant="contained" component={Link} to="/imports">
              {translate('home.upload')}
            </Button>
            {data?.data.offered && (
              <Button
                variant="outlined"
                disabled={busy}
                onClick={() => void load()}
                title={translate('home.demo_hint')}
              >
                {translate(busy ? 'home.demo_loading' : 'home.demo')}
              </Button>
            )}
          </>
        }
      />
    </Panel>
  );
}
