import { useCreate, useNotify } from 'react-admin';
import { useErrorText } from '../display/use-error-text';

/** Makes a source of mails; answers its id, or null when it could not, which it then says. */
export function useNewSource(): (name: string) => Promise<string | null> {
  const [create] = useCreate();
  const notify = useNotify();
  const errorText = useErrorText();
  return async (name) => {
    try {
      const made = await create('sources', { data: { name, kind: 'mail', active: true } }, { returnPromise: true });
      return String(made.id);
    } catch (error) {
      notify(errorText(error), { type: 'error' });
      return null;
    }
  };
}
