// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { ReviewsPage } from '#renderer/features/rules/ReviewsPage.tsx'
import type { DraftEdit } from '#shared/contract/rules.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Language } from '#shared/kernel/text.ts'
import { createAdminDesks, deskOn, type RegionDesk } from '#test/support/regionDesk.ts'
import { callHost, testActor, withoutAnswer } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { receive } from '#test/support/testRegion.ts'
import { restFinding, testWeek, testWeekOn } from '#test/support/testReports.ts'

const at = { tableId: id<'Table'>('staff'), rowId: id<'Row'>('busy') }
const bounds = { free: { min: 3, max: 6 }, outer: { min: 2, max: 8 } }
const fourGuards: DraftEdit = { type: 'value', ...at, output: 0, value: 4, bounds }
const lunchCase: DraftEdit = {
  type: 'putCase',
  caseId: 'lunch',
  tableId: at.tableId,
  title: 'A full pool',
  situation: { demand: 120 },
  expected: { guard: 4 },
}

let ada: RegionDesk
let ben: RegionDesk
beforeEach(() => {
  const desks = createAdminDesks()
  ada = desks.ada
  ben = desks.ben
})
const show = async () => {
  await callHost(ada.host, 'rules.editDraft', { edit: fourGuards })
  await callHost(ada.host, 'rules.editDraft', { edit: lunchCase })
  return callHost(ada.host, 'reviews.propose', { note: 'Is four enough?' })
}
const open = async ({ host, session }: RegionDesk, language: Language = 'en') => {
  const page = await renderPage(<ReviewsPage />, { host, session, language, path: '/rules/reviews' })
  await screen.findByRole('heading', { level: 1 })
  return page
}
it('says that the versions are coming while they are', async () => {
  await open({ ...ada, host: withoutAnswer(ada.host, 'rules.catalogue') })
  expect(await screen.findByRole('status', { name: 'Loading rules' })).toBeTruthy()
})

const panel = (name: string) => screen.findByRole('region', { name })
const approve = async () => {
  const { digest } = await show()
  await callHost(ben.host, 'reviews.decide', { digest, verdict: 'approved', reason: 'four is enough' })
  return digest
}
const sign = async (page: Awaited<ReturnType<typeof open>>, words: string) => {
  const dialog = await screen.findByRole('dialog')
  await page.user.type(within(dialog).getByRole('textbox', { name: /What changes/ }), words)
  await page.user.click(within(dialog).getByRole('button', { name: 'Sign and publish' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
}

describe('a draft that waits', () => {
  it('shows the second admin what changes, which cases hold, and who asks', async () => {
    await show()
    await open(ben)
    const shown = within(await panel('Draft of version 3'))
    expect(shown.getByText('Waiting for review')).toBeTruthy()
    expect(shown.getByText('Is four enough?')).toBeTruthy()
    expect(shown.getByText(/Guard 3 → 4, stricter/)).toBeTruthy()
    expect(shown.getByText('new test case: A full pool')).toBeTruthy()
    expect(shown.getByText('Holds')).toBeTruthy()
  })

  it.each([
    ['Approve', 'approved', 'Approved', 'Approved, Ben: four is enough'],
    ['Refuse', 'refused', 'Refused', 'Refused, Ben: four is enough'],
  ] as const)('%s needs a reason, is signed, and stays to be read', async (button, verdict, badge, sentence) => {
    const { digest } = await show()
    const page = await open(ben)
    const shown = within(await panel('Draft of version 3'))
    const decide = shown.getByRole<HTMLButtonElement>('button', { name: button })
    expect(decide.disabled).toBe(true)
    await page.user.type(shown.getByRole('textbox', { name: /What you looked at/ }), 'four is enough')
    await page.user.click(decide)
    expect(await shown.findByText(sentence)).toBeTruthy()
    expect(shown.getByText(badge, { exact: true })).toBeTruthy()
    expect(ada.backend.stores.reviews.reviews()).toMatchObject([{ digest, verdict, actorId: 'ben' }])
    expect(shown.queryByRole('button', { name: 'Approve' })).toBeNull()
  })

  it('cannot be approved by the one who showed it', async () => {
    await show()
    await open(ada)
    const shown = within(await panel('Draft of version 3'))
    expect(shown.getByText('You showed this draft yourself. Another admin has to look at it.')).toBeTruthy()
    expect(shown.queryByRole('button', { name: 'Approve' })).toBeNull()
  })

  it.each([
    ['en', 'No draft waits for review.'],
    ['de', 'Kein Entwurf wartet auf Prüfung.'],
    ['da', 'Ingen kladde venter på gennemsyn.'],
  ] as const)('is not there at first (%s)', async (language, sentence) => {
    await open(ben, language)
    expect(await screen.findByText(sentence)).toBeTruthy()
  })

  it('is replayed as it was shown', async () => {
    await show()
    receive(ada.backend.stores, 'nordbad', { week: testWeek() })
    const page = await open(ben)
    const shown = within(await panel('Draft of version 3'))
    await page.user.click(shown.getByRole('button', { name: 'Replay this draft' }))
    expect(await shown.findByRole('table', { name: 'Replay' }, { timeout: 5_000 })).toBeTruthy()
  })
})

describe('a version for some outlets', () => {
  it('is published from the approved draft for those that are ticked', async () => {
    const digest = await approve()
    const page = await open(ada)
    await page.user.click(within(await panel('Draft of version 3')).getByRole('button', { name: 'Publish' }))
    const dialog = within(await screen.findByRole('dialog'))
    await page.user.type(dialog.getByRole('textbox', { name: /What changes/ }), 'Try it')
    await page.user.click(dialog.getByRole('radio', { name: /Some outlets first/ }))
    const button = dialog.getByRole<HTMLButtonElement>('button', { name: 'Sign and publish' })
    expect(button.disabled).toBe(true)
    await page.user.click(dialog.getByRole('checkbox', { name: 'Outlet nordbad' }))
    await page.user.click(dialog.getByRole('checkbox', { name: 'Outlet westbad' }))
    await page.user.click(dialog.getByRole('checkbox', { name: 'Outlet westbad' }))
    await page.user.click(button)
    await waitFor(() => expect(ada.backend.stores.packs.newest()?.version).toBe(3))
    expect(ada.backend.stores.packs.newest()).toMatchObject({ canary: ['nordbad'], review: { digest } })
  })

  it('is shown with its findings before and since, and released for all', async () => {
    await approve()
    await callHost(ada.host, 'rules.publish', { effectiveOn: testWeekOn, note: 'Try it', canary: [id('nordbad')] })
    const week = testWeek({ packVersion: 3, evaluation: { findings: [restFinding({ severity: 'notice' })] } })
    receive(ada.backend.stores, 'nordbad', { week })
    const page = await open(ada)
    const trial = within(await panel('Version 3 is being tried'))
    const row = within(trial.getByRole('row', { name: /Outlet nordbad/ }))
    expect(row.getByText('no published week yet')).toBeTruthy()
    expect(row.getByText('1 finding in 1 week')).toBeTruthy()
    await page.user.click(trial.getByRole('button', { name: 'Publish for all' }))
    await sign(page, 'Did well')
    expect(await screen.findByText('No version is being tried: every outlet has the same rules.')).toBeTruthy()
    expect(ada.backend.stores.packs.newest()).toMatchObject({ version: 4, repeats: 3, note: 'Did well' })
  })
})

describe('the versions', () => {
  it('say where each stands and who answers for it, and lead back to an earlier one', async () => {
    await approve()
    await callHost(ada.host, 'rules.publish', { effectiveOn: testWeekOn, note: 'More guards' })
    const page = await open(ada)
    const list = within(await panel('Versions')).getAllByRole('listitem')
    expect(list.map((item) => within(item).getByText(/^(In force|Coming|Superseded)$/).textContent)).toEqual([
      'In force',
      'Superseded',
      'Superseded',
    ])
    expect(list[0]?.textContent).toContain('published by Ada, reviewed by Ben')
    expect(screen.queryByRole('button', { name: 'Roll back to version 3' })).toBeNull()
    await page.user.click(screen.getByRole('button', { name: 'Roll back to version 2' }))
    await sign(page, 'Lunch is quiet')
    expect(await screen.findByText(/same content as version 2/)).toBeTruthy()
    expect(ada.backend.stores.packs.newest()).toMatchObject({ version: 4, repeats: 2 })
  })

  it('are only read by who may not edit', async () => {
    await show()
    await open(deskOn(ada.backend, testActor('auditor')))
    expect(within(await panel('Versions')).getAllByRole('listitem')).toHaveLength(2)
    expect(screen.queryByRole('button', { name: /Roll back/ })).toBeNull()
    expect(screen.queryByRole('region', { name: 'Draft of version 3' })).toBeNull()
    expect(screen.queryByRole('region', { name: 'Pairs of eyes' })).toBeNull()
  })
})

describe('pairs of eyes', () => {
  it('are decided with a reason, which stands below', async () => {
    const page = await open(ada)
    const eyes = within(await panel('Pairs of eyes'))
    expect(eyes.getByText(/^Two pairs of eyes: .* There are 2 admins\.$/)).toBeTruthy()
    await page.user.click(eyes.getByRole('button', { name: 'Change' }))
    const dialog = within(await screen.findByRole('dialog'))
    await page.user.click(dialog.getByRole('radio', { name: 'One admin may publish alone' }))
    const save = dialog.getByRole<HTMLButtonElement>('button', { name: 'Record it' })
    expect(save.disabled).toBe(true)
    await page.user.type(dialog.getByRole('textbox', { name: 'Why' }), 'Ben is on leave')
    await page.user.click(save)
    expect(await eyes.findByText(/Ada: one pair of eyes\. Ben is on leave$/)).toBeTruthy()
    expect(await eyes.findByText(/^One pair of eyes is enough/)).toBeTruthy()
  })

  it('are decided where the organisation was founded', async () => {
    const { stores } = ada.backend
    const profile = stores.profiles.get()
    if (profile === null) throw new Error('there is a profile')
    stores.profiles.save({ ...profile, identities: [] })
    await open(ben)
    const eyes = within(await panel('Pairs of eyes'))
    expect(eyes.getByText('This device cannot decide that yet.')).toBeTruthy()
    expect(eyes.queryByRole('button', { name: 'Change' })).toBeNull()
    expect(screen.queryByRole('button', { name: /Roll back/ })).toBeNull()
  })
})
