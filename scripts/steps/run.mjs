import { spawn } from 'node:child_process';

/**
 * Runs a command to its end. Its output is kept and thrown with the error when it fails; with `show` it
 * goes to the terminal as it comes. Resolves with the output.
 */
export function run(command, args, { cwd, env = process.env, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    const output = [];
    child.stdout?.on('data', (data) => output.push(data));
    child.stderr?.on('data', (data) => output.push(data));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const text = Buffer.concat(output).toString();
      if (code === 0) return resolve(text);
      const error = new Error(`${command} ${args.join(' ')} ended with ${code ?? signal}\n${text.slice(-6_000)}`);
      reject(Object.assign(error, { output: text, code }));
    });
  });
}
