-- What a strategy means is looked up from its tasks, comments and clients.
create index tasks_strategy on public.tasks (strategy_id) where strategy_id is not null;
create index comments_strategy on public.comments (strategy_id) where strategy_id is not null;
