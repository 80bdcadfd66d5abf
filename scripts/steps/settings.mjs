import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Stop, say } from './say.mjs';

/** KEY=value lines; the environment wins over the file. */
export function readDotEnv(root, env = process.env) {
  const file = join(root, '.env');
  if (!existsSync(file)) return { ...env };
  const values = {};
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    const match = /^\s*(?:export\s+)?([A-Z_][A-Z0-9_]*)\s*=\s*(.*?)\s*$/i.exec(line);
    if (!match) continue;
    const [, name, value] = match;
    const quoted = /^(["'])(.*)\1$/.exec(value);
    values[name] = quoted ? quoted[2] : value.replace(/\s+#.*$/, '');
  }
  return { ...values, ...env };
}

/** Step by step: mkdir's `recursive` never returns where the system answers ENOENT (/proc). */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** The data folder, made when missing, readable by its owner only. */
export function openDataDir(root, env) {
  const dataDir = resolve(root, env.DATA_DIR || '.data');
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    const probe = join(dataDir, '.probe');
    writeFileSync(probe, '');
    rmSync(probe);
    chmodSync(dataDir, 0o700);
  } catch (error) {
    throw new Stop(
      `No se puede escribir en ${dataDir} (${error.code ?? error.message}): dé permiso a este usuario o indique otra carpeta con DATA_DIR.`,
      `${dataDir} is not writable (${error.code ?? error.message}): give this user the right, or set DATA_DIR to another folder.`,
    );
  }
  return dataDir;
}

const SECRETS = {
  APP_KEYS: () => [1, 2, 3, 4].map(() => randomBytes(24).toString('base64url')).join(','),
  API_TOKEN_SALT: () => randomBytes(24).toString('base64url'),
  ADMIN_JWT_SECRET: () => randomBytes(48).toString('base64url'),
  TRANSFER_TOKEN_SALT: () => randomBytes(24).toString('base64url'),
  ENCRYPTION_KEY: () => randomBytes(32).toString('hex'),
  JWT_SECRET: () => randomBytes(48).toString('base64url'),
  WORKER_TOKEN: () => randomBytes(64).toString('hex'),
};

/** Generated once into DATA_DIR/secrets.json; a value in the environment wins and is not written down. */
export function readSecrets(dataDir, env) {
  const file = join(dataDir, 'secrets.json');
  let kept = {};
  if (existsSync(file)) {
    try {
      kept = JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      throw new Stop(
        `${file} está dañado: restáurelo de una copia; sin él las sesiones y las claves guardadas no se pueden leer.`,
        `${file} is damaged: restore it from a back-up; without it sessions and stored keys cannot be read.`,
      );
    }
  } else if (existsSync(join(dataDir, 'postgres', 'PG_VERSION'))) {
    say(
      'secrets.json no estaba: se crean claves nuevas y todos deben volver a entrar.',
      'secrets.json was missing: new keys are made, everybody signs in again.',
    );
  }
  const missing = Object.keys(SECRETS).filter((name) => !kept[name]);
  for (const name of missing) kept[name] = SECRETS[name]();
  if (missing.length > 0) {
    writeFileSync(`${file}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return Object.fromEntries(Object.keys(SECRETS).map((name) => [name, env[name] || kept[name]]));
}
