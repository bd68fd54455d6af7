import { join } from 'node:path'
import type { Viewer } from '../../../shared/inspect/page.ts'

const sources = join(import.meta.dirname, '../../..')
let built: Promise<Viewer> | null = null

const build = async (root: string): Promise<Viewer> => {
  // only who runs from the sources has these, and most commands need neither
  const [vite, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')])
  const outcome = await vite.build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [react()],
    build: {
      write: false,
      target: 'chrome123',
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { input: join(root, 'renderer/inspector/main.tsx'), output: { codeSplitting: false } },
    },
  })
  if (!('output' in outcome)) throw new Error('the page of inspection files was not built as one')
  const [script, ...more] = outcome.output.filter((part) => part.type === 'chunk')
  const style = outcome.output.find((part) => part.type === 'asset' && part.fileName.endsWith('.css'))
  if (script === undefined || more.length > 0 || style?.type !== 'asset') {
    throw new Error('the page of inspection files needs exactly one script and one style')
  }
  return { script: script.code, style: String(style.source) }
}

/** The program of an inspector's page, made from the sources in a folder; once in a process. */
export const buildViewer = (root = sources): Promise<Viewer> => {
  built ??= build(root)
  return built
}
