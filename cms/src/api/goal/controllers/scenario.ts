import { compareQuery, scenarioInput, scenarioReference } from '@rumbo/config/api';
import type { Context } from 'koa';
import { languageOf, readInput } from '../../../http';
import { adoptScenario } from '../scenarios/adopt';
import { compareScenarios } from '../scenarios/compare';
import { makeScenario } from '../scenarios/copy-plan';
import { dropScenario } from '../scenarios/drop';

export default {
  async create(ctx: Context) {
    ctx.body = await makeScenario(readInput(scenarioInput, ctx.request.body));
  },

  async adopt(ctx: Context) {
    ctx.body = await adoptScenario(readInput(scenarioReference, ctx.request.body), {
      now: new Date(),
      lang: languageOf(ctx),
    });
  },

  async drop(ctx: Context) {
    ctx.body = await dropScenario(readInput(scenarioReference, ctx.query));
  },

  async compare(ctx: Context) {
    ctx.body = await compareScenarios(readInput(compareQuery, ctx.query));
  },
};
