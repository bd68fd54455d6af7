import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { buildViewer } from './electron/backend/inspect/buildViewer.ts'

/** The desktop build: main with the share process beside it, one sandboxed preload file, and the renderer. */
export default defineConfig({
  main: {
    plugins: [
      {
        // the packaged program has no sources to make inspection files from
        name: 'inspector-page',
        async generateBundle() {
          // bundled, this file no longer knows where the sources are; npm scripts run beside it
          this.emitFile({
            type: 'asset',
            fileName: 'inspector.json',
            source: JSON.stringify(await buildViewer(process.cwd())),
          })
        },
      },
    ],
    // its build for Node declares a `require` of its own, which the bundle has already; the other has no worker and needs none
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      outDir: 'out/main',
      externalizeDeps: { include: ['better-sqlite3'] },
      rolldownOptions: {
        input: { main: 'electron/main/main.ts', shareProcess: 'electron/backend/share/shareProcess.ts' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'electron/preload/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: '/',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      assetsInlineLimit: 0,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
})
