import 'fake-indexeddb/auto';

let user: number | null = 7;
jest.mock('../../session', () => ({ currentUser: () => (user === null ? null : { id: user }) }));

import { clearFiles, keepFile, keptFile } from './files';
import { forgetReads } from './reads';

const photo = (text: string, type = 'image/jpeg') => new Blob([text], { type });
const isKept = async (id: number) => (await keptFile(id)) !== undefined;

beforeEach(async () => {
  user = 7;
  await forgetReads();
});

describe('photos on this phone', () => {
  it('are kept for whoever saw or sent them, and for nobody else', async () => {
    await keepFile(1, photo('a'));
    expect(await isKept(1)).toBe(true);
    user = 8;
    expect(await isKept(1)).toBe(false);
    await clearFiles(8);
    user = 7;
    expect(await isKept(1)).toBe(false);
  });

  it('go at sign-out, and without a person nothing is kept', async () => {
    await keepFile(1, photo('a'));
    await forgetReads();
    expect(await isKept(1)).toBe(false);
    user = null;
    await keepFile(2, photo('b'));
    user = 7;
    expect(await isKept(2)).toBe(false);
  });

  it('are the 40 newest, and neither large ones nor other files', async () => {
    for (let id = 1; id <= 42; id += 1) {
      jest.spyOn(Date, 'now').mockReturnValue(id);
      await keepFile(id, photo('a'));
    }
    jest.restoreAllMocks();
    expect([await isKept(1), await isKept(2), await isKept(3), await isKept(42)]).toEqual([false, false, true, true]);
    await keepFile(50, photo('x'.repeat(2_000_001)));
    await keepFile(51, photo('a', 'application/pdf'));
    expect([await isKept(50), await isKept(51)]).toEqual([false, false]);
  });
});
