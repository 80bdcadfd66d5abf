import { useInput } from 'react-admin';
import { Tags } from './Tags';

/** A list of words in a form. */
export function TagsInput({ source, label, hint }: { source: string; label: string; hint: string }) {
  const { field } = useInput({ source });
  return (
    <Tags label={label} hint={hint} value={Array.isArray(field.value) ? field.value : []} onChange={field.onChange} />
  );
}
