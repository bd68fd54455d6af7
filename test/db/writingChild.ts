import { writeSync } from 'node:fs'
import { openStores } from '#db/openStores.ts'
import { batchOf, operationAt, outletId, weekOn } from './writingPlan.ts'

/** Works on a data folder until it is killed, and says each thing on its standard output once it is committed. */
const [folder, mode] = process.argv.slice(2)
const opened = await openStores(String(folder), { now: () => 0 })
if (!opened.ok) throw new Error(opened.error.code)
const stores = opened.value
const say = (what: string, index: number) => writeSync(1, `${what} ${index}\n`)

const writeOne = (index: number): void => {
  const operation = operationAt(index)
  const done =
    operation.kind === 'add'
      ? stores.plans.edit(outletId, weekOn, {
          label: `${index}`,
          baseSeq: index,
          changes: [{ before: null, after: operation.shift }],
          at: index,
        })
      : stores.plans[operation.kind](outletId, weekOn, index)
  if (!done.ok) throw new Error(`${operation.kind} ${index}: ${done.error}`)
}
const importOne = (index: number): void => {
  const { people, demand } = batchOf(index)
  stores.transaction(() => {
    stores.people.saveAll(people)
    stores.demand.saveAll(outletId, demand)
  })
}

if (mode === 'hold') {
  say('holding', 0)
  setInterval(() => undefined, 1_000)
} else {
  for (let index = stores.plans.state(outletId, weekOn).seq; ; index++) {
    writeOne(index)
    say('edit', index)
    importOne(index)
    say('import', index)
  }
}
