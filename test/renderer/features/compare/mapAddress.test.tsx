// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { walk, type GridPlace } from '#renderer/features/compare/gridKeys.ts'
import { periods, readMapSearch, useMapSearch } from '#renderer/features/compare/useMapSearch.ts'
import { useRulesSearch } from '#renderer/features/rules/useRulesSearch.ts'
import { differenceStates } from '#shared/compare/model.ts'

const at = <Value,>(use: () => Value, address: string) => {
  onTestFinished(cleanup)
  const [path = '/', search = ''] = address.split('?')
  const { hook, searchHook, history } = memoryLocation({ path, searchPath: search, record: true })
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <Router hook={hook} searchHook={searchHook}>
      {children}
    </Router>
  )
  return { ...renderHook(use, { wrapper }), address: () => history.at(-1) }
}
const mapAt = (address: string) => at(useMapSearch, address)
const rulesAt = (address: string) => at(useRulesSearch, address)

describe('the address of the comparison', () => {
  it('says what is shown', () => {
    const { result } = mapAt('/compare?weeks=13&order=impact&state=expired&outlet=a&rule=rest&week=2026-03-16')
    expect(result.current.search).toEqual({
      weeks: 13,
      order: 'impact',
      filter: 'expired',
      outletId: 'a',
      ruleId: 'rest',
      weekOn: '2026-03-16',
    })
  })

  it.each([
    '',
    'weeks=5&order=size&state=odd&week=2026-02-30',
    'weeks=&order=&state=&week=',
    'weeks=4.0&week=soon',
    'weeks=-8',
  ])('"%s" shows four weeks by place and nothing else', (search) => {
    expect(readMapSearch(new URLSearchParams(search))).toEqual({
      weeks: 4,
      order: 'place',
      filter: null,
      outletId: null,
      ruleId: null,
      weekOn: null,
    })
  })

  it.each(periods)('knows %i weeks', (weeks) => {
    expect(readMapSearch(new URLSearchParams({ weeks: String(weeks) })).weeks).toBe(weeks)
  })

  it.each(differenceStates)('knows the state %s', (state) => {
    expect(readMapSearch(new URLSearchParams({ state })).filter).toBe(state)
  })

  it('takes one part in and another out, and leaves the rest', () => {
    const { result, address } = mapAt('/compare?weeks=8&rule=rest&outlet=a')
    act(() => result.current.go({ state: 'expired', rule: null, outlet: null }))
    expect(address()).toBe('/compare?weeks=8&state=expired')
    expect(result.current.search).toMatchObject({ weeks: 8, filter: 'expired', ruleId: null, outletId: null })
    act(() => result.current.go({ weeks: '13' }))
    expect(address()).toBe('/compare?weeks=13&state=expired')
  })
})

describe('the address of the rules', () => {
  it.each([
    ['/rules', null, 'rule', null],
    ['/rules?rule=rest', 'rest', 'rule', null],
    ['/rules?rule=rest&tab=history', 'rest', 'history', null],
    ['/rules?tab=nothing&list=nothing', null, 'rule', null],
    ['/rules?list=neverBites', null, 'rule', 'neverBites'],
  ])('%s', (address, ruleId, tab, list) => {
    expect(rulesAt(address).result.current).toMatchObject({ ruleId, tab, list })
  })

  it('leads to a rule, to a part of it, and back to the list it came from', () => {
    const { result, address } = rulesAt('/rules?list=nobodyOwns')
    act(() => result.current.go({ rule: 'rest', tab: null }))
    act(() => result.current.go({ tab: 'values' }))
    expect(address()).toBe('/rules?list=nobodyOwns&rule=rest&tab=values')
    act(() => result.current.go({ rule: null, tab: null }))
    expect(address()).toBe('/rules?list=nobodyOwns')
    expect(result.current.list).toBe('nobodyOwns')
  })
})

describe('keys on the map', () => {
  const size = { rows: 9, columns: 7 }
  const place = (row: number, column: number): GridPlace => ({ row, column })
  it.each([
    ['ArrowUp', false, place(3, 4)],
    ['ArrowDown', false, place(5, 4)],
    ['ArrowLeft', false, place(4, 3)],
    ['ArrowRight', false, place(4, 5)],
    ['Home', false, place(4, 0)],
    ['End', false, place(4, 6)],
    ['Home', true, place(0, 0)],
    ['End', true, place(8, 6)],
    ['PageUp', false, place(0, 4)],
    ['PageDown', false, place(8, 4)],
  ])('%s (with Ctrl: %s) leads from the middle to %j', (key, ctrlKey, to) => {
    expect(walk(place(4, 4), { key, ctrlKey }, size)).toEqual(to)
  })

  it.each(['Enter', ' ', 'Tab', 'a', 'Escape'])('"%s" does not walk', (key) => {
    expect(walk(place(4, 4), { key, ctrlKey: false }, size)).toBeNull()
  })

  it('never leave it, however small it is', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']
    fc.assert(
      fc.property(
        fc.nat(4),
        fc.nat(4),
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 12 }),
        (rows, columns, path) => {
          let here = place(0, 0)
          for (const [key, ctrlKey] of path) {
            here = walk(here, { key, ctrlKey }, { rows, columns }) ?? here
            expect(0 <= here.row && here.row <= Math.max(0, rows - 1)).toBe(true)
            expect(0 <= here.column && here.column <= Math.max(0, columns - 1)).toBe(true)
          }
        },
      ),
    )
  })
})
