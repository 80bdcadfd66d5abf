import { AppError } from '@rumbo/config/errors';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/** Errors of Postgres and the network, by code: what they mean to a caller, and no word of SQL. */
const FOREIGN: Record<string, AppError> = {
  // insufficient_privilege: row-level security said no.
  '42501': new AppError('FORBIDDEN', 'Forbidden'),
  '23505': new AppError('CONFLICT', 'This value is taken already; choose another'),
  '23503': new AppError('INVALID', 'This refers to something that does not exist'),
  '22001': new AppError('INVALID', 'A text is too long'),
  '22003': new AppError('INVALID', 'A number is out of range'),
  '22P02': new AppError('INVALID', 'A value is not of the expected kind'),
  '57014': new AppError('UNAVAILABLE', 'This took too long and was stopped; ask for less, or try again'),
};
/** Postgres is starting, stopping or away. */
const AWAY = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'KnexTimeoutError',
]);

/** A rule in SQL said no (raise … using errcode = 'RB409'): its detail is the sentence, its hint the details as JSON. */
const REFUSED = 'RB409';

/** The first of an error chain with a code: Strapi and knex wrap what the driver said. */
function coded(error: unknown): { code: string; detail?: string; hint?: string } | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at as Error & { code: string };
    if (at.name === 'KnexTimeoutError') return { code: at.name };
  }
  return undefined;
}

function translate(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  const { code, detail = '', hint = '{}' } = coded(error) ?? {};
  if (code === undefined) return undefined;
  if (code === REFUSED) return new AppError('CONFLICT', detail, JSON.parse(hint));
  if (AWAY.has(code)) return new AppError('UNAVAILABLE', 'The database is restarting; try again in a moment');
  return FOREIGN[code];
}

/**
 * Gives our errors, and those of Postgres, the shape Strapi's own have, to consumers and in the CMS admin alike.
 * Inside the two APIs, because what `strapi.server.use` adds in register stands outside of Strapi's error handler.
 */
export function answerErrors(strapi: Core.Strapi): void {
  strapi.server.api('content-api').use(answer(strapi));
  strapi.server.api('admin').use(answer(strapi));
}

const answer =
  (strapi: Core.Strapi) =>
  async (ctx: Context, next: Next): Promise<void> => {
    try {
      await next();
    } catch (error) {
      const known = translate(error);
      if (!known) throw error;
      if (known.status === 503) ctx.set('retry-after', '2');
      if (!(error instanceof AppError)) strapi.log.debug(`${known.code}: ${String(error)}`);
      ctx.status = known.status;
      ctx.body = errorBody(known);
    }
  };

/** An error as consumers read it. */
export const errorBody = ({ status, code, message, details }: AppError) => ({
  data: null,
  error: { status, name: code, message, details: { code, ...details } },
});
