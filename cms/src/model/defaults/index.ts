import { VARIABLE_NAMES, type Variable } from '@rumbo/config/api';
import type { Core } from '@strapi/strapi';
import { COMPANY_DEFAULT, SOURCE_DEFAULT } from './company';
import { VARIABLE_DEFAULTS } from './variables';

const LEDGER = { type: 'core', name: 'rumbo', key: 'defaults' } as const;

/**
 * Ships each set of defaults once. A ledger remembers what was shipped, so that what people change or delete
 * stays changed or deleted, and a variable added later still gets its own. Two processes that start together take turns.
 */
export async function shipDefaults(strapi: Core.Strapi): Promise<void> {
  const sets: Record<string, () => Promise<void>> = {
    company: () => shipCompany(strapi),
    source: () => shipSource(strapi),
    ...Object.fromEntries(
      VARIABLE_NAMES.map((variable) => [`variable:${variable}`, () => shipVariable(strapi, variable)]),
    ),
  };
  await strapi.db.transaction(async ({ trx }) => {
    await trx.raw("select pg_advisory_xact_lock(hashtext('rumbo.defaults'))");
    const shipped = new Set(((await strapi.store.get(LEDGER)) as string[] | null) ?? []);
    const due = Object.entries(sets).filter(([name]) => !shipped.has(name));
    for (const [name, ship] of due) {
      await ship();
      shipped.add(name);
    }
    if (due.length > 0) await strapi.store.set({ ...LEDGER, value: [...shipped] });
  });
}

async function shipCompany(strapi: Core.Strapi): Promise<void> {
  const companies = strapi.documents('api::company.company');
  if (!(await companies.findFirst())) await companies.create({ data: COMPANY_DEFAULT });
}

async function shipSource(strapi: Core.Strapi): Promise<void> {
  const sources = strapi.documents('api::source.source');
  if ((await sources.count({})) === 0) await sources.create({ data: SOURCE_DEFAULT });
}

async function shipVariable(strapi: Core.Strapi, variable: Variable): Promise<void> {
  const { indices, categories, reasons, conditions } = VARIABLE_DEFAULTS[variable];
  const settings = strapi.documents('api::variable-setting.variable-setting');
  // Somebody was here before the ledger was: theirs stands.
  if (await settings.findFirst({ filters: { variable } })) return;
  await settings.create({ data: { variable, indices: indices.map((index, at) => ({ ...index, slot: SLOTS[at] })) } });
  const ids = new Map<string, number>();
  for (const [order, category] of categories.entries()) {
    const made = await strapi.documents('api::category.category').create({ data: { ...category, variable, order } });
    ids.set(category.name, Number(made.id));
  }
  for (const [order, name] of reasons.entries()) {
    await strapi.documents('api::reason.reason').create({ data: { name, variable, order } });
  }
  for (const [order, { category, ...condition }] of conditions.entries()) {
    await strapi
      .documents('api::condition.condition')
      .create({ data: { ...condition, name: category, variable, order, category: ids.get(category) } });
  }
}

const SLOTS = ['I1', 'I2', 'I3', 'I4'] as const;
