import { isPublicHttps, settings } from '../src/settings';

const DAY = 86_400;

export default {
  'users-permissions': {
    config: {
      jwtSecret: settings.JWT_SECRET,
      jwtManagement: 'refresh',
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
