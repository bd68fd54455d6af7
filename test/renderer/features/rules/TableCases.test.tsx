// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RulesPage } from '#renderer/features/rules/RulesPage.tsx'
import type { DraftEdit } from '#shared/contract/rules.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Language } from '#shared/kernel/text.ts'
import { createAdminDesks, deskOn } from '#test/support/regionDesk.ts'
import { callHost, testActor } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const tableId = id<'Table'>('staff')
const put = (expected: number): DraftEdit => ({
  type: 'putCase',
  caseId: 'lunch',
  tableId,
  title: 'A full pool',
  situation: { demand: 120 },
  expected: { guard: expected },
})
const titles = { en: 'Test cases', de: 'Testfälle', da: 'Testtilfælde' } as const
const open = async (edits: readonly DraftEdit[], language: Language = 'en', role: 'admin' | 'auditor' = 'admin') => {
  const { ada } = createAdminDesks()
  for (const edit of edits) await callHost(ada.host, 'rules.editDraft', { edit })
  const { host, session } = role === 'admin' ? ada : deskOn(ada.backend, testActor(role))
  const page = await renderPage(<RulesPage />, { host, session, language, path: '/rules?rule=staffing&tab=table' })
  const panel = within(await screen.findByRole('region', { name: titles[language] }))
  return { ...page, panel, stores: ada.backend.stores }
}

describe('the test cases of a table', () => {
  it.each([
    ['en', 'Fails', 'Guard: expected 4, got 3'],
    ['de', 'Schlägt fehl', 'Guard: erwartet 4, erhalten 3'],
    ['da', 'Slår fejl', 'Guard: ventet 4, fik 3'],
  ] as const)('say in %s what came out instead', async (language, word, sentence) => {
    const { panel } = await open([put(4)], language)
    expect(panel.getByText(word)).toBeTruthy()
    expect(panel.getByText(sentence)).toBeTruthy()
    expect(panel.getByText('Guests 120')).toBeTruthy()
  })

  it('run with every key, before the cell is left', async () => {
    const { panel, user } = await open([put(3)])
    expect(panel.getByText('1 of 1 hold')).toBeTruthy()
    const cell = screen.getByRole('textbox', { name: 'busy, Guests' })
    await user.clear(cell)
    await user.type(cell, '>= 200')
    expect(await panel.findByText('No row fits this situation.')).toBeTruthy()
    expect(panel.getByText('0 of 1 hold')).toBeTruthy()
    await user.clear(cell)
    await user.type(cell, '>= 50')
    expect(await panel.findByText('1 of 1 hold')).toBeTruthy()
  })

  it('are added in the words of the table, and taken away', async () => {
    const { panel, user, stores } = await open([])
    expect(panel.getByText('No test case yet.')).toBeTruthy()
    await user.click(panel.getByRole('button', { name: 'Add a test case' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'New test case' }))
    const add = dialog.getByRole<HTMLButtonElement>('button', { name: 'Add' })
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Quiet')
    await user.type(dialog.getByRole('textbox', { name: 'Guests' }), '900')
    expect(dialog.getByText('The column does not have this value.')).toBeTruthy()
    await user.clear(dialog.getByRole('textbox', { name: 'Guests' }))
    await user.type(dialog.getByRole('textbox', { name: 'Guests' }), '20')
    expect(add.disabled).toBe(true)
    await user.type(dialog.getByRole('textbox', { name: 'Guard' }), '2')
    await user.click(add)
    expect(await panel.findByText('1 of 1 hold')).toBeTruthy()
    expect(stores.drafts.current()?.cases).toMatchObject([
      { caseId: 'case-1', situation: { demand: 20 }, expected: { guard: 2 } },
    ])
    await user.click(panel.getByRole('button', { name: 'Remove test case Quiet' }))
    await waitFor(() => expect(stores.drafts.current()?.cases).toBeUndefined())
  })

  it('are not changed by who may only read', async () => {
    const { panel } = await open([], 'en', 'auditor')
    expect(panel.queryByRole('button', { name: 'Add a test case' })).toBeNull()
  })
})

describe('the draft of two admins', () => {
  const four: DraftEdit = { type: 'value', tableId, rowId: id('busy'), output: 0, value: 4, bounds: null }
  const bar = async () => within(await screen.findByRole('region', { name: 'Draft' }))

  it('is sent for review instead of published', async () => {
    const { user, stores } = await open([four])
    expect((await bar()).getByRole<HTMLButtonElement>('button', { name: 'Publish' }).disabled).toBe(true)
    expect((await bar()).getByText('Another admin looks at it before it can be published.')).toBeTruthy()
    await user.click((await bar()).getByRole('button', { name: 'Send for review' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Send version 3 for review' }))
    expect(dialog.getByText(/Guard 3 → 4, stricter/)).toBeTruthy()
    await user.type(dialog.getByRole('textbox', { name: /What should be looked at/ }), 'Is four enough?')
    await user.click(dialog.getByRole('button', { name: 'Send' }))
    expect(await (await bar()).findByText('Waiting for review')).toBeTruthy()
    expect(stores.reviews.proposals()).toMatchObject([{ actorId: 'ada', note: 'Is four enough?' }])
    expect((await bar()).queryByRole('button', { name: 'Send for review' })).toBeNull()
  })

  it('names the case that keeps it here', async () => {
    await open([four, put(3)])
    expect((await bar()).getByText(/^A test case fails: A full pool\./)).toBeTruthy()
    expect((await bar()).queryByRole('button', { name: 'Send for review' })).toBeNull()
  })
})
