/** How fast decision tables and conditions are: against the same by hand, and against five other engines. */
import { analyseTable } from '#shared/decisions/analyse.ts'
import { compileTable } from '#shared/decisions/compile.ts'
import { compileExpression } from '#shared/decisions/feel/compileExpression.ts'
import type { FeelContext } from '#shared/decisions/feel/value.ts'
import { lookUp } from '#shared/decisions/lookUp.ts'
import { contextOf } from '#test/conformance/feelinPeer.ts'
import { conditions, createScenes } from '../decisions/conditions.ts'
import { createPeers } from '../decisions/peerTables.ts'
import { createSituations, createStaffTable, lookUpByHand } from '../decisions/staffTable.ts'
import type { StaffSituation } from '../decisions/staffTable.ts'
import { createWideTable } from '../decisions/wideTable.ts'
import { againstLimit, againstPeer, medianOf, ratioOf, type Figure } from '../ratio.ts'

/** Throws where the table is not read or a situation is not decided: only right answers are worth timing. */
const createLookUp = (): ((situation: StaffSituation) => number) => {
  const compiled = compileTable(createStaffTable())
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  return (situation) => {
    const found = lookUp(compiled.value, situation)
    if (found.type !== 'matched') throw new Error(found.type)
    return found.values[0] ?? 0
  }
}

const times = (rounds: number, work: () => void) => () => {
  for (let round = 0; round < rounds; round += 1) work()
}

const againstHand = async (): Promise<Figure> => {
  const compiled = compileTable(createStaffTable())
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  const situations = createSituations(512)
  const check = createLookUp()
  for (const situation of situations)
    if (check(situation) !== lookUpByHand(situation)) throw new Error('the look-ups differ')
  const indexed = situations.map((situation) => ({ ...situation }))
  const work = times(20, () => indexed.forEach((situation) => lookUp(compiled.value, situation)))
  const peer = times(20, () => situations.forEach((situation) => lookUpByHand(situation)))
  return againstPeer('table-look-up', await ratioOf(work, peer), 3)
}

/** One batch of ours is as many look-ups as a peer would need a frame for; the ratio is per look-up. */
const ourBatch = 2_048

const againstEngines = async (): Promise<readonly Figure[]> => {
  const ours = createLookUp()
  const batch = createSituations(ourBatch)
  const some = createSituations(3)
  const figures: Figure[] = []
  for (const { name, lookUp: ask } of createPeers()) {
    const answers = await Promise.all(some.map(async (situation) => ask(situation)))
    if (answers.some((answer, at) => answer !== ours(some[at] as StaffSituation))) throw new Error(`${name} differs`)
    const peer = async () => {
      for (const situation of some) await ask(situation)
    }
    const ratio = await ratioOf(() => batch.forEach(ours), peer, 15)
    figures.push(againstPeer(`table-look-up-${name}`, (ratio * some.length) / ourBatch, 0.01))
  }
  return figures
}

const conditionsAgainstHand = async (): Promise<Figure> => {
  const scenes = createScenes(256)
  const contexts = scenes.map((scene) => contextOf(scene))
  const names = new Map(['shift', 'person', 'week'].map((name) => [name, {}]))
  const compiled = conditions.map(({ text, byHand }) => {
    const result = compileExpression(text, names)
    if (!result.ok) throw new Error(`${text}: ${JSON.stringify(result.error)}`)
    const { run } = result.value
    scenes.forEach((scene, at) => {
      if (run(contexts[at] as FeelContext) !== byHand(scene)) throw new Error(`${text} differs`)
    })
    return run
  })
  const work = times(4, () => contexts.forEach((context) => compiled.forEach((run) => run(context))))
  const peer = times(4, () => scenes.forEach((scene) => conditions.forEach(({ byHand }) => byHand(scene))))
  return againstPeer('expressions', await ratioOf(work, peer), 8)
}

const medianTime = (rounds: number, prepare: () => () => unknown): number => {
  const samples = Array.from({ length: rounds }, () => {
    const work = prepare()
    const startAt = performance.now()
    work()
    return performance.now() - startAt
  })
  return medianOf(samples)
}

/** 1,200 cells, none of them the same as another in its column. */
const compileFigure = (): Figure => {
  const measured = medianTime(15, () => {
    const table = createWideTable()
    return () => compileTable(table)
  })
  return againstLimit('compile-120x10', measured, 30, 'ms')
}

/** Gaps, overlaps and rows that could go, of a table that was just compiled. */
const analyseFigure = (): Figure => {
  const measured = medianTime(40, () => {
    const table = createStaffTable()
    compileTable(table)
    return () => analyseTable(table)
  })
  return againstLimit('gap-check', measured, 2, 'ms')
}

export const decisions = async (): Promise<readonly Figure[]> => [
  await againstHand(),
  await conditionsAgainstHand(),
  compileFigure(),
  analyseFigure(),
  ...(await againstEngines()),
]
