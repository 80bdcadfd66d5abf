import { settings } from '../src/settings';

/** What the CMS admin and the screens need, and nothing from elsewhere: they are served from this very origin. */
const contentSecurityPolicy = {
  useDefaults: true,
  directives: {
    'default-src': ["'self'"],
    // The CMS admin writes an inline script into its page, and MUI writes inline styles.
    'script-src': ["'self'", "'unsafe-inline'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    // Map tiles and a company's logo may come from anywhere; an image runs nothing.
    'img-src': ["'self'", 'data:', 'blob:', 'https:'],
    'media-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'worker-src': ["'self'", 'blob:'],
    'object-src': ["'none'"],
    'frame-ancestors': ["'self'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    // Over plain http (a trial on a laptop) there is nothing to upgrade to.
    upgradeInsecureRequests: null,
  },
};

export default [
  'global::log-requests',
  'strapi::errors',
  { name: 'strapi::security', config: { contentSecurityPolicy, referrerPolicy: { policy: 'same-origin' } } },
  // The screens live on this origin: no other page may read answers with a person's eyes.
  { name: 'strapi::cors', config: { origin: settings.PUBLIC_URL ? [settings.PUBLIC_URL] : [] } },
  // A console of 600 kB reaches a phone as 190.
  { name: 'strapi::compression', config: { br: false, threshold: 2048 } },
  'global::write-json',
  'strapi::query',
  // A file of sales with its mail; rows travel as a stream of their own and never pass here.
  {
    name: 'strapi::body',
    config: { jsonLimit: '2mb', formLimit: '2mb', formidable: { maxFileSize: 2 * 1024 ** 3 } },
  },
  'strapi::favicon',
  'strapi::public',
];
