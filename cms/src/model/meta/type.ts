import type { TypeMeta } from '@rumbo/config/api';
import { type DescribedAttribute, describeAttributes } from './attribute';
import type { ModelSnapshot } from './schema';

export interface DescribedType extends Omit<TypeMeta, 'attributes' | 'can'> {
  attributes: DescribedAttribute[];
}

/** Every type of the application (`api::`), those made in the builder included, before anybody's rights are applied. */
export function describeTypes(model: ModelSnapshot): DescribedType[] {
  return Object.keys(model.schemas)
    .filter((uid) => uid.startsWith('api::'))
    .sort()
    .flatMap((uid) => describeType(uid, model) ?? []);
}

function describeType(uid: string, model: ModelSnapshot): DescribedType | null {
  const schema = model.schemas[uid];
  if (!schema) return null;
  const isSingle = schema.kind === 'singleType';
  const view = model.views[uid];
  return {
    uid,
    path: (isSingle ? schema.info.singularName : schema.info.pluralName) ?? uid,
    kind: isSingle ? 'single' : 'collection',
    label: schema.info.displayName,
    mainField: view?.settings.mainField ?? 'id',
    attributes: describeAttributes(uid, model),
    layouts: {
      list: [...(view?.layouts.list ?? [])],
      edit: (view?.layouts.edit ?? []).map((row) => row.map(({ name, size }) => ({ name, size }))),
    },
  };
}
