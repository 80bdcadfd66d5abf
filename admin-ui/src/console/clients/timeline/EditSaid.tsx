import { useTranslate } from 'react-admin';
import { putJson } from '../../../data/api';
import { draftOf } from '../../../mentions/draft';
import { CommentForm } from '../../comments/CommentForm';
import { LogForm } from '../log/LogForm';
import { useLog } from '../log/use-log';
import type { SaidItem } from './Said';
import { pathOf } from './use-said';

interface Props {
  item: SaidItem;
  /** documentId */
  client: string;
  onDone: () => void;
}

/** One's own words, and when and with whom it was, changed where they stand. */
export function EditSaid({ item, client, onDone }: Props) {
  const translate = useTranslate();
  const { change, problem, readAgain } = useLog(client);
  if (item.kind === 'comment') {
    const { task, strategy } = item.detail;
    // Who can be mentioned follows from what the comment is on.
    const target = task
      ? { type: 'task' as const, id: task.id }
      : strategy
        ? { type: 'strategy' as const, id: strategy.id }
        : { type: 'client' as const, id: client };
    return (
      <CommentForm
        autoFocus
        canAttach={false}
        target={target}
        start={draftOf(item.detail.body)}
        submitLabel={translate('comments.save')}
        onCancel={onDone}
        onSubmit={async (body) => {
          await putJson(pathOf(item), { data: { body } });
          await readAgain();
          onDone();
        }}
      />
    );
  }
  const { documentId, kind, note, minutes, contact } = item.detail;
  return (
    <LogForm
      client={client}
      canAttach={false}
      start={{ kind, note: note ?? '', at: item.at, minutes, contact: contact?.id ?? null }}
      submitLabel={translate('common.save')}
      problemOf={problem}
      onCancel={onDone}
      onSubmit={async (entry) => {
        await change(documentId, entry);
        onDone();
      }}
    />
  );
}
