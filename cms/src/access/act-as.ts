import { AppError } from '@rumbo/config/errors';
import { asIdentity, asSystem } from './context';
import { type Account, identityOfUser } from './identity';

/**
 * Runs `work` as a person who asked for it earlier: with the sight their account gives now. Throws FORBIDDEN when the
 * account is gone or blocked since.
 */
export async function actAs<T>(userId: number, work: () => Promise<T>): Promise<T> {
  const account: (Account & { blocked?: boolean }) | null = await asSystem(() =>
    strapi.db.query('plugin::users-permissions.user').findOne({ where: { id: userId }, populate: ['role', 'team'] }),
  );
  if (!account || account.blocked) throw new AppError('FORBIDDEN', 'The account that asked for this is closed');
  return asIdentity(identityOfUser(account), work);
}
