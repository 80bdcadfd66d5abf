import type { AttachmentTarget } from '@rumbo/config/api';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { attachmentsOf } from './read-attachments';

interface Entry {
  documentId: string;
  attachments?: unknown;
}
type Read = (ctx: Context) => Promise<{ data: Entry | Entry[] | null }>;
type Controller = Record<'find' | 'findOne', Read>;

/** Strapi's container of controllers; its types leave `extend` out. */
interface Controllers {
  extend(uid: string, change: (controller: Controller) => Controller): void;
}

/** Comments and interactions are read with the files on them: one more statement a page, whatever the page asks for. */
export function showAttachments(strapi: Core.Strapi): void {
  const controllers = strapi.get('controllers') as unknown as Controllers;
  for (const type of ['comment', 'interaction'] as const) {
    controllers.extend(`api::${type}.${type}`, (controller) => {
      const { find, findOne } = controller;
      controller.find = (ctx) => find.call(controller, ctx).then((answer) => withAttachments(type, answer));
      controller.findOne = (ctx) => findOne.call(controller, ctx).then((answer) => withAttachments(type, answer));
      return controller;
    });
  }
}

async function withAttachments<A extends { data: Entry | Entry[] | null }>(
  type: AttachmentTarget,
  answer: A,
): Promise<A> {
  // What the stock way answers itself (not found) stays as it is.
  const entries = [answer?.data ?? []].flat();
  if (entries.length === 0) return answer;
  const found = await attachmentsOf(
    type,
    entries.map(({ documentId }) => documentId),
  );
  for (const entry of entries) entry.attachments = found.filter(({ on }) => on === entry.documentId);
  return answer;
}
