-- A salesperson code of the ERP is the user's who carries it; unmatched ones are the office's to match.
call rumbo.rule('public.salespeople');
call rumbo.allow('public.salespeople', '{select}', 'user_id = any ((select rumbo.owner_ids())::int[])');
