import type * as Token from './token';

/** Two copies of the modules are two tabs: they share Node's own BroadcastChannel. */
const openTab = async (): Promise<typeof Token> => {
  jest.resetModules();
  return import('./token');
};
const jwt = (userId: string) => `h.${btoa(JSON.stringify({ userId }))}.s`;
const delivered = () => new Promise((done) => setTimeout(done, 50));

const RealChannel = globalThis.BroadcastChannel;
const channels: BroadcastChannel[] = [];
beforeAll(() => {
  globalThis.BroadcastChannel = class extends RealChannel {
    constructor(name: string) {
      super(name);
      channels.push(this);
    }
  };
});
afterAll(() => {
  globalThis.BroadcastChannel = RealChannel;
  for (const channel of channels) channel.close();
});

describe('tabs', () => {
  it('share a fresh token, and leave together', async () => {
    const [first, second] = [await openTab(), await openTab()];
    const left = jest.fn();
    second.onSignedOut(left);
    first.keepToken(jwt('7'));
    await delivered();
    expect(second.currentToken()).toBe(jwt('7'));
    first.dropToken();
    await delivered();
    expect(second.currentToken()).toBeNull();
    expect(left).toHaveBeenCalledTimes(1);
  });

  it('do not go on under the name of another user', async () => {
    const [first, second] = [await openTab(), await openTab()];
    const left = jest.fn();
    second.onSignedOut(left);
    second.keepToken(jwt('7'));
    await delivered();
    first.keepToken(jwt('8'));
    await delivered();
    expect(second.currentToken()).toBeNull();
    expect(left).toHaveBeenCalledTimes(1);
  });
});
