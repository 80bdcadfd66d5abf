const { fork } = require('node:child_process');
const { join } = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

/** Outlives the suites of a jest worker, so that each but the first finds Strapi's code read and warm. */
let lasting;
let isTaken = false;

/** The process that suites start their cms in, one after another (server.cjs); undefined while one is in it. */
function takeServer() {
  if (isTaken) return undefined;
  isTaken = true;
  if (lasting?.connected) return lasting;
  lasting = fork(join(__dirname, 'server.cjs'), { silent: true });
  // It ends with its worker, which need not wait for it.
  for (const handle of [lasting, lasting.channel, lasting.stdout, lasting.stderr]) handle.unref();
  return lasting;
}

function giveServerBack() {
  isTaken = false;
}

module.exports = class CmsEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { takeServer, giveServerBack });
  }

  async teardown() {
    // A suite that failed has left its cms in it, or one that is starting: the next has a new one.
    if (isTaken) {
      lasting.kill('SIGKILL');
      lasting = undefined;
      giveServerBack();
    }
    await super.teardown();
  }
};
