import type { ClaimedWork } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { MAX_CLAIM, WORK } from '@rumbo/config/jobs';
import type { Context } from 'koa';
import { z } from 'zod';
import { inTransaction, systemPool } from '../../../facts/transaction';
import { pathId, readInput } from '../../../http';
import { runHere } from '../../../queues/run';
import { claimWork, extendLeases, failWork, finishWork, heldWork } from '../../../queues/work';
import { describeFile } from '../../import/intake/describe-file';
import { settleLook } from '../../import/intake/recognise';
import { describeMail } from '../../notification/mail/describe-mail';

const lease = z.uuid();
const claimBody = z.object({ ids: z.array(z.number().int().positive()).min(1).max(MAX_CLAIM) });
const heartbeatBody = z.object({
  leases: z.array(lease).max(200),
  worker: z.string().min(1).max(100).default('worker'),
});
const finishBody = z.object({ lease, result: z.unknown() });
const failBody = z.object({ lease, code: z.string().max(80), message: z.string().max(4000), retry: z.boolean() });

/** What a worker needs travels with the claim, as of this moment. */
const describe = (item: ClaimedWork): Promise<ClaimedWork['payload']> =>
  item.kind === 'send-mail' ? describeMail(item) : describeFile(item);

export default {
  async claim(ctx: Context) {
    const { ids } = readInput(claimBody, ctx.request.body);
    const claimed = await claimWork(ids);
    ctx.body = {
      data: await Promise.all(claimed.map(async (item) => ({ ...item, payload: await describe(item) }))),
    };
  },

  async heartbeat(ctx: Context) {
    const { leases, worker } = readInput(heartbeatBody, ctx.request.body);
    await systemPool().query(
      'insert into rumbo.worker_seen (worker) values ($1) on conflict (worker) do update set at = now()',
      [worker],
    );
    ctx.body = { data: { lost: await extendLeases(leases) } };
  },

  async finish(ctx: Context) {
    const id = pathId(ctx);
    const body = readInput(finishBody, ctx.request.body);
    const item = await heldWork(id, body.lease);
    if (item.state !== 'done') {
      await inTransaction(async (tx) => {
        await finishWork(tx, id, body.lease, body.result);
        if (item.kind === 'propose-profile') await settleLook(tx, item.payload, body.result);
      });
    }
    ctx.body = { data: { id } };
  },

  async fail(ctx: Context) {
    const id = pathId(ctx);
    await failWork(id, readInput(failBody, ctx.request.body));
    ctx.body = { data: { id } };
  },

  async run(ctx: Context) {
    const id = pathId(ctx);
    const { lease: held } = readInput(z.object({ lease }), ctx.request.body);
    const item = await heldWork(id, held);
    // Asked again after an answer that got lost: the same answer.
    if (item.state === 'done') {
      ctx.body = { data: item.result };
      return;
    }
    if (WORK[item.kind].where !== 'cms') throw new AppError('INVALID', `${item.kind} is work for the worker itself`);
    ctx.body = { data: await runHere(item.kind, item.payload, { id, lease: held }) };
  },
};
