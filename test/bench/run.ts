/**
 * Prints one line per speed figure. Exit code 1 when a goal is missed.
 * `--json` as JSON · `--only drag,replay` some of them · `--built` measures dist/renderer as it is ·
 * `--full` the share at its full size, which takes half an hour.
 */
import '#backend/requireModernNode.ts'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { decisions } from './figures/decisions.ts'
import { demoReady } from './figures/demoReady.ts'
import { dragOnLargeBoard } from './figures/drag.ts'
import { evaluateFromScratch } from './figures/evaluate.ts'
import { evaluateLaw } from './figures/evaluateLaw.ts'
import { firstBoard, firstScreen } from './figures/firstScreen.ts'
import { importOfDemand } from './figures/importLines.ts'
import { mainBundle } from './figures/mainBundle.ts'
import { movedShift } from './figures/movedShift.ts'
import { repair } from './figures/repair.ts'
import { replayOfDemo } from './figures/replayDemo.ts'
import { judgeOneWeek } from './figures/week.ts'
import { typingInLongTable } from './figures/tableTyping.ts'
import { shareIngest } from './figures/shareIngest.ts'
import { sharePublish } from './figures/sharePublish.ts'
import { shareSamba } from './figures/shareSamba.ts'
import type { Figure } from './ratio.ts'
import { ruleRepository } from './figures/ruleRepository.ts'
import { createScene, type Scene } from './scene/scene.ts'

type Measure = (scene: Scene) => Figure | readonly Figure[] | Promise<Figure | readonly Figure[]>

/** In this order: what is brought into the demo by the last two does not weigh on the others. */
const measures: Readonly<Record<string, Measure>> = {
  evaluate: evaluateFromScratch,
  week: judgeOneWeek,
  law: evaluateLaw,
  decisions,
  repair,
  bundle: mainBundle,
  demo: demoReady,
  replay: replayOfDemo,
  screen: firstScreen,
  board: firstBoard,
  move: movedShift,
  typing: typingInLongTable,
  drag: dragOnLargeBoard,
  import: importOfDemand,
  share: async () => [await sharePublish(), ...(await shareIngest(values.full)), ...(await shareSamba(values.full))],
  rules: ruleRepository,
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    built: { type: 'boolean' },
    only: { type: 'string' },
    full: { type: 'boolean', default: false },
  },
})
const wanted = values.only?.split(',') ?? Object.keys(measures)
const unknown = wanted.filter((name) => !Object.hasOwn(measures, name))
if (unknown.length > 0) {
  process.stderr.write(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(measures).join(', ')}.\n`)
  process.exit(2)
}

const textOf = ({ id, ok, measured, limit, unit }: Figure): string => {
  const words = unit === 'times' ? 'times its peer' : unit
  return `${ok ? 'ok    ' : 'missed'} ${id}: ${measured} ${words} (goal: at most ${limit})`
}

if (values.built !== true) await build({ logLevel: 'warn' })
const scene = createScene()
let missed = false
try {
  for (const name of wanted) {
    for (const result of [await measures[name]?.(scene)].flat()) {
      if (result === undefined) continue
      missed ||= !result.ok
      process.stdout.write(`${values.json === true ? JSON.stringify(result) : textOf(result)}\n`)
    }
  }
} finally {
  await scene.dispose()
}
process.exitCode = missed ? 1 : 0
