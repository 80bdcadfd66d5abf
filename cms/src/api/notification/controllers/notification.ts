import { mentionsQuery, notificationChoices, notificationsQuery, readNotificationsInput } from '@rumbo/config/api';
import type { Context } from 'koa';
import { readInput } from '../../../http';
import { readChoices, saveChoices } from '../choices';
import { findMentionable } from '../mentions/find-mentionable';
import { markRead, readNotifications } from '../read-notifications';

export default {
  async find(ctx: Context) {
    ctx.body = await readNotifications(readInput(notificationsQuery, ctx.query));
  },

  async read(ctx: Context) {
    const input = readInput(readNotificationsInput, ctx.request.body);
    ctx.body = { data: { read: await markRead('ids' in input ? input.ids : undefined) } };
  },

  async choices(ctx: Context) {
    ctx.body = { data: await readChoices() };
  },

  async choose(ctx: Context) {
    await saveChoices(readInput(notificationChoices, ctx.request.body));
    ctx.body = { data: await readChoices() };
  },

  async mentions(ctx: Context) {
    ctx.body = { data: await findMentionable(readInput(mentionsQuery, ctx.query)) };
  },
};
