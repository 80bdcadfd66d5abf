import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ConsoleRecord } from '../../data/strapi-record';
import { Panel } from '../display/Panel';
import { FieldList } from '../types/FieldList';
import { useOwnType } from '../types/use-own-type';

/** What one looks up most; the rest is a press away. */
const FIRST = ['owner', 'phone', 'email', 'taxId', 'segment', 'channel', 'parent', 'funnelState', 'addresses', 'notes'];

/** Everything the model holds of a client, fields of one's own included. */
export function ClientFields({ record }: { record: ConsoleRecord }) {
  const translate = useTranslate();
  const type = useOwnType();
  const [isWhole, setWhole] = useState(false);
  // On phones the timeline waits below.
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const rest = type.attributes.map(({ name }) => name).filter((name) => !FIRST.includes(name));
  return (
    <Panel
      title={translate('client.fields')}
      actions={
        <Button size="small" onClick={() => setWhole(!isWhole)} aria-expanded={isWhole}>
          {translate(isWhole ? 'client.fewer_fields' : 'client.all_fields')}
        </Button>
      }
    >
      {(isWhole || !isPhone) && <FieldList type={type} record={record} isNarrow without={isWhole ? [] : rest} />}
    </Panel>
  );
}
