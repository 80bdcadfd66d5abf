import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from './say.mjs';

/** When a process began: with the id it names a process for good, ids alone are given away again. */
const bornAt = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return '';
  }
};

const isAlive = ({ pid, born }) => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return process.platform !== 'linux' || bornAt(pid) === born;
};

/** One start a data folder. A lock whose process is gone (SIGKILL, power) is taken over. */
export function lockDataDir(dataDir) {
  const file = join(dataDir, 'start.lock');
  const mine = JSON.stringify({ pid: process.pid, born: bornAt(process.pid) });
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = readHolder(file);
    if (holder && isAlive(holder)) {
      throw new Stop(
        `Rumbo ya está en marcha con ${dataDir} (proceso ${holder.pid}): deténgalo con Ctrl-C o indique otra carpeta con DATA_DIR.`,
        `Rumbo already runs on ${dataDir} (process ${holder.pid}): stop it with Ctrl-C, or set DATA_DIR to another folder.`,
      );
    }
    rmSync(file, { force: true });
  }
  process.on('exit', () => rmSync(file, { force: true }));
}

const readHolder = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};
