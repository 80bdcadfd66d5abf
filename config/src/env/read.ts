import type { z } from 'zod';

/**
 * Reads a process's settings, or throws one Error that lists every problem at once, so that a wrong
 * `.env` is mended in one go. Values are never printed: a setting may be a secret.
 */
export function readEnv<S extends z.ZodType>(schema: S, env: NodeJS.ProcessEnv = process.env): z.infer<S> {
  // An empty value is what `KEY=` in a .env file gives: the same as not set.
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(set);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Settings are not usable:\n${problems.join('\n')}\nSee .env.example for what each one means.`);
}
