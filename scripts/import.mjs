import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { describe } from './import/describe.mjs';
import { codeOf, EXIT, isUnderWay, worstOf } from './import/outcome.mjs';
import { showProgress } from './import/progress.mjs';
import { Away, openServer, Refused } from './import/server.mjs';
import { ROOT } from './steps/root.mjs';
import { t } from './steps/say.mjs';
import { readDotEnv } from './steps/settings.mjs';

/** Then the import goes on without us: the console shows it. */
const WAIT_MS = 30 * 60_000;
const ASK_MS = 500;

function usage(why, code = EXIT.usage) {
  if (why) console.error(why);
  console.error(
    t(
      `Uso: npm run import -- FICHERO… [--profile NOMBRE] [--dry-run] [--url DIRECCIÓN] [--token CLAVE | --email CORREO] [--json]
Sin --profile, el archivo se reconoce por su nombre. Con --email, la contraseña va en RUMBO_PASSWORD.
Termina con 0 aplicada, 1 mal usado, 2 espera a una persona, 3 rechazada, 4 Rumbo no responde, 5 aplicada en parte.`,
      `Usage: npm run import -- FILE… [--profile NAME] [--dry-run] [--url ADDRESS] [--token TOKEN | --email ADDRESS] [--json]
Without --profile the file is known by its name. With --email the password is in RUMBO_PASSWORD.
Ends with 0 applied, 1 usage, 2 waits for a person, 3 refused, 4 Rumbo does not answer, 5 partly applied.`,
    ),
  );
  process.exit(code);
}

function readArguments() {
  try {
    const { values, positionals: files } = parseArgs({
      allowPositionals: true,
      options: {
        profile: { type: 'string' },
        url: { type: 'string' },
        token: { type: 'string' },
        email: { type: 'string' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help || files.length === 0) return usage('', values.help ? EXIT.applied : EXIT.usage);
    for (const file of files)
      if (!statSync(file).isFile()) return usage(`${file}: ${t('no es un archivo', 'no file')}`);
    return { ...values, dryRun: values['dry-run'] === true, files };
  } catch (error) {
    return usage(error.message);
  }
}

/** Sends each file, follows it to its end, and says how it went. */
async function main() {
  const { files, profile, dryRun, json, ...access } = readArguments();
  const server = await openServer({ ...access, env: readDotEnv(ROOT) });
  const results = [];
  for (const file of files) {
    const result = await importFile(server, file, { profile, dryRun });
    results.push(result);
    if (!json) console.log(result.text);
  }
  const code = worstOf(results.map((result) => result.code));
  if (json) console.log(JSON.stringify({ code, files: results.map(({ text: _, ...result }) => result) }));
  process.exit(code);
}

async function importFile(server, file, options) {
  const name = basename(file);
  const began = Date.now();
  const progress = showProgress(name);
  try {
    let entry = await server.send(file, options);
    while (isUnderWay(entry) && Date.now() - began < WAIT_MS) {
      await sleep(ASK_MS);
      entry = await server.read(entry.id);
      progress.update(entry);
    }
    progress.stop();
    const seconds = (Date.now() - began) / 1000;
    const { id, state, reason, message, read, applied, unchanged, rejected, skipped, preview } = entry;
    const counts = { read, applied, unchanged, rejected, skipped };
    return {
      file,
      code: codeOf(entry),
      import: id,
      state,
      reason,
      message,
      ...(options.dryRun && preview ? { preview } : counts),
      seconds,
      text: describe(entry, seconds),
    };
  } catch (error) {
    progress.stop();
    if (!(error instanceof Refused)) throw error;
    return { file, code: EXIT.refused, message: error.message, text: `${name}: ${error.message}` };
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exit(error instanceof Away ? EXIT.away : error instanceof Refused ? EXIT.refused : EXIT.usage);
});
