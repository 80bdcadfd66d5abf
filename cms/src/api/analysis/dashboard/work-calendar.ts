import { type WorkCalendar, type WorkedDays, workingDays } from '@rumbo/config/api';
import { systemPool } from '../../../facts/transaction';
import { type DataState, monthIn } from '../queries/data-state';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/**
 * The working days of a month and how many are over. The running month goes as far as its data, up to the last document
 * day; an earlier one is over, a later one has not begun.
 */
export async function readWorkedDays(month: string, state: DataState, now: Date): Promise<WorkedDays> {
  const running = monthIn(state.timeZone, now);
  const until = month < running ? `${month}-31` : month === running ? state.asOf : null;
  return workingDays(await readCalendar(), month, until);
}

/** The company's, or Monday to Friday without days off until somebody says otherwise. The same for every caller. */
export async function readCalendar(): Promise<WorkCalendar> {
  const { rows } = await systemPool().query<{ week: boolean[] | null; holidays: string[] }>({
    name: 'work_calendar',
    text: `select (select array[${WEEKDAYS.map((day) => `coalesce(w.${day}, false)`).join(', ')}]
               from public.companies_cmps l join public.components_company_working_days w on w.id = l.cmp_id
              where l.entity_id = c.id and l.field = 'workingDays' limit 1) as week,
            array(select h.date::text from public.companies_cmps l join public.components_company_holidays h on h.id = l.cmp_id
                   where l.entity_id = c.id and l.field = 'holidays') as holidays
       from public.companies c order by c.id limit 1`,
  });
  const [
    monday = true,
    tuesday = true,
    wednesday = true,
    thursday = true,
    friday = true,
    saturday = false,
    sunday = false,
  ] = rows[0]?.week ?? [];
  return {
    week: [monday, tuesday, wednesday, thursday, friday, saturday, sunday],
    holidays: new Set(rows[0]?.holidays ?? []),
  };
}
