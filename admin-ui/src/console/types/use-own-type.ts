import type { TypeMeta } from '@rumbo/config/api';
import { useResourceContext } from 'react-admin';
import { useType } from '../../data/model';

/** The type of the resource whose route this is; routes exist only for types of the model. */
export function useOwnType(): TypeMeta {
  const path = useResourceContext();
  const type = useType(path ?? '');
  if (!type) throw new Error(`no type at /${path}`);
  return type;
}
