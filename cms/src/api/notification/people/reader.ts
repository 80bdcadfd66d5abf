import { systemPool } from '../../../facts/transaction';
import type { Language } from '../mail/words';

/** To whom something is written: where they are reached, in what words, and which of the two screens is theirs. */
export interface Reader {
  email: string;
  language: Language;
  /** How numbers and days are written: es-EC. */
  locale: string;
  isRep: boolean;
}

/** Undefined: the account is gone or blocked. */
export async function findReader(userId: number): Promise<Reader | undefined> {
  const { rows } = await systemPool().query<Reader>(
    `select u.email, coalesce(r.type = 'sales', true) as "isRep", said.language,
            case when f.locale like said.language || '%' then f.locale else said.language end as locale
       from public.up_users u
       left join public.up_users_role_lnk l on l.user_id = u.id
       left join public.up_roles r on r.id = l.role_id
       left join rumbo.notification_choice c on c.user_id = u.id,
       lateral (select coalesce((select format_locale from public.companies order by id limit 1), 'es') as locale) f,
       lateral (select coalesce(c.language, case when f.locale like 'en%' then 'en' else 'es' end) as language) said
      where u.id = $1 and not coalesce(u.blocked, false)`,
    [userId],
  );
  return rows[0];
}
