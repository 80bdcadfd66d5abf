import type { SavedTable } from '@rumbo/config/api';
import { useCreate, useDelete, useNotify, useUpdate } from 'react-admin';
import type { ConsoleRecord } from '../../../data/strapi-record';
import { useErrorText } from '../../display/use-error-text';
import type { SavedView } from './use-views';
import type { ViewForm } from './ViewDialog';

const RESOURCE = 'saved-views';

interface Done {
  onDone: (view: Pick<SavedView, 'id' | 'table'>) => void;
  onGone: () => void;
}

/** Keeps, changes and takes away views; what happened is said, and a view that went can be brought back for a while. */
export function useViewActions({ onDone, onGone }: Done) {
  const notify = useNotify();
  const errorText = useErrorText();
  const onError = (error: unknown): void => notify(errorText(error), { type: 'error' });
  const [create] = useCreate<ConsoleRecord>();
  const [update] = useUpdate<ConsoleRecord>();
  const [remove] = useDelete<ConsoleRecord>();
  const saved = (table: SavedTable) => (record: ConsoleRecord) => {
    notify('views.saved', { type: 'success' });
    onDone({ id: record.id, table });
  };
  return {
    saveAs: ({ name, shared, month }: ViewForm, table: SavedTable): void => {
      const view = { ...table, month };
      void create(RESOURCE, { data: { name, shared, view } }, { onSuccess: saved(view), onError });
    },
    change: (view: SavedView, data: Partial<Omit<ViewForm, 'month'>> & { view: SavedTable }): void => {
      void update(RESOURCE, { id: view.id, data, previousData: view.record }, { onSuccess: saved(data.view), onError });
    },
    remove: (view: SavedView): void => {
      void remove(
        RESOURCE,
        { id: view.id, previousData: view.record },
        {
          mutationMode: 'undoable',
          onSuccess: () => {
            notify('views.deleted', { undoable: true });
            onGone();
          },
          onError,
        },
      );
    },
  };
}
