import type { ImportKind } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { Panel } from '../display/Panel';
import { ColumnsInput } from './ColumnsInput';
import { DocumentInputs } from './DocumentInputs';
import { MarkInput } from './MarkInput';
import { RecordInputs } from './RecordInputs';
import { useKindFields } from './use-kinds';

/** Columns and rules, as the kind of the profile has them: records are never cancelled or void. */
export function ContentInputs() {
  const translate = useTranslate();
  const kind: ImportKind = useWatch({ name: 'kind' }) ?? 'sales';
  const { fields = [] } = useKindFields(kind);
  return (
    <>
      <Panel title={translate('profiles.columns')} hint={translate('profiles.columns_hint')}>
        <ColumnsInput key={kind} kind={kind} fields={fields} />
      </Panel>
      {kind === 'sales' ? (
        <>
          <Panel title={translate('profiles.document')}>
            <DocumentInputs />
          </Panel>
          <Panel title={translate('profiles.cancelled')} hint={translate('profiles.cancelled_hint')}>
            <MarkInput source="cancelled" ways={['prefix', 'values']} />
          </Panel>
          <Panel title={translate('profiles.void')} hint={translate('profiles.void_hint')}>
            <MarkInput source="void" ways={['values']} />
          </Panel>
        </>
      ) : (
        <Panel title={translate('profiles.records')}>
          <RecordInputs key={kind} kind={kind} fields={fields} />
        </Panel>
      )}
    </>
  );
}
