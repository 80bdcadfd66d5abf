import { renameSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { writeMailFile } from './mail-file.mjs';
import { until } from './product.mjs';

const LONGEST_MS = 1_800_000;

/** Sends files to a product by mail, through its folder mailbox, and takes imports back. */
export function sender(product, folder) {
  return {
    /** From the mail in the folder to the number in the analysis: milliseconds, what took them, highest memory. */
    async send(path, fileName) {
      const mail = join(folder, `${fileName}.eml`);
      await writeMailFile(mail, { attachment: path, fileName });
      product.memory.reset();
      const began = performance.now();
      renameSync(mail, join(product.inbox, `${fileName}.eml`));
      let found;
      await until(
        async () => {
          const { data } = await product.call('GET', `/imports?filters[fileName][$eq]=${fileName}`);
          found = data[0];
          return found && !['received', 'staged', 'applying'].includes(found.state);
        },
        LONGEST_MS,
        `${fileName} to be applied`,
      );
      if (found.state !== 'applied') throw new Error(`${fileName}: ${found.state} ${found.message}`);
      await product.call('GET', '/analysis/series?variable=revenue&from=2025-01&to=2025-12');
      const ms = Math.round(performance.now() - began);
      return { id: found.id, ms, steps: await stepsOf(product, found), memory: product.memory.peaks() };
    },
    async undo(importId) {
      const began = performance.now();
      await product.call('POST', `/imports/${importId}/undo`, {});
      return Math.round(performance.now() - began);
    },
  };
}

async function stepsOf({ superuserUrl }, { id }) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const { rows } = await client.query(
    `select kind, result -> 'steps' as steps, extract(epoch from finished_at - created_at) * 1000 as ms from rumbo.work
      where (payload ->> 'importId')::int = $1 order by id`,
    [id],
  );
  await client.end();
  return Object.assign({}, ...rows.map(({ kind, steps, ms }) => ({ [kind]: Math.round(ms), ...steps })));
}
