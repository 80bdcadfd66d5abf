import type { DemoLoaded, DemoRemoved, DemoStatus } from '@rumbo/config/api';
import type { Context } from 'koa';
import { loadDemo } from '../company/load';
import { removeDemo } from '../company/remove';
import { readStatus } from '../company/state';

export default {
  async status(ctx: Context) {
    ctx.body = { data: (await readStatus()) satisfies DemoStatus };
  },

  /** Answers once its files are handed in: from then on they are read like any other. */
  async load(ctx: Context) {
    const accounts = await loadDemo(strapi, { now: new Date() });
    ctx.body = { data: { ...(await readStatus()), accounts } satisfies DemoLoaded };
  },

  async remove(ctx: Context) {
    const result = await removeDemo();
    ctx.body = { data: { ...(await readStatus()), ...result } satisfies DemoRemoved };
  },
};
