// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { usePlaceStore } from '#renderer/host/placeStore.ts'
import { SessionContext } from '#renderer/host/session.ts'
import { usePlace } from '#renderer/host/usePlace.ts'
import type { SessionView } from '#shared/contract/session.ts'
import { id } from '#shared/kernel/ids.ts'
import { testActor, testSession } from '#test/support/renderHost.ts'
import { testOutlet } from '#test/support/testOrganisation.ts'

/** Monday 16 March 2026, 09:00 in Berlin. */
const thisWeekOn = '2026-03-16'

const at = (path: string, session: SessionView = testSession('manager')) => {
  onTestFinished(() => {
    cleanup()
    usePlaceStore.setState({ outletId: null, regionId: null, weekOn: null })
  })
  const { hook, history } = memoryLocation({ path, record: true })
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <Router hook={hook}>
      <SessionContext value={session}>{children}</SessionContext>
    </Router>
  )
  const { result } = renderHook(usePlace, { wrapper })
  return { place: () => result.current, address: () => history.at(-1) }
}

describe('where one is', () => {
  it.each([
    ['/', 'nordbad', thisWeekOn],
    ['/plan/westbad', 'westbad', thisWeekOn],
    ['/plan/westbad/2026-04-02', 'westbad', '2026-03-30'],
    ['/people/westbad', 'westbad', thisWeekOn],
    ['/plan/gone/2026-04-02', 'nordbad', '2026-03-30'],
    ['/plan/westbad/soon', 'westbad', thisWeekOn],
    ['/plan/%E0%A4%A/2026-04-02', 'nordbad', '2026-03-30'],
  ])('%s', (path, outletId, weekOn) => {
    const { place } = at(path)
    expect(place().outlet?.outletId).toBe(outletId)
    expect(place().weekOn).toBe(weekOn)
    expect(place().todayOn).toBe(thisWeekOn)
  })

  it('stays in mind on pages whose address names no place', () => {
    at('/plan/westbad/2026-04-02')
    cleanup()
    const { place } = at('/settings')
    expect(place().outlet?.outletId).toBe('westbad')
    expect(place().weekOn).toBe('2026-03-30')
  })

  it('is one of the own outlets for a manager, and any for the others', () => {
    const only = testActor('manager', { outletIds: [id('westbad')] })
    expect(at('/plan/nordbad', testSession('manager', { actor: only })).place().outlet?.outletId).toBe('westbad')
    cleanup()
    expect(at('/plan/nordbad', testSession('auditor')).place().outlet?.outletId).toBe('nordbad')
  })

  it('is nowhere without an outlet, and today is then by no clock of an outlet', () => {
    const { place, address } = at('/', testSession('manager', { outlets: [], nowAt: Date.UTC(2026, 2, 15, 23, 30) }))
    expect(place().outlet).toBeUndefined()
    expect(place().todayOn).toBe('2026-03-15')
    act(() => place().goToWeek('2026-04-06'))
    expect(address()).toBe('/')
    expect(place().weekOn).toBe('2026-04-06')
  })

  it('is today by the clock on the wall of the outlet', () => {
    const nowAt = Date.UTC(2026, 2, 15, 23, 30)
    expect(at('/', testSession('manager', { nowAt })).place().todayOn).toBe('2026-03-16')
    cleanup()
    const outlets = [testOutlet('nordbad', { timeZone: 'America/New_York' })]
    expect(at('/', testSession('manager', { nowAt, outlets })).place().todayOn).toBe('2026-03-15')
  })
})

describe('going elsewhere', () => {
  it.each([
    ['/plan/nordbad/2026-03-23', '/plan/westbad/2026-03-23'],
    ['/overrides/nordbad', '/overrides/westbad'],
    ['/people/nordbad', '/people/westbad'],
    ['/settings', '/settings'],
  ])('to another outlet from %s', (from, to) => {
    const { place, address } = at(from)
    act(() => place().goToOutlet(id('westbad')))
    expect(address()).toBe(to)
    if (from === '/settings') expect(usePlaceStore.getState().outletId).toBe('westbad')
  })

  it('to another week leads to the plan of that week', () => {
    const { place, address } = at('/people/westbad')
    act(() => place().goToWeek('2026-04-06'))
    expect(address()).toBe('/plan/westbad/2026-04-06')
    expect(place().weekOn).toBe('2026-04-06')
  })

  it('to a region and back to all leaves the address alone', () => {
    const { place, address } = at('/compare', testSession('lead'))
    act(() => place().goToRegion(id('south')))
    expect(place().regionId).toBe('south')
    act(() => place().goToRegion(null))
    expect(place().regionId).toBeNull()
    expect(address()).toBe('/compare')
  })
})
