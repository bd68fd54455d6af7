import { describe, expect, it } from 'vitest'
import { summaryOf } from '#shared/compliance/summary.ts'
import { id } from '#shared/kernel/ids.ts'
import { authenticate, type Trust } from '#shared/sync/judge.ts'
import { pathOf } from '#shared/sync/paths.ts'
import { headsPerWitness } from '#shared/sync/schema/witness.ts'
import { judgeTools, sealed, testKeys, trustOfTests, type Sealed } from '#test/support/sealedFiles.ts'
import { testOutletReport, testOverride, testWeekReport } from '#test/support/storeRows.ts'

const sha256 = 'a'.repeat(64)
const path = pathOf({ type: 'cs1', ownerId: 'nordbad', deviceId: id('dev1'), seq: 3, sha256, createdAt: 0 })
const { lead, manager, stranger } = testKeys

const heads = [{ path, sha256 }]
const witness: Sealed = { type: 'wt1', ownerId: lead.deviceId, key: lead, content: { type: 'witness', heads } }
const row = summaryOf({
  path,
  sha256,
  createdAt: 0,
  report: testOutletReport(testWeekReport(1), 'nordbad', [testOverride('x')]),
})
const rollup: Sealed = {
  type: 'ru1',
  ownerId: 'south',
  key: lead,
  content: { type: 'rollup', regionId: 'south', rows: [row] },
}
const checkpoint: Sealed = {
  type: 'cs1',
  ownerId: 'nordbad',
  key: manager,
  content: { type: 'checkpoint', report: { outletId: 'nordbad', week: null, overrides: [] } },
}

/** The same lead with another role. */
const as = (role: 'admin' | 'auditor' | 'manager'): Trust => {
  const { registry } = trustOfTests
  if (registry === null) throw new Error('no registry')
  return {
    ...trustOfTests,
    registry: {
      ...registry,
      actors: registry.actors.map((actor) => (actor.actorId === 'lea' ? { ...actor, role } : actor)),
    },
  }
}
const judged = (file: Sealed, trust: Trust = trustOfTests): string => {
  const found = authenticate(judgeTools, trust, sealed(file))
  return found.ok ? 'ok' : found.error
}
const say = (file: Sealed, content: object): Sealed => ({
  ...file,
  content: { ...(file.content as object), ...content },
})

describe('a witness', () => {
  it.each<[string, Sealed, Trust, string]>([
    ['of a lead', witness, trustOfTests, 'ok'],
    ['of an admin', witness, as('admin'), 'ok'],
    ['of an auditor', witness, as('auditor'), 'foreign'],
    ['of a manager', { ...witness, ownerId: manager.deviceId, key: manager }, trustOfTests, 'foreign'],
    ['of an unknown device', { ...witness, ownerId: stranger.deviceId, key: stranger }, trustOfTests, 'unknownDevice'],
    ['in another device’s directory', { ...witness, ownerId: manager.deviceId }, trustOfTests, 'foreign'],
    ['with another key', { ...witness, signer: stranger }, trustOfTests, 'damaged'],
    [
      'inside an outlet’s chain',
      { ...witness, type: 'cs1', ownerId: 'nordbad', key: manager },
      trustOfTests,
      'foreign',
    ],
    ['that says nothing', say(witness, { heads: [] }), trustOfTests, 'damaged'],
    [
      'that says too much at once',
      say(witness, { heads: Array.from({ length: headsPerWitness + 1 }, () => heads[0]) }),
      trustOfTests,
      'damaged',
    ],
    ['of a path outside the share', say(witness, { heads: [{ path: '../x', sha256 }] }), trustOfTests, 'damaged'],
    [
      'of a path with other bytes',
      say(witness, { heads: [{ path, sha256: 'b'.repeat(64) }] }),
      trustOfTests,
      'damaged',
    ],
    [
      'of an enrolment',
      say(witness, { heads: [{ path: path.replace('outlets', 'inbox').replace('.cs1', '.er1'), sha256 }] }),
      trustOfTests,
      'damaged',
    ],
    ['with more than this version knows', say(witness, { mood: 'good' }), trustOfTests, 'ok'],
  ])('%s', (_, file, trust, expected) => {
    expect(judged(file, trust)).toBe(expected)
  })
})

describe('a summary of a region', () => {
  it.each<[string, Sealed, Trust, string]>([
    ['by its lead', rollup, trustOfTests, 'ok'],
    ['without a row', say(rollup, { rows: [] }), trustOfTests, 'ok'],
    ['by an admin', rollup, as('admin'), 'foreign'],
    ['by a manager', { ...rollup, key: manager }, trustOfTests, 'foreign'],
    [
      'by the lead of another region',
      say({ ...rollup, ownerId: 'north' }, { regionId: 'north' }),
      trustOfTests,
      'foreign',
    ],
    ['that says it is of another region', say(rollup, { regionId: 'north' }), trustOfTests, 'foreign'],
    ['of a file of another outlet', say(rollup, { rows: [{ ...row, outletId: 'westbad' }] }), trustOfTests, 'damaged'],
    [
      'of something that is no report',
      say(rollup, { rows: [{ ...row, path: path.replace('outlets', 'people').replace('.cs1', '.ap1') }] }),
      trustOfTests,
      'damaged',
    ],
    [
      'without its findings',
      say(rollup, { rows: [{ ...row, week: { ...row.week, evaluation: {} } }] }),
      trustOfTests,
      'damaged',
    ],
  ])('%s', (_, file, trust, expected) => {
    expect(judged(file, trust)).toBe(expected)
  })
})

describe('a checkpoint', () => {
  it.each<[string, Sealed, string]>([
    ['of the outlet’s manager', checkpoint, 'ok'],
    ['of a lead', { ...checkpoint, key: lead }, 'foreign'],
    ['of another outlet', say(checkpoint, { report: { outletId: 'seebad', week: null, overrides: [] } }), 'foreign'],
    ['that carries a week', say(checkpoint, { report: testOutletReport(testWeekReport(1)) }), 'foreign'],
    [
      'with overrides of another outlet',
      say(checkpoint, {
        report: { outletId: 'nordbad', week: null, overrides: [testOverride('x', { outletId: id('seebad') })] },
      }),
      'foreign',
    ],
    [
      'with its overrides',
      say(checkpoint, { report: { outletId: 'nordbad', week: null, overrides: [testOverride('x')] } }),
      'ok',
    ],
    ['in a lead’s own chain', { ...checkpoint, type: 'ap1', ownerId: 'lea', key: lead }, 'foreign'],
  ])('%s', (_, file, expected) => {
    expect(judged(file)).toBe(expected)
  })
})
