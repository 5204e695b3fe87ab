// The hub's program, bundled from its own sources; its packages stay where they are installed.
import path from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    outDir: 'out/hub',
    ssr: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: { serveur: path.resolve('src-hub/index.ts') },
      output: { entryFileNames: '[name].mjs' },
    },
  },
});
