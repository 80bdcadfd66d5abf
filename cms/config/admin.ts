import { isPublicHttps, settings } from '../src/settings';

export default {
  auth: {
    secret: settings.ADMIN_JWT_SECRET,
    // The secure cookie of a production start makes login over plain http a 500: it follows the public address.
    cookie: { secure: isPublicHttps, sameSite: 'strict' },
    sessions: { maxRefreshTokenLifespan: 30 * 86_400, maxSessionLifespan: 86_400 },
  },
  apiToken: { salt: settings.API_TOKEN_SALT },
  transfer: { token: { salt: settings.TRANSFER_TOKEN_SALT } },
  secrets: { encryptionKey: settings.ENCRYPTION_KEY },
  flags: { nps: false, promoteEE: false },
};
