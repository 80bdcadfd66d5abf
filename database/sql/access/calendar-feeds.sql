-- Whoever could read these could not use them, but need not: only the cms does (cms/src/api/calendar-feed).
call rumbo.rule('rumbo.calendar_feed');
