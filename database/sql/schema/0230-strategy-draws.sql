-- Clients of a strategy that were drawn by lot when it was made: those it acts on, and those left out to compare with.
-- Drawn once and kept, also where a client is taken off the strategy later: who was treated was decided by the lot.
create table rumbo.strategy_draw (
  strategy_id int not null references public.strategies (id) on delete cascade,
  client_id   int not null references public.clients (id) on delete cascade,
  held_out    boolean not null,
  primary key (strategy_id, client_id)
);
create index strategy_draw_client on rumbo.strategy_draw (client_id);
