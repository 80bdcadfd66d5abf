import { mkdirSync } from 'node:fs';
import { dataPath, isBehindProxy, settings } from '../src/settings';

// The upload provider refuses to start without its folder.
mkdirSync(dataPath('public', 'uploads'), { recursive: true, mode: 0o700 });

export default {
  host: settings.HOST,
  port: settings.PORT,
  url: settings.PUBLIC_URL ?? '',
  app: { keys: settings.APP_KEYS.split(',') },
  dirs: { public: dataPath('public') },
  proxy: { koa: isBehindProxy },
  // Row streams take as long as they take: Node's default of 300 s would cut them.
  http: { serverOptions: { requestTimeout: 0 } },
  logger: { config: { level: settings.LOG_LEVEL }, updates: { enabled: false }, startup: { enabled: false } },
  webhooks: { populateRelations: false },
  transfer: { remote: { enabled: false } },
};
