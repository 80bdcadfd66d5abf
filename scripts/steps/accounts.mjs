import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './say.mjs';

/**
 * The cms leaves the account it made at its first start in DATA_DIR/first-accounts.json,
 * `{ "email": "…", "password": "…" }`: shown once, then the file goes.
 */
export function takeFirstAccounts(dataDir) {
  const file = join(dataDir, 'first-accounts.json');
  if (!existsSync(file)) return;
  const { email, password = '(ADMIN_PASSWORD)' } = JSON.parse(readFileSync(file, 'utf8'));
  say(
    `\nPrimera cuenta, en la consola y en el CMS (se muestra solo esta vez; guárdela):\n  ${email}\n  ${password}`,
    `\nFirst account, in the console and in the CMS (shown this once; keep it):\n  ${email}\n  ${password}`,
  );
  rmSync(file);
}

/** The same for the accounts of the demo company, in demo-accounts.json. */
export function takeDemoAccounts(dataDir) {
  const file = join(dataDir, 'demo-accounts.json');
  if (!existsSync(file)) return;
  const lines = JSON.parse(readFileSync(file, 'utf8')).map(
    ({ identifier, password, name }) => `  ${identifier}  ${password}  (${name})`,
  );
  say(
    `\nCuentas de la empresa de muestra (se muestran solo esta vez):\n${lines.join('\n')}`,
    `\nAccounts of the demo company (shown this once):\n${lines.join('\n')}`,
  );
  rmSync(file);
}
