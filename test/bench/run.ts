/** Prints one line per speed figure; `--json` as JSON. Exit code 1 when a goal is missed. */
import { evaluateRatio, moveRatio } from './figures/evaluate.ts'
import { replayRatio } from './figures/replay.ts'
import type { Figure } from './ratio.ts'

const figures: readonly (() => Figure | Promise<Figure>)[] = [evaluateRatio, moveRatio, replayRatio]

const asJson = process.argv.includes('--json')
const lineOf = ({ id, ratio, goal, ok }: Figure): string => `${ok ? 'ok  ' : 'over'} ${id} ${ratio} (goal ${goal})`

let missed = false
for (const measure of figures) {
  const result = await measure()
  missed ||= !result.ok
  process.stdout.write(`${asJson ? JSON.stringify(result) : lineOf(result)}\n`)
}
process.exitCode = missed ? 1 : 0
