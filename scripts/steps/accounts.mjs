import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './say.mjs';

/**
 * The cms writes the passwords it made at its first start to DATA_DIR/first-accounts.json,
 * `[{ "where": "/console/", "email": "…", "password": "…" }]`; they are shown once and the file goes.
 */
export function takeFirstAccounts(dataDir) {
  const file = join(dataDir, 'first-accounts.json');
  if (!existsSync(file)) return;
  const accounts = JSON.parse(readFileSync(file, 'utf8'));
  say('\nPrimeras cuentas (se muestran solo esta vez; guárdelas):', '\nFirst accounts (shown this once; keep them):');
  for (const { where, email, password } of accounts) console.log(`  ${where.padEnd(11)} ${email}  ${password}`);
  rmSync(file);
}
