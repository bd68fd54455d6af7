// @vitest-environment jsdom
import { cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { useHost } from '#renderer/host/hostContext.ts'
import { SessionContext, useActor, useMay, useSession } from '#renderer/host/session.ts'
import type { SessionView } from '#shared/contract/session.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Role } from '#shared/people/permissions.ts'
import { testSession } from '#test/support/renderHost.ts'

const inside = <Value,>(use: () => Value, session: SessionView | null): Value => {
  onTestFinished(cleanup)
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <SessionContext value={session}>{children}</SessionContext>
  )
  return renderHook(use, { wrapper }).result.current
}

describe('who acts here', () => {
  it('is known inside the frame', () => {
    expect(inside(useSession, testSession('lead')).organisation).toBe('Pools')
    expect(inside(useActor, testSession('lead')).name).toBe('Lea')
  })

  it('is a mistake of the program outside of it, and says which', () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(() => inside(useSession, null)).toThrow('frame')
    expect(() => inside(useActor, testSession('lead', { actor: null }))).toThrow('actor')
    expect(() => renderHook(useHost)).toThrow('HostProvider')
    quiet.mockRestore()
  })
})

describe('what is offered', () => {
  const may = (role: Role) => inside(useMay, testSession(role))
  it.each([
    ['manager', true, false, false],
    ['lead', false, true, false],
    ['admin', false, false, true],
    ['auditor', false, false, false],
  ] as const)('to a %s follows the role', (role, plans, decides, edits) => {
    const can = may(role)
    expect(can('plan', { outletId: id('nordbad') })).toBe(plans)
    expect(can('decide', { regionId: id('south') })).toBe(decides)
    expect(can('editRules')).toBe(edits)
  })

  it('to a manager ends at the own outlets', () => {
    const can = may('manager')
    expect(can('plan', { outletId: id('westbad') })).toBe(true)
    expect(can('plan', { outletId: id('elsewhere') })).toBe(false)
  })
})
