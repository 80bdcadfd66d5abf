import { z } from 'zod';
import type { AnalysisMeta } from './analysis';
import { DECIMAL_PATTERN } from './decimal';
import {
  type ConditionDefinition,
  INDEX_SLOTS,
  type IndexDefinition,
  type IndexValue,
  indexDefinition,
  METRICS,
} from './indices';
import { reference } from './reference';
import type { Choice } from './table';
import { VARIABLE_NAMES, type Variable } from './variables';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'write a month as YYYY-MM');
const id = z.number().int().positive();
const variable = z.enum(VARIABLE_NAMES);

export const CONDITION_OPERATORS = [
  'less-than',
  'at-most',
  'equal-to',
  'at-least',
  'more-than',
  'is-new',
  'has-no-data',
] as const satisfies readonly ConditionDefinition['operator'][];

/** These ask about the value itself and take no threshold. */
export const WITHOUT_THRESHOLD: readonly ConditionDefinition['operator'][] = ['is-new', 'has-no-data'];

/** A condition as somebody edits it: without an id while it is new; switched off it is kept and not asked. */
export const conditionDraft = z
  .object({
    id: id.optional(),
    name: z.string().trim().min(1).max(160),
    operand: z.enum([...INDEX_SLOTS, 'metric']),
    metric: z.enum(METRICS).nullable().default(null),
    operator: z.enum(CONDITION_OPERATORS),
    threshold: z.string().regex(DECIMAL_PATTERN, 'write a number with a point').nullable().default(null),
    categoryId: id,
    reasonId: id.nullable().default(null),
    active: z.boolean().default(true),
  })
  .superRefine(({ operand, metric, operator, threshold }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (threshold === null && !WITHOUT_THRESHOLD.includes(operator))
      refuse('threshold', 'this comparison needs a number');
    if (operand === 'metric' && metric === null) refuse('metric', 'say which metric of the month is looked at');
    if (operand === 'metric' && operator === 'is-new') refuse('operator', 'only an index can be new');
  });
export type ConditionDraft = z.infer<typeof conditionDraft>;

const indices = z
  .array(indexDefinition)
  .max(INDEX_SLOTS.length)
  .refine((all) => new Set(all.map(({ slot }) => slot)).size === all.length, 'each of I1 to I4 can stand once');
/** In order: the first that holds gives the category. */
const conditions = z.array(conditionDraft).max(50);

/** Body of `POST /api/analysis/rules/preview`: rules as they would be; what is left out is as it stands. Nothing is written. */
export const previewRulesInput = z.object({
  variable,
  month,
  family: reference.optional(),
  indices: indices.optional(),
  conditions: conditions.optional(),
});
export type PreviewRulesInput = z.infer<typeof previewRulesInput>;

/** Body of `PUT /api/analysis/rules`. `base`: the history's newest id the change was made on; another one is a CONFLICT. */
export const saveRulesInput = z.object({ variable, base: id, indices: indices.min(1), conditions });
export type SaveRulesInput = z.infer<typeof saveRulesInput>;

/** Body of `POST /api/analysis/rules/apply`: the present rules for every month from this one on; `preview` only counts. */
export const applyRulesInput = z.object({ variable, from: month, preview: z.boolean().default(false) });
export type ApplyRulesInput = z.infer<typeof applyRulesInput>;

/** Body of `POST /api/analysis/rules/replace`: takes a category or reason away; what carried it carries `by` from then on. */
export const replaceInput = z
  .object({ kind: z.enum(['category', 'reason']), id, by: id.nullable() })
  .refine((input) => input.by !== input.id, 'replace it by another one');
export type ReplaceInput = z.infer<typeof replaceInput>;

/** Query of `GET /api/analysis/rules`. */
export const rulesQuery = z.object({ variable });

/** What the rules of a variable were, newest first. */
export interface RuleSetEntry {
  id: number;
  madeAt: string;
  /** Null: the rules it began with, or a change outside of the console. */
  user: string | null;
  /** First month they hold for; null: every month. */
  validFrom: string | null;
  /** The present rules, applied to months that were over. */
  applied: boolean;
  indices: IndexDefinition[];
  conditions: ConditionDefinition[];
}

export interface RulesAnswer {
  data: {
    variable: Variable;
    indices: IndexDefinition[];
    conditions: ConditionDraft[];
    /** At most the latest fifty. */
    history: RuleSetEntry[];
    /** They hold for everybody's clients: false for whoever does not see all of those, and may try but not save. */
    mayChange: boolean;
  };
  meta: AnalysisMeta;
}

/** A client whose category would be another one: by which condition (its place in the draft), which value and threshold. */
export interface RuleMove {
  client: { id: string; code: string; name: string };
  from: Choice | null;
  to: Choice | null;
  /** Place of the condition in the draft, from 0; null: none holds. */
  condition: number | null;
  value: IndexValue | null;
  threshold: string | null;
}

export interface RulesPreview {
  month: string;
  clients: number;
  /** Clients whose category changes. */
  moved: number;
  /** Clients for whom the rules would say something else, but a person has chosen. */
  held: number;
  /** Where clients come from and go to, those that stay included; most first. */
  flows: { from: Choice | null; to: Choice | null; clients: number }[];
  /** At most fifty, the largest in twelve months first. */
  moves: RuleMove[];
}

export interface AppliedRules {
  from: string;
  /** Months whose categories change, and for how many clients. */
  months: { month: string; moved: number }[];
}

/** Body of `POST /api/analysis/abc/preview`: cut-offs in percent of revenue and months looked back. */
export const abcPreviewInput = z
  .object({
    months: z.number().int().min(1).max(120),
    cutA: z.number().min(0).max(100),
    cutB: z.number().min(0).max(100),
  })
  .refine(({ cutA, cutB }) => cutA <= cutB, { path: ['cutB'], message: 'B ends where A ends, or later' });
export type AbcPreviewInput = z.infer<typeof abcPreviewInput>;

type AbcLetter = 'A' | 'B' | 'C' | null;
export interface AbcPreview {
  month: string | null;
  moved: number;
  classes: { class: AbcLetter; before: number; after: number }[];
  /** At most fifty, the largest first. */
  moves: { client: { id: string; code: string; name: string }; from: AbcLetter; to: AbcLetter }[];
}
