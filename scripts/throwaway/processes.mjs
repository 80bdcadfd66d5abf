import { readdirSync, readFileSync } from 'node:fs';

const PAGE = 4096;
const MB = 1024 * 1024;
const text = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
};

/** Children and their children, by what /proc says. */
export function descendantsOf(ancestor) {
  const all = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(text(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ')[1]);
    all.set(Number(name), { pid: Number(name), parent, command: text(`/proc/${name}/cmdline`).replaceAll('\0', ' ') });
  }
  const isOurs = ({ parent }) => parent === ancestor || (all.has(parent) && isOurs(all.get(parent)));
  return [...all.values()].filter(isOurs);
}

/** Memory a process holds now, 0 when it is gone. */
export const residentMb = (pid) => (Number(text(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * PAGE) / MB;
