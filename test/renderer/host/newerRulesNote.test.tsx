// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { HomePage } from '#renderer/features/home/HomePage.tsx'
import type { ShareStatus } from '#shared/contract/compare.ts'
import type { Language } from '#shared/kernel/text.ts'
import { refusedFile, refusedRules } from '#shared/sync/judge.ts'
import type { Refused } from '#shared/sync/model.ts'
import { createScriptedHost, testSession } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { openPlanDesk, renderPlan } from '#test/support/renderPlan.tsx'

const statusWith = (refused: readonly Refused[]) => ({ packVersion: 3, refused }) as ShareStatus
const newer = refusedRules('rules/targets/pack-4.json', 'newerFormat')

const openHome = async (refused: readonly Refused[], language: Language = 'en') => {
  const host = createScriptedHost({
    'share.status': statusWith(refused),
    'roster.weeks': [],
    'overrides.list': [],
    'people.list': [],
  })
  await renderPage(<HomePage />, { session: testSession('manager'), host, language })
  await screen.findByRole('heading', { level: 1 })
  return () => host.inputsOf('share.status')
}

describe('rules of a newer Plumbline', () => {
  it.each<[Language, RegExp]>([
    ['en', /cannot read\.Version 3 stays in use here: your plans are judged by it\.Install the newest Plumbline/],
    ['de', /nicht lesen kann\.Version 3 gilt hier weiter: Deine Pläne .*Installiere auf diesem Gerät/],
    ['da', /ikke kan læse\.Version 3 gælder stadig her: dine vagtplaner .*Installér den nyeste Plumbline/],
  ])('are told on the home page of a manager in %s: what happened, what holds, what to do', async (language, words) => {
    await openHome([newer], language)
    expect((await screen.findByRole('alert')).textContent).toMatch(words)
  })

  it.each<[string, readonly Refused[]]>([
    ['nothing was refused', []],
    ['rules are damaged', [refusedRules('rules/targets/pack-4.json', 'damaged')]],
    ['somebody’s report is of a newer version', [refusedFile('outlets/a/d1/2026-03/1.cs1', 'newerFormat')]],
  ])('are not told of where %s', async (_, refused) => {
    const asked = await openHome(refused)
    await waitFor(() => expect(asked()).toHaveLength(1))
    expect(screen.queryByText(/stays in use here/)).toBeNull()
  })

  it('are told above the week that is planned meanwhile', async () => {
    const desk = await openPlanDesk()
    desk.next('share.status', () => ({ ok: true, value: statusWith([newer]) }))
    await renderPlan(desk)
    expect((await screen.findByRole('alert')).textContent).toMatch(/Version 3 stays in use here/)
  })
})
