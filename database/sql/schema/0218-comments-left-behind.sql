-- Comments whose task, client or strategy was deleted before they went with it (functions/comments.sql).
delete from public.comments where num_nonnulls(task_id, client_id, strategy_id) = 0;
