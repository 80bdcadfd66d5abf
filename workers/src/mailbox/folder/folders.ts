import { randomBytes } from 'node:crypto';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';

export interface MailFolders {
  inbox: string;
  working: string;
  done: string;
  ignored: string;
  refused: string;
}

export async function openFolders(root: string): Promise<MailFolders> {
  const folders = {
    inbox: join(root, 'inbox'),
    working: join(root, 'working'),
    done: join(root, 'done'),
    ignored: join(root, 'ignored'),
    refused: join(root, 'refused'),
  };
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  return folders;
}

/** Moves a mail, never over another of the same name. `reason` is written beside it. */
export async function moveMail({
  from,
  folder,
  reason,
}: {
  from: string;
  folder: string;
  reason?: string;
}): Promise<string> {
  const { name, ext } = parse(from);
  const isTaken = await stat(join(folder, `${name}${ext}`)).then(
    () => true,
    () => false,
  );
  const free = isTaken ? `${name}~${randomBytes(4).toString('hex')}` : name;
  // The reason first: a crash in between leaves a mail that is looked at again, not one without a reason.
  if (reason !== undefined) await writeFile(join(folder, `${free}.txt`), `${reason}\n`);
  const target = join(folder, `${free}${ext}`);
  await rename(from, target);
  return target;
}
