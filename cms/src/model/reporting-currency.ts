import { AppError } from '@rumbo/config/errors';
import type { Core } from '@strapi/strapi';
import { systemPool } from '../facts/transaction';

const COMPANY = 'api::company.company';

/**
 * Lines are valued in the reporting currency as they come in, and goals are set in it: with sales there, another word
 * would rename the numbers and convert none. Throws CONFLICT with the way out.
 */
export function keepReportingCurrency(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid === COMPANY && context.action === 'update') {
      const { data } = context.params as { data?: { reportingCurrency?: unknown } };
      if (data?.reportingCurrency !== undefined) await refuseWithSales(String(data.reportingCurrency));
    }
    return next();
  });
}

async function refuseWithSales(wanted: string): Promise<void> {
  const { rows } = await systemPool().query<{ currency: string }>(
    `select reporting_currency as currency from public.companies
      where reporting_currency <> $1 and exists (select from rumbo.sale_line) order by id limit 1`,
    [wanted],
  );
  const [kept] = rows;
  if (kept)
    throw new AppError(
      'CONFLICT',
      `The sales are valued in ${kept.currency}: undo their imports, change the currency, and redo them`,
      { field: 'reportingCurrency', reason: 'has-sales', currency: kept.currency },
    );
}
