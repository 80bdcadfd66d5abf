import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Prints what a first visit loads of script, and fails the build above `maxKb` (gzip, 1 kB = 1000 bytes): a phone on the road pays for it. */
export function scriptBudget({ entry, maxKb }: { entry: string; maxKb: number }): Plugin {
  return {
    name: 'script-budget',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const seen = new Set<string>();
      const visit = (name: string): number => {
        const chunk = bundle[name];
        if (seen.has(name) || chunk?.type !== 'chunk') return 0;
        seen.add(name);
        return gzipSync(chunk.code).length + chunk.imports.reduce((sum, next) => sum + visit(next), 0);
      };
      const first = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry && file.name === entry);
      const kb = visit(first?.fileName ?? '') / 1000;
      if (kb === 0) throw new Error(`no entry "${entry}" to weigh`);
      const said = `first load of ${entry}: ${kb.toFixed(1)} kB of script (gzip), ${maxKb} at most`;
      if (kb > maxKb) throw new Error(`${said}. Load the new part when it is opened: lazy(() => import(…)).`);
      this.info(said);
    },
  };
}
