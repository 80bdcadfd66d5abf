import { AppError } from '@rumbo/config/errors';
import type { Context } from 'koa';
import type { z } from 'zod';

/** Reads a body, query or params by its schema; what does not fit is INVALID and names every field. */
export function readInput<S extends z.ZodType>(schema: S, input: unknown): z.infer<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`);
  throw new AppError('INVALID', problems.join('; '), { problems });
}

/** An id of ours in the path; anything else is not found, as if it did not exist. */
export function pathId(ctx: Context): number {
  const id = Number(ctx.params.id);
  if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647) throw notFound();
  return id;
}

/** The caller's language, Spanish unless they ask for English. */
export const languageOf = (ctx: Context): 'es' | 'en' => (ctx.acceptsLanguages('es', 'en') === 'en' ? 'en' : 'es');

export const notFound = () => new AppError('NOT_FOUND', 'Not Found');
