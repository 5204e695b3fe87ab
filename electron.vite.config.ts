// What is built from what: the shell and the core (CommonJS), the preload, the page.
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Native modules stay packages; everything else goes into the bundle, so that few files are loaded at start. */
const NATIVES = ['better-sqlite3', '@node-rs/argon2', 'electron', /^node:/];

const commonjs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
} as const;

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      target: 'node18',
      rolldownOptions: {
        input: {
          index: path.resolve('src-main/index.ts'),
          coeur: path.resolve('src-core/index.ts'),
          // The thread that makes copies, started by the core from the file beside its own.
          ouvrier: path.resolve('src-core/copie/ouvrier.ts'),
        },
        external: NATIVES,
        output: commonjs,
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: path.resolve('src-main/preload/index.ts') },
        external: ['electron'],
        output: commonjs,
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    base: './',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      // The oldest Chromium the application is tried on.
      target: 'chrome114',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: path.resolve('src-renderer/index.html') },
    },
  },
});
