import type { AttributeMeta, TypeMeta } from '@rumbo/config/api';
import type { DescribedAttribute } from './attribute';
import type { DescribedType } from './type';

export interface Caller {
  /** Whether they may do an action such as `api::client.client.find`. */
  can(action: string): boolean;
  /** Fields of a type that the server sets for them, whatever they send. */
  serverSet(uid: string): readonly string[];
}

/**
 * The model as one caller may use it: types they can read, without relations that lead to types they cannot
 * (Strapi leaves those out of its answers too), and layouts without what is missing.
 */
export function typesFor(types: readonly DescribedType[], caller: Caller): TypeMeta[] {
  return types.filter(({ uid }) => caller.can(`${uid}.find`)).map((type) => typeFor(type, caller));
}

function typeFor({ attributes, layouts, ...type }: DescribedType, { can, serverSet }: Caller): TypeMeta {
  const given = new Set(serverSet(type.uid));
  const visible = attributesFor(attributes, can).map((attribute) =>
    given.has(attribute.name) ? { ...attribute, editable: false } : attribute,
  );
  const names = new Set(visible.map(({ name }) => name));
  return {
    ...type,
    attributes: visible,
    layouts: {
      list: layouts.list.filter((name) => names.has(name)),
      edit: layouts.edit.map((row) => row.filter(({ name }) => names.has(name))).filter((row) => row.length > 0),
    },
    can: {
      create: type.kind === 'collection' && can(`${type.uid}.create`),
      update: can(`${type.uid}.update`),
      delete: can(`${type.uid}.delete`),
    },
  };
}

function attributesFor(attributes: readonly DescribedAttribute[], can: Caller['can']): AttributeMeta[] {
  return attributes
    .filter(({ target }) => !target || can(`${target}.find`) || can(`${target}.findOne`))
    .map(({ target: _target, component, ...attribute }) =>
      component
        ? { ...attribute, component: { ...component, attributes: attributesFor(component.attributes, can) } }
        : attribute,
    );
}
