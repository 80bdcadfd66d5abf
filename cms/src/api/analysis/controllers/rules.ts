import {
  abcPreviewInput,
  applyRulesInput,
  previewRulesInput,
  replaceInput,
  rulesQuery,
  saveRulesInput,
} from '@rumbo/config/api';
import type { Context } from 'koa';
import { readInput } from '../../../http';
import { previewAbc } from '../queries/abc-preview';
import { applyRules } from '../rules/apply-rules';
import { previewRules } from '../rules/preview';
import { readRules } from '../rules/read-rules';
import { replaceLabel } from '../rules/replace-label';
import { saveRules } from '../rules/save-rules';
import { shippedRules } from '../rules/shipped-rules';

export default {
  async read(ctx: Context) {
    ctx.body = await readRules(readInput(rulesQuery, ctx.query).variable, new Date());
  },

  async save(ctx: Context) {
    ctx.body = await saveRules(readInput(saveRulesInput, ctx.request.body), new Date());
  },

  async preview(ctx: Context) {
    ctx.body = await previewRules(readInput(previewRulesInput, ctx.request.body), new Date());
  },

  async apply(ctx: Context) {
    ctx.body = await applyRules(readInput(applyRulesInput, ctx.request.body), new Date());
  },

  async shipped(ctx: Context) {
    ctx.body = await shippedRules(readInput(rulesQuery, ctx.request.body).variable);
  },

  async replace(ctx: Context) {
    ctx.body = await replaceLabel(readInput(replaceInput, ctx.request.body));
  },

  async previewAbc(ctx: Context) {
    ctx.body = await previewAbc(readInput(abcPreviewInput, ctx.request.body));
  },
};
