// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useSwitchActor } from '#renderer/app/useSwitchActor.ts'
import { useResource } from '#renderer/host/useResource.ts'
import type { Method, RawInput } from '#shared/contract/api.ts'
import { ok } from '#shared/kernel/result.ts'
import { createScriptedHost, testActor, testSession } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const week = { outletId: 'nordbad', weekOn: '2026-03-16' }
/** What pages ask, with what they ask it. */
const questions: readonly (readonly [Method, object])[] = [
  ['session.get', {}],
  ['roster.open', week],
  ['roster.weeks', { outletId: 'nordbad' }],
  ['roster.rulesEffect', { outletId: 'nordbad' }],
  ['overrides.list', { outletId: 'nordbad' }],
  ['people.list', { outletId: 'nordbad' }],
  ['compare.map', {}],
  ['compare.silence', {}],
  ['requests.list', {}],
  ['share.status', {}],
  ['devices.list', {}],
  ['rules.catalogue', {}],
  ['rules.draft', {}],
  ['rules.starterPacks', {}],
  ['reviews.list', {}],
  ['reviews.canary', {}],
  ['outlets.list', {}],
  ['backups.list', {}],
]

const Asking = ({ method, input }: { readonly method: Method; readonly input: object }) => {
  const switchActor = useSwitchActor()
  useResource(method, input as RawInput<Method>)
  return (
    <button type="button" onClick={() => void switchActor(testActor('lead'))}>
      be Lea
    </button>
  )
}

describe('being somebody else, who may see something else', () => {
  it.each(questions)('asks again: %s', async (method, input) => {
    const host = createScriptedHost({ 'session.switchActor': () => ok(testSession('lead')) })
    const { user } = await renderPage(<Asking method={method} input={input} />, { host, session: testSession('admin') })
    await waitFor(() => {
      expect(host.inputsOf(method)).toHaveLength(1)
    })
    await user.click(screen.getByRole('button', { name: 'be Lea' }))
    await waitFor(() => {
      expect(host.inputsOf(method)).toEqual([input, input])
    })
  })
})
