// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RequestsPage } from '#renderer/features/compare/RequestsPage.tsx'
import { id } from '#shared/kernel/ids.ts'
import type { Language } from '#shared/kernel/text.ts'
import { requestDigest } from '#shared/overrides/lifecycle.ts'
import type { Override } from '#shared/overrides/model.ts'
import type { Actor } from '#shared/people/permissions.ts'
import { createRegionDesk } from '#test/support/regionDesk.ts'
import { callHost } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { testNowAt } from '#test/support/testBackend.ts'
import { foreignLead, lead, receive } from '#test/support/testRegion.ts'
import { outerOverride, testOverride } from '#test/support/testReports.ts'

const hour = 3_600_000
const asked = outerOverride({ requestedAt: testNowAt - 2 * 24 * hour })
const younger = outerOverride({
  overrideId: id('o3'),
  value: 570,
  reason: 'school class',
  requestedAt: testNowAt - hour,
})
const open = async (overrides: readonly Override[], actor: Actor = lead, language: Language = 'en') => {
  const desk = createRegionDesk(actor)
  receive(desk.backend.stores, 'nordbad', { overrides })
  return {
    ...desk,
    ...(await renderPage(<RequestsPage />, { host: desk.host, session: desk.session, language, path: '/requests' })),
  }
}
const waiting = () => screen.findByRole('region', { name: 'To decide' })
const cards = async () => within(await waiting()).getAllByRole('article')
const answer = async ({ user }: Awaited<ReturnType<typeof open>>, name: 'Approve' | 'Refuse', reason: string) => {
  await user.click((await screen.findAllByRole('button', { name }))[0] ?? document.body)
  const dialog = await screen.findByRole('dialog', { name: `${name} the request of Outlet nordbad` })
  if (reason !== '') await user.type(within(dialog).getByRole('textbox', { name: /Your reason/ }), reason)
  return {
    dialog,
    sign: within(dialog).getByRole<HTMLButtonElement>('button', { name: `Sign and ${name.toLowerCase()}` }),
  }
}

describe('requests to decide', () => {
  it('say who asks for what, how far from the shared value, how long and why; oldest first', async () => {
    await open([younger, asked])
    expect(await screen.findByText('2 requests wait for you.')).toBeTruthy()
    const [first, second] = await cards()
    expect(first?.textContent).toContain('At least 9 h 10 instead of 11 h')
    expect(first?.textContent).toContain('9 Mar 2026 to 5 Apr 2026')
    expect(first?.textContent).toContain('swimming gala')
    expect(first?.textContent).toContain('Mia, 2 days ago')
    expect(first?.textContent).toMatch(/The manager decides down to 10 h/)
    expect(first?.textContent).toMatch(/A lead must approve down to 9 h/)
    expect(second?.textContent).toContain('school class')
  })

  it('are only what lies beyond the free band', async () => {
    await open([testOverride()])
    expect(await screen.findByText('No requests')).toBeTruthy()
    expect(screen.queryByRole('article')).toBeNull()
  })

  it('are approved with a reason, signed, and move to the decided ones', async () => {
    const page = await open([asked])
    const { sign } = await answer(page, 'Approve', 'gala only')
    await page.user.click(sign)
    expect(await screen.findByText('Signed. The outlet receives it at its next sync.')).toBeTruthy()
    const decided = await screen.findByRole('region', { name: 'Decided' })
    expect(within(decided).getByText(/^Approved .*signed$/)).toBeTruthy()
    expect(within(decided).getByText('gala only')).toBeTruthy()
    expect(screen.queryByRole('region', { name: 'To decide' })).toBeNull()
    expect(screen.getByText('Nothing waits for you.')).toBeTruthy()
    expect(page.backend.stores.outbox.waiting()).toHaveLength(1)
  })

  it('are refused with a reason, and the other one keeps waiting', async () => {
    const page = await open([asked, younger])
    const { sign } = await answer(page, 'Refuse', 'rest comes first')
    await page.user.click(sign)
    const decided = await screen.findByRole('region', { name: 'Decided' })
    expect(within(decided).getByText(/^Refused .*signed$/)).toBeTruthy()
    expect(await cards()).toHaveLength(1)
    expect((await cards())[0]?.textContent).toContain('school class')
  })

  it('need a reason, and one of spaces is none', async () => {
    const page = await open([asked])
    const { sign, dialog } = await answer(page, 'Approve', '')
    expect(sign.disabled).toBe(true)
    await page.user.type(within(dialog).getByRole('textbox'), '   ')
    expect(sign.disabled).toBe(true)
    await page.user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(page.backend.stores.outbox.waiting()).toEqual([])
  })

  it('that were decided meanwhile are refused where one is, and what was written stays', async () => {
    const page = await open([asked])
    const { sign, dialog } = await answer(page, 'Approve', 'gala only')
    await callHost(page.host, 'requests.decide', {
      requestDigest: requestDigest(asked),
      verdict: 'refused',
      reason: 'no',
    })
    await page.user.click(sign)
    expect(await within(dialog).findByRole('alert')).toBeTruthy()
    expect(within(dialog).getByRole<HTMLTextAreaElement>('textbox').value).toBe('gala only')
    expect(page.backend.stores.outbox.waiting()).toHaveLength(1)
  })
})

describe('who may not decide', () => {
  it('a lead of another region sees none of it', async () => {
    await open([asked], foreignLead)
    expect(await screen.findByText('No requests')).toBeTruthy()
  })

  it('an auditor reads the request and has nothing to answer with', async () => {
    await open([asked], { ...foreignLead, role: 'auditor', regionIds: [] })
    expect(await cards()).toHaveLength(1)
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Refuse' })).toBeNull()
  })
})

describe('in the language of the lead', () => {
  it.each([
    ['de', 'Mindestens 9 Std. 10 statt 11 Std.', 'Zustimmen', 'Deine Begründung'],
    ['da', /^Mindst 9 t\.? 10.* i stedet for 11 t/, 'Godkend', 'Din begrundelse'],
  ] as const)('%s', async (language, sentence, approve, reason) => {
    const { user } = await open([asked], lead, language)
    expect(await screen.findByText(sentence)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: approve }))
    expect(within(await screen.findByRole('dialog')).getByRole('textbox', { name: new RegExp(reason) })).toBeTruthy()
  })
})
