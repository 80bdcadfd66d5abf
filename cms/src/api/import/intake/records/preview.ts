import type { Transaction } from '../../../../facts/transaction';
import { literal, quote } from '../../../../model/kinds/record-kind';
import type { Differences } from '../differences';
import type { Preview } from '../preview';
import type { RecordTable } from './record-sql';

/** So many differences are shown; the counts are of all. */
const SAMPLE = 20;

/** In the words of a dry run of sales, so that one screen shows both: a record stands where a document does. */
export interface RecordPreview extends Preview, Differences {
  records: { kind: string; new: number; changed: number; same: number; names: string[] };
}

/** What a file of records would have done, read before it is taken back. */
export async function describeRecords(tx: Transaction, table: RecordTable): Promise<RecordPreview> {
  const kind = literal(table.claimKind);
  const name = `x.${quote(table.nameColumn)}::text`;
  const { rows } = await tx.query<Pick<RecordPreview, 'records' | 'differences'>>(
    `select
       (select json_build_object('kind', ${literal(table.kind)}, 'new', count(*) filter (where f.created),
          'changed', count(*) filter (where not f.created and c.id is not null),
          'same', count(*) filter (where not f.created and c.id is null),
          'names', coalesce((array_agg(${name} order by f.row_no) filter (where f.created))[1:${SAMPLE}], '{}'))
          from file_record f join ${table.table} x on x.id = f.id
          left join (select distinct id from changed_record where kind = ${kind}) c on c.id = f.id) as records,
       (select coalesce(json_agg(json_build_object('row', d.row_no, 'document', d.name, 'fields', d.fields) order by d.row_no), '[]') from (
          select f.row_no, ${name} as name,
                 (select json_agg(json_build_object('field', k.key, 'before', k.value ->> 0, 'after', k.value ->> 1) order by k.key)
                    from jsonb_each(c.changes) k) as fields
            from changed_record c join file_record f on f.id = c.id and not f.created
            join ${table.table} x on x.id = c.id where c.kind = ${kind} order by f.row_no limit ${SAMPLE}) d) as differences`,
  );
  const preview = rows[0];
  if (!preview) throw new Error('a select without from answers one row');
  const { records, differences } = preview;
  const counts = { new: records.new, changed: records.changed, same: records.same };
  return {
    records,
    differences,
    documents: { ...counts, late: 0 },
    lines: { ...counts, gone: 0 },
    clients: {
      new: records.kind === 'clients' ? records.new : 0,
      names: records.kind === 'clients' ? records.names : [],
    },
    products: { new: records.kind === 'products' ? records.new : 0 },
    changes: [],
  };
}
