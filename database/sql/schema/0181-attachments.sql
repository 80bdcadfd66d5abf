-- Files that people hang on a comment, an interaction, a task, a client or a strategy; each on exactly one, and gone with
-- it. The bytes lie in the file store under their hash.
create table rumbo.attachment (
  id             int generated always as identity primary key,
  name           text not null,
  -- What the bytes are, not what the sender says.
  mime           text not null,
  size           int not null,
  sha256         text not null,
  uploaded_by    int references public.up_users (id) on delete set null,
  created_at     timestamptz not null default now(),
  comment_id     int references public.comments (id) on delete cascade,
  interaction_id int references public.interactions (id) on delete cascade,
  task_id        int references public.tasks (id) on delete cascade,
  client_id      int references public.clients (id) on delete cascade,
  strategy_id    int references public.strategies (id) on delete cascade,
  check (num_nonnulls(comment_id, interaction_id, task_id, client_id, strategy_id) = 1)
);
create index attachment_sha256 on rumbo.attachment (sha256);
create index attachment_uploaded_by on rumbo.attachment (uploaded_by);
create index attachment_comment on rumbo.attachment (comment_id) where comment_id is not null;
create index attachment_interaction on rumbo.attachment (interaction_id) where interaction_id is not null;
create index attachment_task on rumbo.attachment (task_id) where task_id is not null;
create index attachment_client on rumbo.attachment (client_id) where client_id is not null;
create index attachment_strategy on rumbo.attachment (strategy_id) where strategy_id is not null;

-- Bytes in the file store that perhaps nobody names: written down before they are kept and when a name of theirs is
-- taken away. Looked at when due; without a name they go.
create table rumbo.loose_file (
  sha256 text primary key,
  due_at timestamptz not null
);
