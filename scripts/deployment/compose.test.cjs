const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { cmsSettings, readEnv, WORKER_SETTINGS, workerSettings } = require('@rumbo/config/env');
const { parse } = require('yaml');

const ROOT = join(__dirname, '..', '..');
const { services } = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true });

/** What compose does with ${NAME:?…}, ${NAME:-default} and $$. */
const filled = (environment) =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      value.replace(/\$\{\w+(?:(:-)([^}]*)|:\?[^}]*)?\}/g, (_, hasDefault, text) =>
        hasDefault ? text : 'x'.repeat(40),
      ),
    ]),
  );

describe('docker-compose.yml', () => {
  it.each([
    ['cms', cmsSettings, Object.keys(cmsSettings.shape)],
    ['workers', workerSettings, WORKER_SETTINGS],
  ])('gives %s every setting it needs, and none it does not know', (name, schema, known) => {
    const environment = filled(services[name].environment);
    expect(() => readEnv(schema, environment)).not.toThrow();
    expect(Object.keys(environment).filter((key) => !known.includes(key))).toEqual([]);
  });

  it('runs files that are there', () => {
    const files = ['cms', 'workers', 'prepare'].map((name) =>
      services[name].command.slice(1).find((part) => !part.startsWith('--')),
    );
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('keeps Postgres and Redis off the outside', () => {
    for (const name of ['postgres', 'redis']) {
      expect(services[name].ports).toBeUndefined();
      expect(services[name].networks).toEqual(['inside']);
    }
  });

  it('gives Redis what the queue needs', () => {
    expect(services.redis.command.join(' ')).toContain('--appendonly yes --maxmemory-policy noeviction');
  });
});
