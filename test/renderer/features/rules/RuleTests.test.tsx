// @vitest-environment jsdom
/** The cases of a rule in the draft: what must come of each, what does, and what an admin can do about it. */
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RulesPage } from '#renderer/features/rules/RulesPage.tsx'
import type { Language } from '#shared/kernel/text.ts'
import type { Actor } from '#shared/people/permissions.ts'
import type { RuleCase } from '#shared/rules/ruleCaseShape.ts'
import { bandedPack, createRegionDesk } from '#test/support/regionDesk.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { enough, restCase, short } from '#test/support/restCases.ts'
import { admin, manager } from '#test/support/testOrganisation.ts'

const wrong = restCase('wrong', '22:45', { verdict: 'ok', amount: 0, unit: 'minutes' })
const open = async (
  ruleCases: readonly RuleCase[],
  { actor = admin, language = 'en', draft = true }: { actor?: Actor; language?: Language; draft?: boolean } = {},
) => {
  const desk = createRegionDesk(actor, bandedPack({ ruleCases: draft ? undefined : ruleCases }))
  if (draft) desk.backend.stores.drafts.push(bandedPack({ version: 3, ruleCases }))
  const { host, session } = desk
  const page = await renderPage(<RulesPage />, { host, session, path: '/rules?rule=rest&tab=tests', language })
  return { ...desk, ...page }
}
const rowOf = async (title: string) =>
  within(await screen.findByRole('table', { name: 'Rule tests' })).getByRole('row', { name: new RegExp(title) })
const cellsOf = async (title: string) =>
  within(await rowOf(title))
    .getAllByRole('cell')
    .map((cell) => cell.textContent)
const current = ({ backend }: Awaited<ReturnType<typeof open>>) => backend.stores.drafts.current()?.ruleCases

describe('the tests of a rule', () => {
  it('name each case with what must come out and what does, and count those that hold', async () => {
    await open([enough, short, wrong])
    expect((await cellsOf('22:00')).slice(0, 3)).toEqual(['fine', 'fine', 'Yes'])
    expect((await cellsOf('22:30')).slice(0, 3)).toEqual(['broken, 30 min', 'broken, 30 min', 'Yes'])
    expect((await cellsOf('22:45')).slice(0, 3)).toEqual(['fine', 'broken, 45 min', 'No'])
    expect(screen.getByText('2 of 3 as expected')).toBeTruthy()
    expect(screen.getByRole('tab', { name: 'Tests (1)' })).toBeTruthy()
  })

  it('that fail keep the draft from being published, and it says which', async () => {
    await open([enough, wrong])
    expect(await screen.findByText(/A test of “rest” fails: Late until 22:45\. Nothing can be published/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Publish' })).toHaveProperty('disabled', true)
  })

  it('fail as soon as a number of the rule is changed', async () => {
    const { backend, user } = await open([enough, short])
    expect(await screen.findByRole('tab', { name: 'Tests' })).toBeTruthy()
    await user.click(screen.getByRole('tab', { name: 'Values and bounds' }))
    const value = await screen.findByRole('textbox', { name: /Shared value/ })
    await user.clear(value)
    await user.type(value, '630{Tab}')
    await user.click(screen.getByRole('button', { name: 'Put into the draft' }))
    expect(await screen.findByRole('tab', { name: 'Tests (1)' })).toBeTruthy()
    expect(backend.stores.drafts.current()?.rules[0]?.parameters['minimum']?.value).toBe(630)
  })

  it('say where a case cannot be judged at all', async () => {
    await open([{ ...enough, timezone: 'Mars/Olympus' }])
    expect((await cellsOf('22:00')).slice(1, 3)).toEqual(['cannot be judged', 'No'])
  })

  it('are not there for who may only read, nor for a rule that decides by its table', async () => {
    await open([enough], { actor: manager, draft: false })
    expect(await screen.findByRole('tab', { name: 'Rule' })).toBeTruthy()
    expect(screen.queryByRole('tab', { name: 'Tests' })).toBeNull()
  })

  it('are said to be missing where a rule has none', async () => {
    await open([])
    expect(await screen.findByText('This rule has no test cases.')).toBeTruthy()
  })

  it.each([
    ['de', /verletzt, 45/],
    ['da', /brudt, 45/],
  ] as const)('speak %s', async (language, found) => {
    await open([wrong], { language })
    const table = await screen.findByRole('table')
    expect(within(table).getByText(found)).toBeTruthy()
  })

  it('of a starter pack have their names in the language of the reader, also where one is changed or removed', async () => {
    const { user } = await open([{ ...wrong, title: 'six in a row' }], { language: 'de' })
    const row = within(await screen.findByRole('row', { name: /sechs in Folge/ }))
    const [change, remove] = row.getAllByRole('button', { name: /sechs in Folge/ })
    if (change === undefined || remove === undefined) throw new Error('two buttons')
    await user.click(change)
    expect(within(await screen.findByRole('dialog')).getByText('sechs in Folge')).toBeTruthy()
    await user.keyboard('{Escape}')
    await user.click(remove)
    expect(within(await screen.findByRole('alertdialog')).getByText(/sechs in Folge/)).toBeTruthy()
  })
})

describe('an admin', () => {
  it('may take what came out as what must come out', async () => {
    const page = await open([wrong])
    await page.user.click(within(await rowOf('22:45')).getByRole('button', { name: /^Change what must come/ }))
    await page.user.click(await screen.findByRole('button', { name: 'Take what came out' }))
    await waitFor(() => expect(current(page)?.[0]?.expected).toMatchObject({ verdict: 'violation', amount: 45 }))
    expect(await screen.findByText('1 of 1 as expected')).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('may write what must come out, but not a breach of nothing', async () => {
    const page = await open([wrong])
    await page.user.click(within(await rowOf('22:45')).getByRole('button', { name: /^Change what must come/ }))
    const dialog = within(await screen.findByRole('dialog'))
    await page.user.click(dialog.getByRole('button', { name: /Verdict/ }))
    await page.user.click(await screen.findByRole('option', { name: 'broken' }))
    expect(dialog.getByRole('button', { name: 'Put into the draft' })).toHaveProperty('disabled', true)
    const amount = dialog.getByRole('textbox', { name: 'Amount' })
    await page.user.clear(amount)
    await page.user.type(amount, '40{Tab}')
    await page.user.click(dialog.getByRole('button', { name: 'Put into the draft' }))
    await waitFor(() => expect(current(page)?.[0]?.expected).toMatchObject({ verdict: 'violation', amount: 40 }))
    expect((await cellsOf('22:45')).slice(0, 3)).toEqual(['broken, 40 min', 'broken, 45 min', 'No'])
  })

  it('may remove a case, is asked first, and sees it in the differences', async () => {
    const page = await open([enough, wrong])
    await page.user.click(within(await rowOf('22:45')).getByRole('button', { name: 'Remove Late until 22:45' }))
    await page.user.click(await screen.findByRole('button', { name: 'Cancel' }))
    expect(current(page)).toHaveLength(2)
    await page.user.click(within(await rowOf('22:45')).getByRole('button', { name: 'Remove Late until 22:45' }))
    await page.user.click(await screen.findByRole('button', { name: 'Remove' }))
    await waitFor(() => expect(current(page)?.map(({ id }) => id)).toEqual(['enough']))
    await waitFor(() => expect(screen.queryByText(/22:45/)).toBeNull())
  })
})

describe('many tests', () => {
  const many = Array.from({ length: 30 }, (_, at) => ({
    ...restCase(`case-${at}`, `21:${10 + at}`, { verdict: 'ok', amount: 0 }),
    timezone: 'Europe/Madrid',
  }))

  it('are judged by themselves, with a bar while that lasts', async () => {
    await open(many)
    expect(await screen.findByText('30 of 30 as expected', {}, { timeout: 20_000 })).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull(), { timeout: 20_000 })
    expect(screen.getByRole('button', { name: 'Publish' })).toBeTruthy()
  }, 45_000)
})
