import { VARIABLE_NAMES } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import type { Core } from '@strapi/strapi';
import { asSystem, currentScope } from '../../../access/context';
import { systemPool } from '../../../facts/transaction';
import { monthIn, monthNumber, readDataState } from '../queries/data-state';
import { usesOf } from './label-uses';

const RULES: readonly string[] = ['api::condition.condition', 'api::variable-setting.variable-setting'];
const LABELS: Readonly<Record<string, 'category' | 'reason'>> = {
  'api::category.category': 'category',
  'api::reason.reason': 'reason',
};

/**
 * Whoever changes a rule by whatever way (REST, CMS admin), the history says who and since when; and a category or reason
 * that something carries is not deleted (POST /api/analysis/rules/replace says what takes its place).
 */
export function watchRules(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context;
    const documentId = 'documentId' in context.params ? String(context.params.documentId) : undefined;
    const label = LABELS[uid];
    if (label && action === 'delete' && documentId) await refuseInUse(strapi, uid, label, documentId);
    // Who writes several at once records them as one change.
    const isChange = RULES.includes(uid) && (action === 'create' || action === 'update' || action === 'delete');
    if (!isChange || strapi.db.inTransaction()) return next();
    const variable = await variableOf(strapi, uid, documentId, context.params);
    await record(variable, null);
    const result = await next();
    await record(variable, currentScope().userId);
    return result;
  });
}

async function refuseInUse(
  strapi: Core.Strapi,
  uid: string,
  kind: 'category' | 'reason',
  documentId: string,
): Promise<void> {
  await asSystem(async () => {
    const found: { id: number } | null = await strapi.db.query(uid).findOne({ where: { documentId } });
    const uses = found && (await usesOf(kind, found.id));
    if (uses && uses.total > 0)
      throw new AppError('CONFLICT', `This ${kind} is in use; say which one takes its place`, {
        ...uses,
        reason: 'in-use',
      });
  });
}

async function variableOf(
  strapi: Core.Strapi,
  uid: string,
  documentId: string | undefined,
  params: object,
): Promise<unknown> {
  if (!documentId) return 'data' in params ? (params.data as { variable?: unknown }).variable : undefined;
  return (await asSystem(() => strapi.db.query(uid).findOne({ where: { documentId } })))?.variable;
}

async function record(variable: unknown, maker: number | null): Promise<void> {
  if (!VARIABLE_NAMES.some((name) => name === variable)) return;
  const { timeZone } = await readDataState();
  await systemPool().query('select rumbo.record_rules($1, $2, $3)', [
    variable,
    monthNumber(monthIn(timeZone, new Date())),
    maker,
  ]);
}
