import { symlinkSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build } from 'vite'

/**
 * One file of a script and all that it imports: a process that is killed after a moment and started again many times is
 * at work a second sooner each time. `folder` is an empty one.
 */
export const bundledScript = async (entry: string, folder: string): Promise<string> => {
  // what is native stays where it is
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
  await build({
    configFile: false,
    logLevel: 'error',
    // nothing below is watched, and nothing of the machine is read
    envDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } },
    },
  })
  return join(folder, `${basename(entry, '.ts')}.mjs`)
}
