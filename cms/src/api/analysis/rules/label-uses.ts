/** What carries a category or a reason. */
export interface LabelUses {
  conditions: number;
  /** Choices of people. */
  choices: number;
  /** Rules of past months. */
  past: number;
  total: number;
}

const COLUMNS = { category: ['category_id', 'categoryId'], reason: ['reason_id', 'reasonId'] } as const;

/** Who carries a label, whoever asks: call it as the system. */
export async function usesOf(kind: 'category' | 'reason', id: number): Promise<LabelUses> {
  const [column, key] = COLUMNS[kind];
  const { rows } = await strapi.db.connection.raw(
    `select (select count(*)::int from public.conditions where ${column} = ?) as conditions,
            (select count(*)::int from public.categorisations where ${column} = ?) as choices,
            (select count(*)::int from rumbo.rule_set
              where conditions @> jsonb_build_array(jsonb_build_object('${key}', ?::int))) as past`,
    [id, id, id],
  );
  const { conditions, choices, past } = rows[0];
  return { conditions, choices, past, total: conditions + choices + past };
}
