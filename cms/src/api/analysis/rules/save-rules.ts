import {
  type ConditionDraft,
  type IndexDefinition,
  indexDefinition,
  type RulesAnswer,
  type SaveRulesInput,
  type Variable,
} from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { asSystem, currentScope } from '../../../access/context';
import { systemPool } from '../../../facts/transaction';
import { monthIn, monthNumber, readDataState } from '../queries/data-state';
import { readRules } from './read-rules';
import { presentRules } from './rule-set';

const CONDITION = 'api::condition.condition';
const SETTING = 'api::variable-setting.variable-setting';

/**
 * Makes these the rules of a variable, from the running month on. Throws CONFLICT when they are not what they were when
 * the change was begun, INVALID for a category or reason of another variable.
 */
export async function saveRules(input: SaveRulesInput, now: Date): Promise<RulesAnswer> {
  const { variable, base, indices, conditions } = input;
  const state = await readDataState();
  const runningMonth = monthNumber(monthIn(state.timeZone, now));
  const present = await presentRules(systemPool(), variable);
  // The route is for whoever sees the whole company; the history is the system's to write. The audit names the person.
  await asSystem(() =>
    strapi.db.transaction(async ({ trx }) => {
      const record = (maker: number | null) =>
        trx.raw('select rumbo.record_rules(?, ?, ?)', [variable, runningMonth, maker]);
      await record(null);
      const { rows } = await trx.raw('select max(id) as id from rumbo.rule_set where variable = ?', [variable]);
      if (rows[0]?.id !== base) {
        throw new AppError('CONFLICT', 'Somebody has changed these rules meanwhile; reload to see them', {
          reason: 'rules-changed',
        });
      }
      if (!isSame(present.indices, indices)) await writeIndices(variable, indices);
      await writeConditions(variable, conditions);
      await record(currentScope().userId);
    }),
  );
  return readRules(variable, now);
}

const isSame = (a: readonly IndexDefinition[], b: readonly IndexDefinition[]): boolean => {
  const normal = (all: readonly IndexDefinition[]) =>
    JSON.stringify(all.map((index) => indexDefinition.parse(index)).toSorted((x, y) => x.slot.localeCompare(y.slot)));
  return normal(a) === normal(b);
};

async function writeIndices(variable: Variable, indices: IndexDefinition[]): Promise<void> {
  const settings = strapi.documents(SETTING);
  const found = await settings.findFirst({ filters: { variable } });
  if (found) await settings.update({ documentId: found.documentId, data: { indices } as object });
  else await settings.create({ data: { variable, indices } });
}

async function writeConditions(variable: Variable, drafts: ConditionDraft[]): Promise<void> {
  await belong('api::category.category', 'categoryId', variable, drafts);
  await belong('api::reason.reason', 'reasonId', variable, drafts);
  const documents = strapi.documents(CONDITION);
  const known: { id: number; documentId: string }[] = await strapi.db
    .query(CONDITION)
    .findMany({ where: { variable } });
  for (const { documentId } of known.filter(({ id }) => !drafts.some((draft) => draft.id === id)))
    await documents.delete({ documentId });
  for (const [order, { id, categoryId, reasonId, ...condition }] of drafts.entries()) {
    const data: object = { ...condition, variable, order, category: categoryId, reason: reasonId };
    const found = known.find((one) => one.id === id);
    if (id !== undefined && !found)
      throw new AppError('INVALID', `There is no condition ${id} of ${variable}; reload to see those there are`, {
        field: `conditions.${order}.id`,
      });
    if (found) await documents.update({ documentId: found.documentId, data });
    else await documents.create({ data });
  }
}

async function belong(
  uid: 'api::category.category' | 'api::reason.reason',
  field: 'categoryId' | 'reasonId',
  variable: Variable,
  drafts: readonly ConditionDraft[],
): Promise<void> {
  const ids = new Set(drafts.flatMap((draft) => draft[field] ?? []));
  const found = await strapi.db.query(uid).count({ where: { variable, id: { $in: [...ids] } } });
  if (found !== ids.size)
    throw new AppError(
      'INVALID',
      `A condition names a ${field} that ${variable} does not have; reload to see those there are`,
      {
        field,
      },
    );
}
