import { type ConditionDraft, INDEX_SLOTS, type IndexDefinition, type Variable } from '@rumbo/config/api';
import { VARIABLE_DEFAULTS } from '../../../model/defaults/variables';

/**
 * The rules a variable came with, as a draft: nothing holds until somebody saves them. Categories that have gone since
 * are made again, because a condition has to name one.
 */
export async function shippedRules(
  variable: Variable,
): Promise<{ data: { indices: IndexDefinition[]; conditions: ConditionDraft[] } }> {
  const { indices, categories, conditions } = VARIABLE_DEFAULTS[variable];
  const documents = strapi.documents('api::category.category');
  const ids = new Map<string, number>();
  for (const [order, category] of categories.entries()) {
    const known = await documents.findFirst({ filters: { variable, name: category.name } });
    const { id } = known ?? (await documents.create({ data: { ...category, variable, order } }));
    ids.set(category.name, Number(id));
  }
  return {
    data: {
      indices: indices.map((index, at) => ({ ...index, slot: INDEX_SLOTS[at] ?? 'I1' })),
      conditions: conditions.map(({ category, operand, operator, threshold }) => ({
        name: category,
        operand,
        metric: null,
        operator,
        threshold: threshold === undefined ? null : String(threshold),
        categoryId: ids.get(category) ?? 0,
        reasonId: null,
        active: true,
      })),
    },
  };
}
