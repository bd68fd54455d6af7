import { describe, expect, it } from 'vitest'
import { analyseTable } from '#shared/decisions/analyse.ts'
import { compileTable } from '#shared/decisions/compile.ts'
import { compileExpression } from '#shared/decisions/feel/compileExpression.ts'
import { lookUp } from '#shared/decisions/lookUp.ts'
import { contextOf } from '../conformance/feelinPeer.ts'
import { conditions, createScenes } from './decisions/conditions.ts'
import { createPeers } from './decisions/peerTables.ts'
import { createSituations, createStaffTable, lookUpByHand } from './decisions/staffTable.ts'
import { createWideTable } from './decisions/wideTable.ts'

describe('what is timed gives the same answers', () => {
  const table = createStaffTable()

  it('the table has 120 rows, covers everything once, and answers as the loop does', () => {
    expect(table.rows).toHaveLength(120)
    expect(analyseTable(table)).toMatchObject({ faults: [], gaps: [], overlaps: [] })
    const compiled = compileTable(table)
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
    for (const situation of createSituations(2_000))
      expect(lookUp(compiled.value, situation)).toMatchObject({ values: [lookUpByHand(situation)] })
  })

  it('the situations reach most rows', () => {
    expect(new Set(createSituations(2_000).map((situation) => JSON.stringify(situation))).size).toBeGreaterThan(200)
    expect(new Set(createSituations(512).map(lookUpByHand)).size).toBe(9)
  })

  it.each(createPeers())('$name', async ({ lookUp: ask }) => {
    for (const situation of createSituations(6)) expect(await ask(situation)).toBe(lookUpByHand(situation))
  })

  it.each(conditions)('$text', ({ text, byHand }) => {
    const names = new Map(['shift', 'person', 'week'].map((name) => [name, {}]))
    const compiled = compileExpression(text, names)
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
    const scenes = createScenes(256)
    expect(scenes.map((scene) => compiled.value.run(contextOf(scene)))).toEqual(scenes.map(byHand))
    expect(new Set(scenes.map(byHand)).size).toBeGreaterThan(1)
  })

  it('no cell of the wide table is there twice in its column', () => {
    const { inputs, rows } = createWideTable()
    expect([rows.length, inputs.length]).toEqual([120, 10])
    inputs.forEach((_, at) => {
      expect(new Set(rows.map(({ cells }) => cells[at])).size).toBe(120)
    })
  })
})
