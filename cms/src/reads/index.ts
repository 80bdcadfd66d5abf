import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Ability } from '../access/sessions/rights';
import { readModel } from './model';
import { readEntry, readList } from './read';

type Handler = (ctx: Context) => Promise<unknown>;
type Controller = Record<string, Handler>;

/** Strapi's container of controllers; its types leave `extend` out. */
interface Controllers {
  extend(uid: string, change: (controller: Controller) => Controller): void;
}

/**
 * Lists and single entries of every type by one SQL statement, with the caller's role and rights. The stock way validates,
 * populates and sanitises entry by entry, which is most of its time; it still answers, or refuses, all that a lean read
 * does not understand, and types whose own controller reads in another way.
 */
export function readLean(strapi: Core.Strapi): void {
  const controllers = strapi.get('controllers') as unknown as Controllers;
  for (const uid of Object.keys(strapi.contentTypes)) {
    if (uid.startsWith('api::')) controllers.extend(uid, (controller) => withLeanReads(strapi, uid, controller));
  }
}

function withLeanReads(strapi: Core.Strapi, uid: string, controller: Controller): Controller {
  // What a type's own controller does not say, Strapi copies from the stock one, its prototype.
  const stock = Object.getPrototypeOf(controller) as Controller;
  const { find, findOne } = controller;
  if (find && find === stock['find']) {
    controller['find'] = async (ctx) => {
      const asked = askedBy(strapi, uid, ctx);
      return (asked && (await readList(asked))) ?? find.call(controller, ctx);
    };
  }
  if (findOne && findOne === stock['findOne']) {
    controller['findOne'] = async (ctx) => {
      const asked = askedBy(strapi, uid, ctx);
      const data = asked && (await readEntry(asked, String(ctx.params.id)));
      return data ? { data, meta: {} } : findOne.call(controller, ctx);
    };
  }
  return controller;
}

/** What a person asks; undefined for tokens of the API and for answers in another format. */
function askedBy(strapi: Core.Strapi, uid: string, ctx: Context) {
  const ability = ctx.state.auth?.ability as Ability | undefined;
  const isPerson = ctx.state.auth?.strategy.name === 'users-permissions' && ability !== undefined;
  const isPlain = !('strapi-response-format' in ctx.headers) && !('strapi-encode-source-maps' in ctx.headers);
  const model = isPerson && isPlain ? readModel(strapi, uid) : undefined;
  if (!model || !ability) return undefined;
  const reach = (target: string) =>
    ability.can(`${target}.find`) || ability.can(`${target}.findOne`) ? readModel(strapi, target) : undefined;
  return { model, query: ctx.query as Record<string, unknown>, reach };
}
