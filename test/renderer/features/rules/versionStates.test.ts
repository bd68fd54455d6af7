import { describe, expect, it } from 'vitest'
import { versionStates } from '#renderer/features/rules/versionStates.ts'
import { id } from '#shared/kernel/ids.ts'
import { testVersion } from '#test/support/homeViews.ts'

const canary = [id<'Outlet'>('nordbad')]
const v = testVersion
const [first, second, third] = [
  v({ version: 1, effectiveOn: '2026-01-05' }),
  v({ version: 2, effectiveOn: '2026-03-02' }),
  v({ version: 3, effectiveOn: '2026-06-01' }),
]
const tried = v({ version: 4, effectiveOn: '2026-03-02', canary })
const after = v({ version: 5, effectiveOn: '2026-03-09', repeats: 4 })

describe('where each version stands', () => {
  it.each([
    ['one is in force', [first], ['inForce']],
    ['a later one took its place', [second, first], ['inForce', 'superseded']],
    ['one is to come', [third, second, first], ['coming', 'inForce', 'superseded']],
    ['one is tried', [tried, second, first], ['tried', 'inForce', 'superseded']],
    ['the trial is over', [after, tried, second], ['inForce', 'superseded', 'superseded']],
    [
      'a later one starts earlier than one that was to come',
      [after, third, second],
      ['inForce', 'superseded', 'superseded'],
    ],
    ['the first has not started', [third], ['inForce']],
  ] as const)('%s', (_, versions, expected) => {
    const states = versionStates(versions, '2026-03-16')
    expect(versions.map(({ version }) => states.get(version))).toEqual(expected)
  })

  it('is nothing without versions', () => {
    expect(versionStates([], '2026-03-16').size).toBe(0)
  })
})
