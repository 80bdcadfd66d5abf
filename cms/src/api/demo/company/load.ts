import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoAccount } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { type DemoCompany, makeDemo } from '@rumbo/database/demo';
import type { Core } from '@strapi/strapi';
import { asSystem } from '../../../access/context';
import { systemPool } from '../../../facts/transaction';
import { settings } from '../../../settings';
import { receive } from '../../import/intake/receive';
import { Ledger } from './ledger';
import { makeDocuments } from './make-documents';
import { takeAway } from './remove';
import { storedState, storeState, whileAlone } from './state';

/**
 * Makes the demo company: what people would type through the documents service, all of it or nothing, then its sales
 * as monthly files handed in like anybody's. Answers its accounts; their passwords are told this once.
 */
export async function loadDemo(strapi: Core.Strapi, { now }: { now: Date }): Promise<DemoAccount[]> {
  if (settings.DEMO === 'off') {
    throw new AppError('CONFLICT', 'The demo company is switched off here (DEMO=off)', { reason: 'demo-off' });
  }
  return whileAlone(async () => {
    const before = await storedState();
    if (before === 'standing') {
      throw new AppError('CONFLICT', 'The demo company is loaded already; remove it first', { reason: 'demo-present' });
    }
    // A load or a removal that a crash cut short.
    if (before === 'making' || before === 'removing') await takeAway();
    const demo = makeDemo({ now, timeZone: await companyTimeZone() });
    await storeState('making', demo.files.length);
    try {
      const passwords = new Map(demo.users.map(({ key }) => [key, madeUpPassword()]));
      const profile = await asSystem(() => makeDocuments(strapi, demo, passwords));
      await handIn(demo, profile, now);
      await storeState('standing');
      return demo.users.map(({ key, displayName, role, email }) => ({
        name: displayName,
        role,
        identifier: email,
        password: passwords.get(key) ?? '',
      }));
    } catch (error) {
      await takeAway();
      // As if nobody had tried: with DEMO=on the next start tries again.
      await systemPool().query('delete from rumbo.demo');
      throw error;
    }
  });
}

async function handIn({ files }: DemoCompany, profile: string, now: Date): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rumbo-demo-'));
  try {
    for (const [at, { name, content }] of files.entries()) {
      const temporaryPath = join(folder, name);
      await writeFile(temporaryPath, content, { mode: 0o600 });
      // A second apart, in the order of their months: the youngest is the newest import.
      const receivedAt = new Date(now.getTime() - (files.length - at) * 1_000);
      const id = await receive({ temporaryPath, fileName: name, profile, now: receivedAt });
      const ledger = new Ledger();
      ledger.add('api::import.import', id);
      await ledger.write(systemPool());
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function companyTimeZone(): Promise<string> {
  const { rows } = await systemPool().query<{ zone: string }>(
    'select time_zone as zone from public.companies order by id limit 1',
  );
  return rows[0]?.zone ?? 'America/Guayaquil';
}

const madeUpPassword = (): string => `Demo-${randomBytes(9).toString('base64url')}-7`;
