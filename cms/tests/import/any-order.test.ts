import { type Client, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { type Chance, chanceOf } from '../setup/chance';
import { apply } from '../setup/imports';
import { make } from '../setup/people';
import { makeRecordProfile, redo, sendRecords, stageRecords, undo } from '../setup/records';
import { forgetSales } from '../setup/sql';

/** Files of clients, read again, undone and redone in any order among people's edits, leave what a fresh load does. */
let cms: TestCms;
let admin: Client;
let people: Person[];

const SEEDS = [2, 3, 5, 6];
const STEPS = 16;
const CODES = ['C1', 'C2', 'C3', 'C4'];
const STATED = ['name', 'city', 'segment', 'salesperson'] as const;
const EDITED = ['name', 'city', 'segment', 'owner'] as const;

type Row = Record<string, string>;
interface Sent {
  id: number;
  day: number;
  rows: Row[];
  stands: boolean;
}
interface Played {
  /** Clients that people made, by code, with what they wrote. */
  made: Map<string, Row>;
  files: Sent[];
  /** What people wrote over it, newest last. */
  edits: { code: string; data: Record<string, unknown> }[];
}

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  people = [
    await makeUser(cms, admin, { name: 'ana', role: 'sales' }),
    await makeUser(cms, admin, { name: 'luis', role: 'sales' }),
  ];
  await makeRecordProfile(admin, 'clients', { kind: 'clients', fields: ['code', ...STATED] });
}, 180_000);
afterAll(() => cms?.stop());

test.each(SEEDS)('seed %i', async (seed) => {
  await begin();
  const told: string[] = [];
  const played = await play(chanceOf(seed), told);
  const shown = await clients();
  await begin();
  await load(played);
  expect({ told, shown }).toEqual({ told, shown: await clients() });
});

async function begin(): Promise<void> {
  await forgetSales(cms);
  for (const [at, { id }] of people.entries())
    await make(admin, '/salespeople', { system: 'main', code: `S${at + 1}`, name: `S${at + 1}`, user: id });
}

async function play(chance: Chance, told: string[]): Promise<Played> {
  const played: Played = { made: new Map(), files: [], edits: [] };
  for (let step = 1; step <= STEPS; step += 1) {
    const standing = played.files.filter(({ stands }) => stands);
    const undone = played.files.filter(({ stands }) => !stands);
    const here = await clients();
    const absent = CODES.filter((code) => !here.has(code));
    const what = chance.oneOf([
      ...['file', 'file', 'edit'],
      ...(standing.length > 0 ? ['undo', 'undo', 'again'] : []),
      ...(undone.length > 0 ? ['redo'] : []),
      ...(absent.length > 0 ? ['make'] : []),
    ]);
    if (what === 'file') {
      const rows = rowsOf(chance, step);
      told.push(`file ${step} ${JSON.stringify(rows)}`);
      const { id } = await sendRecords(cms, { profile: 'clients', day: step }, rows);
      played.files.push({ id, day: step, rows, stands: true });
    } else if (what === 'again') {
      const file = chance.oneOf(standing);
      file.rows = rowsOf(chance, step);
      told.push(`again ${file.day} ${JSON.stringify(file.rows)}`);
      await readAgain(file);
    } else if (what === 'undo' || what === 'redo') {
      const file = chance.oneOf(what === 'undo' ? standing : undone);
      told.push(`${what} ${file.day}`);
      await (what === 'undo' ? undo : redo)(admin, file.id);
      file.stands = what === 'redo';
    } else if (what === 'make') {
      const code = chance.oneOf(absent);
      const data = { name: `Made ${step}`, city: `City ${step}` };
      told.push(`make ${code} ${JSON.stringify(data)}`);
      await make(admin, '/clients', { code, ...data });
      played.made.set(code, data);
    } else if (here.size > 0) {
      const code = chance.oneOf([...here.keys()]);
      const data = Object.fromEntries(
        chance
          .someOf(EDITED)
          .map((field) => [field, field === 'owner' ? chance.oneOf(people).id : `Edited ${step} ${field}`]),
      );
      told.push(`edit ${code} ${JSON.stringify(data)}`);
      await edit(code, data);
      played.edits.push({ code, data });
    }
  }
  return played;
}

/** Some clients in a file, each with some of the fields. */
const rowsOf = (chance: Chance, step: number): Row[] =>
  chance.someOf(CODES).map((code) => ({
    code,
    ...Object.fromEntries(
      chance
        .someOf(STATED)
        .map((field) => [field, field === 'salesperson' ? `S${1 + chance.below(2)}` : `File ${step} ${field}`]),
    ),
  }));

/** What remains, once, in the order it came; a client that only an edit holds is one that a person made. */
async function load({ made, files, edits }: Played): Promise<void> {
  for (const [code, data] of made) await make(admin, '/clients', { code, ...data });
  for (const { day, rows, stands } of files) if (stands) await sendRecords(cms, { profile: 'clients', day }, rows);
  for (const { code, data } of edits) {
    if (!(await clients()).has(code)) await make(admin, '/clients', { code, name: code, owner: null });
    await edit(code, data);
  }
}

async function readAgain({ id, rows }: Sent): Promise<void> {
  await admin.post(`/imports/${id}/read-again`, {}).expect(200);
  await stageRecords(cms, id, rows);
  await apply(cms, id);
}

async function edit(code: string, data: object): Promise<void> {
  const { body } = await admin.get('/clients', { filters: { code } }).expect(200);
  await admin.put(`/clients/${body.data[0].documentId}`, { data }).expect(200);
}

async function clients(): Promise<Map<string, unknown>> {
  const { body } = await admin.get('/clients', { populate: ['owner', 'salesperson'], sort: 'code:asc' }).expect(200);
  return new Map(
    (body.data as (Row & { owner: Person | null; salesperson: Row | null })[]).map((client) => [
      client.code ?? '',
      {
        name: client.name,
        city: client.city,
        segment: client.segment,
        salesperson: client.salesperson?.code,
        owner: client.owner?.id,
      },
    ]),
  );
}
