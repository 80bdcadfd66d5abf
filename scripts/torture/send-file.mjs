import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mailWith } from '../throwaway/mail.mjs';
import { until } from '../throwaway/product.mjs';

export const SENDER = 'torture@example.com';
const UNDER_WAY = new Set(['received', 'staged', 'applying']);
/** One file may take this long; then it hangs. */
export const HANG_MS = 60_000;

/**
 * Sends one file through the mailbox and waits for its end: what became of the mail (done, ignored, refused) and
 * of each import it made. Data files travel in a mail made for them, mails as they are.
 */
export async function sendFile(product, { name, bytes, id }) {
  const isMail = /\.eml$/i.test(name);
  const mailName = `${id}.eml`;
  const began = Date.now();
  const before = await newestId(product);
  product.deliver(mailName, isMail ? bytes : mailWith([{ name, bytes }], { id, from: SENDER }));
  let seen = { name, outcome: 'hang', message: '', seconds: HANG_MS / 1000 };
  try {
    const folder = await until(() => folderOf(product, mailName), { within: HANG_MS, what: `${name} to be delivered` });
    const left = Math.max(1, HANG_MS - (Date.now() - began));
    const imports = await until(
      async () => {
        const found = await importsSince(product, before);
        return !found.some(({ state }) => UNDER_WAY.has(state)) && found;
      },
      { within: left, what: `the imports of ${name} to end` },
    );
    const outcomes = imports.map(({ state }) => state);
    seen = {
      name,
      outcome: outcomes.length > 0 ? outcomes.join(', ') : folder,
      message:
        outcomes.length > 0
          ? imports
              .map(({ message, read, applied, rejected, skipped }) =>
                message ? message : `read ${read}, applied ${applied}, rejected ${rejected}, skipped ${skipped}`,
              )
              .join(' | ')
          : reasonOf(product, folder, mailName),
    };
  } catch (error) {
    seen.message = error.message;
  }
  return { ...seen, seconds: (Date.now() - began) / 1000 };
}

function folderOf({ dataDir }, mailName) {
  const root = join(dataDir, 'mailbox');
  return ['done', 'ignored', 'refused'].find((folder) => existsSync(join(root, folder, mailName)));
}

function reasonOf({ dataDir }, folder, mailName) {
  const name = mailName.replace(/\.eml$/, '.txt');
  const path = join(dataDir, 'mailbox', folder);
  return readdirSync(path).includes(name) ? readFileSync(join(path, name), 'utf8').trim() : '';
}

async function newestId({ api }) {
  const { body } = await api('GET', '/imports?pagination[pageSize]=1&sort=id:desc');
  return body.data?.[0]?.id ?? 0;
}

async function importsSince({ api }, id) {
  const { status, body } = await api('GET', `/imports?filters[id][$gt]=${id}&pagination[pageSize]=100&sort=id:asc`);
  return status === 200 ? body.data : [{ state: 'received' }];
}
