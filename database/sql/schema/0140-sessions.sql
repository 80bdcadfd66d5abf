-- Every request asks for its session by this id.
create index strapi_sessions_session_id on public.strapi_sessions (session_id);
