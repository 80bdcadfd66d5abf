import { defaultViewInput } from '@rumbo/config/api';
import { factories } from '@strapi/strapi';
import { scopedQuery } from '../../../facts/scoped-query';
import { notFound, readInput } from '../../../http';

export default factories.createCoreController('api::saved-view.saved-view', () => ({
  /** The view that the caller's analysis opens with; null where they chose none, or it is no longer theirs to see. */
  async readDefault(ctx) {
    const [found] = await scopedQuery<{ view: string }>(
      `select v.document_id as view from rumbo.default_view d join public.saved_views v on v.id = d.view_id
        where d.user_id = (select rumbo.user_id())`,
    );
    ctx.body = { data: { view: found?.view ?? null } };
  },

  async chooseDefault(ctx) {
    const { view } = readInput(defaultViewInput, ctx.request.body);
    if (view === null) await scopedQuery('delete from rumbo.default_view where user_id = (select rumbo.user_id())');
    else {
      const chosen = await scopedQuery(
        `insert into rumbo.default_view (user_id, view_id)
         select rumbo.user_id(), id from public.saved_views where document_id = $1
         on conflict (user_id) do update set view_id = excluded.view_id returning view_id`,
        [view],
      );
      if (chosen.length === 0) throw notFound();
    }
    ctx.body = { data: { view } };
  },
}));
