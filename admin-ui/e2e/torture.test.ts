import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { badFiles } from './setup/bad-files';

const ROOT = resolve(__dirname, '..', '..');

/** The command that people have, on one small file for each kind of trouble. */
test('a bad file ends applied, held or refused with its name, and neither stops the product nor the next mail', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rumbo-bad-files-'));
  const files = badFiles();
  try {
    for (const [name, { bytes }] of Object.entries(files)) await writeFile(join(folder, name), bytes);
    const { code, lines } = await run(folder);
    if (!lines.at(-1)?.startsWith('{')) throw new Error(lines.slice(-40).join('\n'));
    const said = Object.keys(files).map((name) => lines.find((line) => line.startsWith(name.slice(0, 48))) ?? name);
    const wrong = Object.entries(files).flatMap(([name, { ends, says }], at) => {
      const [, outcome = '', message = ''] = /^\S+\s+(.*?)\s+[\d.]+ s {2}(.*)$/.exec(said[at] ?? '') ?? [];
      return ends.test(outcome) && (!says || says.test(message)) ? [] : [`${name}: ${outcome} ${message}`];
    });
    expect(wrong).toEqual([]);
    expect(JSON.parse(lines.at(-1) ?? '{}')).toMatchObject({ files: said.length, breaches: 0 });
    expect(code).toBe(0);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 600_000);

function run(folder: string): Promise<{ code: number | null; lines: string[] }> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'try-torture.mjs'), folder], { cwd: ROOT });
  let out = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
  return new Promise((done) => {
    child.on('exit', (code) => done({ code, lines: out.trim().split('\n') }));
  });
}
