import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The renderer alone, for the loopback host; the desktop build adds main and preload in electron.vite.config.ts. */
export default defineConfig({
  root: 'renderer',
  base: '/',
  plugins: [react()],
  build: { outDir: '../dist/renderer', emptyOutDir: true, target: 'chrome140', minify: true, assetsInlineLimit: 0 },
})
