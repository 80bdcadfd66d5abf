import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Letters that no name of our countries uses load when somebody needs them. */
const isNeeded = (name: string): boolean => !/(cyrillic|greek|vietnamese)/.test(name);

/** Tells the service worker which files are the portal, and a version that changes with any of them. */
export function portalShell({ base, publicDir }: { base: string; publicDir: string }): Plugin {
  return {
    name: 'portal-shell',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const worker = bundle['sw.js'];
      if (worker?.type !== 'chunk') throw new Error('the portal has no sw.js: see rolldownOptions.input');
      const version = createHash('sha256');
      const files: string[] = [];
      const add = (name: string, content: string | Uint8Array) => {
        version.update(name).update(content);
        if (name !== 'index.html') files.push(base + name);
      };
      for (const [name, file] of Object.entries(bundle).sort(([a], [b]) => a.localeCompare(b))) {
        if (file !== worker && isNeeded(name)) add(name, file.type === 'chunk' ? file.code : file.source);
      }
      for (const name of readdirSync(publicDir).sort()) add(name, readFileSync(join(publicDir, name)));
      const shell = JSON.stringify({ version: version.digest('hex').slice(0, 16), files });
      worker.code = worker.code.replaceAll('__SHELL__', () => shell);
    },
  };
}
