import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { portalShell } from './vite/portal-shell';
import { scriptBudget } from './vite/script-budget';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const portal = [
  portalShell({ base: '/portal/', publicDir: here('./src/portal/public') }),
  scriptBudget({ entry: 'portal', maxKb: 150 }),
];

/** Two entries, two builds (`--mode console`, `--mode portal`): the portal must not carry the console's libraries. */
export default defineConfig(({ mode }) => {
  const entry = mode === 'portal' ? 'portal' : 'console';
  return {
    root: here(`./src/${entry}`),
    base: `/${entry}/`,
    cacheDir: here(`./node_modules/.vite/${entry}`),
    plugins: [react(), ...(entry === 'portal' ? portal : [])],
    resolve: {
      alias: [
        {
          find: /^@rumbo\/config\/(api|errors|recurrence|recurrence\/days|roles|visit-order|words)$/,
          replacement: here('../config/src/$1'),
        },
      ],
    },
    build: {
      outDir: here(`./dist/${entry}`),
      emptyOutDir: true,
      reportCompressedSize: false,
      rolldownOptions: {
        // Shapes are zod schemas; a screen that takes only a type or a list from them must not carry zod.
        treeshake: { manualPureFunctions: ['z'] },
        ...(entry === 'portal' && {
          input: { portal: here('./src/portal/index.html'), sw: here('./src/portal/worker/sw.ts') },
          // The worker's address is its identity: it must not carry a hash.
          output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
        }),
      },
    },
    // The Host stays the page's: the cms takes refresh and logout only from the origin it is asked at.
    server: { proxy: { '/api': { target: 'http://127.0.0.1:1337', changeOrigin: false } } },
  };
});
