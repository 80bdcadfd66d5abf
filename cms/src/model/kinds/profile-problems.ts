import type { ColumnSource, ProfileSettings } from '@rumbo/config/api';
import type { Core } from '@strapi/strapi';
import { findKind } from './find-kind';

export interface Problem {
  path: string;
  message: string;
}

/** The fields of `document.key`, where a profile names them. */
export const keyOf = ({ document }: Pick<ProfileSettings, 'document'>): readonly string[] | undefined =>
  document.rule === 'key' ? document.key : undefined;

/** What makes a profile of records unusable with the model as it is now, field by field. Empty: it can be used. */
export async function profileProblems(strapi: Core.Strapi, settings: ProfileSettings): Promise<Problem[]> {
  const key = keyOf(settings);
  const kind = await findKind(strapi, settings.kind, key);
  if (!kind)
    return [
      { path: 'kind', message: `there is no type "${settings.kind}" that files may bring; see GET /api/meta/types` },
    ];
  const known = new Map(kind.fields.map((field) => [field.name, field]));
  const names = [...known.keys()].join(', ');
  const problems: Problem[] = [];
  const unknown = (path: string, name: string) =>
    problems.push({
      path,
      message: `${settings.kind} have no field "${name}" that a file can state; they have ${names}`,
    });
  for (const [name, source] of Object.entries(settings.columns)) {
    const field = known.get(name);
    if (!field) unknown(`columns.${name}`, name);
    else if (isProduct(source) && field.type !== 'decimal')
      problems.push({ path: `columns.${name}`, message: 'only numbers are products of columns' });
  }
  for (const name of key ?? []) {
    const field = known.get(name);
    if (!field) unknown('document.key', name);
    else if (field.reference || field.type === 'text')
      problems.push({
        path: 'document.key',
        message: `"${name}" cannot name a record; choose a code, a number or a day`,
      });
  }
  for (const name of Object.keys(settings.precedence ?? {})) if (!known.has(name)) unknown(`precedence.${name}`, name);
  const keys = kind.fields.filter(({ isKey }) => isKey);
  if (keys.length === 0)
    problems.push({
      path: 'document.key',
      message: 'say which fields name a record: {"rule": "key", "key": ["code"]}',
    });
  for (const { name, isKey, required } of kind.fields)
    if (isKey && required && !settings.columns[name])
      problems.push({ path: `columns.${name}`, message: 'say which column holds it: it names the record' });
  return problems;
}

const isProduct = (source: ColumnSource): boolean => typeof source === 'object' && 'multiply' in source;
