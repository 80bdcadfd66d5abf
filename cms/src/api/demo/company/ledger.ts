interface Database {
  query(text: string, values: unknown[]): Promise<unknown>;
}

/** Remembers what was made for the demo, so that exactly that is taken away again. */
export class Ledger {
  private readonly entries: { type: string; id: number }[] = [];

  /** Returns the id, so that a maker can be wrapped in it. */
  add(type: string, id: number | string): number {
    this.entries.push({ type, id: Number(id) });
    return Number(id);
  }

  async write(database: Database): Promise<void> {
    await database.query(
      `insert into rumbo.demo_entry (type, entry_id)
       select x.type, x.id from jsonb_to_recordset($1::jsonb) x(type text, id int)`,
      [JSON.stringify(this.entries)],
    );
  }
}
