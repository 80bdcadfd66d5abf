import { createSecretKey } from 'node:crypto';
import { isPublicHttps, settings } from '../src/settings';

const DAY = 86_400;

export default {
  'users-permissions': {
    config: {
      // As text, every token would first be tried as a public key in vain: a fifth of a request's time.
      jwtSecret: createSecretKey(Buffer.from(settings.JWT_SECRET)),
      jwtManagement: 'refresh',
      // The plugin counts every sign-in of an address, an office's too; ours counts failures (src/access/sessions/login.ts).
      ratelimit: { enabled: false },
      sessions: {
        accessTokenLifespan: 15 * 60,
        maxRefreshTokenLifespan: 30 * DAY,
        idleRefreshTokenLifespan: 14 * DAY,
        httpOnly: true,
        cookie: {
          name: 'rumbo_refresh',
          httpOnly: true,
          sameSite: 'strict',
          path: '/api/auth',
          maxAge: 30 * DAY * 1000,
          secure: isPublicHttps,
        },
      },
    },
  },
};
