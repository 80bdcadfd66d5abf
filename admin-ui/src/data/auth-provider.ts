import type { Role } from '@rumbo/config/roles';
import type { AuthProvider } from 'react-admin';
import { logout, type SessionUser } from '../session';

/**
 * Screens are drawn only for a signed-in user and the session ends itself when it is refused (`onSignedOut`), so
 * nothing here signs out: least of all a lost network.
 */
export const authProvider = (user: SessionUser): AuthProvider => ({
  login: () => Promise.resolve(),
  async logout() {
    await logout();
    return false;
  },
  checkAuth: () => Promise.resolve(),
  checkError: () => Promise.resolve(),
  getIdentity: () => Promise.resolve({ id: user.id, fullName: user.displayName ?? user.username }),
  getPermissions: (): Promise<Role> => Promise.resolve(user.role.type),
});
