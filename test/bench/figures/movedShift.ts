/** The product's evaluator in Chromium, after one shift has moved. */
import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'
import { againstLimit, medianOf, type Figure } from '../ratio.ts'
import type { Scene } from '../scene/scene.ts'

const entry = fileURLToPath(new URL('../page/moves.ts', import.meta.url))
const limitMs = 5

const bundled = async (): Promise<string> => {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'moves' }, target: 'chrome140' },
  })
  const [first] = (output as Rolldown.RolldownOutput[])[0]?.output ?? []
  if (first === undefined) throw new Error('the page of moves was not built')
  return first.code
}

export const movedShift = async (scene: Scene): Promise<Figure> => {
  const page = await (await scene.browser()).newPage()
  await page.addScriptTag({ content: await bundled() })
  const times = await page.evaluate(() => window.judgeMoves())
  await page.close()
  return againstLimit('moved-shift', medianOf(times), limitMs, 'ms')
}
