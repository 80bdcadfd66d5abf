-- Clients whose coordinates stood in an address alone count as being there (cms/src/model/client-place.ts).
update public.clients c set latitude = a.latitude, longitude = a.longitude
  from (select distinct on (l.entity_id) l.entity_id, a.latitude, a.longitude
          from public.clients_cmps l join public.components_client_addresses a on a.id = l.cmp_id
         where l.component_type = 'client.address' and a.latitude is not null and a.longitude is not null
         order by l.entity_id, l."order", l.id) a
 where a.entity_id = c.id and (c.latitude is null or c.longitude is null);
