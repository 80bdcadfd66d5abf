import Upload from '@mui/icons-material/UploadFileOutlined';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { DemoProgress } from '../demo/DemoProgress';
import { useDemo } from '../demo/use-demo';
import { EmptyState } from '../display/EmptyState';
import { Panel } from '../display/Panel';

/** No data yet: one's own file, or the demo company where the server offers it. */
export function StartHere() {
  const translate = useTranslate();
  const { status, load, isLoading } = useDemo();
  // Once the server says that it is loading, the notice above tells how far it is.
  const isAsking = isLoading && status?.state === 'absent';
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
            {status?.offered && (
              <Button variant="outlined" disabled={isLoading} onClick={load} title={translate('home.demo_hint')}>
                {translate('home.demo')}
              </Button>
            )}
            {isAsking && <DemoProgress status={status} />}
          </>
        }
      />
    </Panel>
  );
}
