/** What a device says of a local value, report after report: told once, never taken back. */
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { WeekReport } from '#shared/compliance/model.ts'
import { requestDigest } from '#shared/overrides/lifecycle.ts'
import type { Decision, Override } from '#shared/overrides/model.ts'
import { createOverrideLedger } from '#shared/sync/overrideLedger.ts'
import { overrideOf } from '#test/support/ruleBuilders.ts'

interface Said {
  readonly seq: number
  readonly overrides: readonly Override[]
  readonly applied?: readonly Override[]
  readonly device?: string
}
const pathOf = ({ device = 'd1', seq }: Pick<Said, 'device' | 'seq'>): string => `outlets/mitte/${device}/${seq}`
/** Which reports are refused, and the earlier ones that prove it; by number, of other devices by path. */
const refusedIn = (all: readonly Said[]) => {
  const ledger = createOverrideLedger()
  for (const said of all) {
    const week = said.applied === undefined ? null : ({ appliedOverrides: said.applied } as unknown as WeekReport)
    const report = { outletId: id<'Outlet'>('mitte'), week, overrides: said.overrides }
    const payload = { deviceId: id<'Device'>(said.device ?? 'd1'), seq: said.seq, content: { type: 'report', report } }
    ledger.enter({ path: pathOf(said), payload: payload as Parameters<typeof ledger.enter>[0]['payload'] })
  }
  return ledger.rewritten().map(({ path, refusal, evidence }) => [path, refusal, ...(evidence ?? [])])
}

const asked = overrideOf({ band: 'outer' })
const other = overrideOf({ overrideId: id('o2'), value: 590 })
const answer = (of: Override, verdict: Decision['verdict'] = 'approved'): Decision => ({
  requestDigest: requestDigest(of),
  verdict,
  reason: 'Fine for March',
  actorId: id('lead'),
  decidedAt: 2_000,
})
const allowed = { ...asked, decision: answer(asked) }
const ended = { ...allowed, withdrawnAt: 3_000, outcome: 'drop' as const }

describe('the ledger of local values', () => {
  it('holds what is asked for, answered, ended and closed, and whatever else comes', () => {
    const life = [[], [asked], [asked, other], [other, allowed], [allowed, other], [ended, other], [ended, other]]
    expect(refusedIn(life.map((overrides, at) => ({ seq: at + 1, overrides, applied: overrides })))).toEqual([])
  })

  it.each<[string, readonly Override[], readonly Override[]]>([
    ['takes one out', [asked, other], [other]],
    ['changes a value that was asked for', [asked], [{ ...asked, value: 540 }]],
    ['makes its term longer', [asked], [{ ...asked, untilOn: '2026-12-31' }]],
    ['gives it another reason', [asked], [{ ...asked, reason: 'Holidays' }]],
    ['forgets an answer', [allowed], [asked]],
    ['turns a no into a yes', [{ ...asked, decision: answer(asked, 'refused') }], [allowed]],
    ['brings back what was withdrawn', [ended], [{ ...ended, withdrawnAt: null }]],
    ['dates its end differently', [ended], [{ ...ended, withdrawnAt: 2_500 }]],
    ['records a second outcome', [ended], [{ ...ended, outcome: 'propose' }]],
    ['takes its outcome back', [ended], [{ ...ended, outcome: null }]],
  ])('refuses a report that %s, and names the earlier one', (_, before, after) => {
    const said = [
      { seq: 1, overrides: before },
      { seq: 2, overrides: after },
    ]
    expect(refusedIn(said)).toEqual([['outlets/mitte/d1/2', 'rewritten', 'outlets/mitte/d1/1', 'outlets/mitte/d1/2']])
  })

  it.each<[string, readonly Override[], readonly Override[]]>([
    ['with an answer to another request', [{ ...asked, decision: answer({ ...asked, value: 660 }) }], []],
    ['that lists one override twice', [asked, asked], []],
    ['whose week was judged with what it does not list', [], [allowed]],
  ])('refuses a report %s, by itself', (_, overrides, applied) => {
    expect(refusedIn([{ seq: 1, overrides, applied }])).toEqual([
      ['outlets/mitte/d1/1', 'rewritten', 'outlets/mitte/d1/1'],
    ])
  })

  it('refuses a week that was judged with another request than the one that is listed', () => {
    const said = { seq: 1, overrides: [asked], applied: [{ ...asked, value: 540 }] }
    expect(refusedIn([said])).toEqual([['outlets/mitte/d1/1', 'rewritten', 'outlets/mitte/d1/1']])
  })

  it('goes by the numbers of the files, whatever the order in which they are read', () => {
    const life = [[asked], [allowed], [ended], [ended, other]].map((overrides, at) => ({ seq: at + 1, overrides }))
    expect(refusedIn(life.toReversed())).toEqual([])
    const names = refusedIn([...life, { seq: 5, overrides: [ended] }, { seq: 6, overrides: [ended] }].toReversed())
    expect(names.map(([path]) => path)).toEqual(['outlets/mitte/d1/5', 'outlets/mitte/d1/6'])
  })

  it('lets a second device of the outlet know less, but not say something else of what was asked for', () => {
    const [first, second] = [
      { seq: 1, overrides: [ended, other] },
      { seq: 1, overrides: [asked], device: 'd2' },
    ]
    expect(refusedIn([first, second])).toEqual([])
    const changed = { seq: 2, overrides: [asked, { ...other, value: 100 }], device: 'd2' }
    expect(refusedIn([first, second, changed])).toEqual([
      ['outlets/mitte/d2/2', 'rewritten', 'outlets/mitte/d1/1', 'outlets/mitte/d2/2'],
    ])
  })

  it('reads nothing in files that are no reports', () => {
    const ledger = createOverrideLedger()
    const content = { type: 'decision' } as unknown as Parameters<typeof ledger.enter>[0]['payload']['content']
    ledger.enter({ path: 'x', payload: { content } as Parameters<typeof ledger.enter>[0]['payload'] })
    expect(ledger.rewritten()).toEqual([])
  })
})
