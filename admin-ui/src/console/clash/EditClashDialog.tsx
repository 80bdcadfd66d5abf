import type { AttributeMeta } from '@rumbo/config/api';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { EditClash } from '../../data/edit/save-edit';
import { useFormat } from '../display/use-format';
import { FieldValue } from '../types/FieldValue';
import { useLabels } from '../types/use-labels';
import { ChoiceDialog } from './ChoiceDialog';

interface Props {
  clash: EditClash;
  /** The fields that go out as the person wrote them; null leaves it. */
  onAnswer: (mine: ReadonlySet<string> | null) => void;
}

/** An edit that came too late, of whatever type: field by field as its page shows them. */
export default function EditClashDialog({ clash, onAnswer }: Props) {
  const translate = useTranslate();
  const labels = useLabels();
  const { moment } = useFormat();
  const { type, fields, mine, theirs, by } = clash;
  const when = moment(String(theirs['updatedAt']));
  const attributes = type.attributes.filter(({ name }) => fields.includes(name));
  const shown = (attribute: AttributeMeta, value: unknown): ReactNode => {
    if (value === null || value === undefined || value === '') return translate('clash.empty');
    // A relation as an id alone has no name here: its form shows it.
    if (attribute.relation && typeof value !== 'object') return translate('clash.chosen');
    if (attribute.type === 'json') return translate('clash.unlisted');
    return <FieldValue type={type} attribute={attribute} value={value} />;
  };
  return (
    <ChoiceDialog
      words={{
        title: translate('clash.title'),
        text: by ? translate('clash.by', { name: by, when }) : translate('clash.by_system', { when }),
        mine: translate('clash.mine'),
        theirs: translate('clash.theirs'),
        leave: translate('clash.leave'),
        save: translate('clash.save'),
      }}
      sides={attributes.map((attribute) => ({
        key: attribute.name,
        name: labels.field(type, attribute),
        mine: shown(attribute, mine[attribute.name]),
        theirs: shown(attribute, theirs[attribute.name]),
      }))}
      onSave={(kept) => onAnswer(new Set(fields.filter((field) => !kept.has(field))))}
      onLeave={() => onAnswer(null)}
    />
  );
}
