// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RulesPage } from '#renderer/features/rules/RulesPage.tsx'
import { explainValue } from '#shared/overrides/explainReference.ts'
import { parseReference } from '#shared/overrides/reference.ts'
import type { Language } from '#shared/kernel/text.ts'
import { admin, manager } from '#test/support/testOrganisation.ts'
import { bandedPack, createRegionDesk, guardBounds } from '#test/support/regionDesk.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const open = async (language: Language = 'en') => {
  const desk = createRegionDesk(admin)
  const page = await renderPage(<RulesPage />, {
    host: desk.host,
    session: desk.session,
    language,
    path: '/rules?rule=staffing&tab=table',
  })
  await screen.findByRole('grid', { name: 'Guards' })
  const { stores } = desk.backend
  const draftTable = () => stores.drafts.current()?.tables[0]
  return {
    ...desk,
    ...page,
    draftRow: (rowId: string) => draftTable()?.rows.find((row) => row.rowId === rowId),
    draftTable,
  }
}
const cell = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const bands = () => screen.getByRole('region', { name: 'Bounds of busy' })
const edges = (label: string) =>
  within(within(bands()).getByRole('group', { name: label }))
    .getAllByRole<HTMLInputElement>('textbox')
    .map(({ value }) => value)
const write = async (user: Awaited<ReturnType<typeof open>>['user'], field: HTMLElement, text: string) => {
  await user.clear(field)
  await user.type(field, `${text.replaceAll('[', '[[')}{Enter}`)
}
const draftBar = () => screen.findByRole('region', { name: 'Draft' })

it('each number of the table can be named for somebody else, as it is published', async () => {
  const { user, backend } = await open()
  await user.click(cell('busy, Guard'))
  await user.click(await within(bands()).findByRole('button', { name: /reference.*Guard/i }))
  const parsed = parseReference(await navigator.clipboard.readText())
  expect(parsed).toMatchObject({ ok: true, value: { kind: 'value', outletId: null, parameter: 'cell:busy:guard' } })
  if (!parsed.ok || parsed.value.kind !== 'value') throw new Error('no reference to a value')
  const known = { packs: backend.stores.packs.list(), outlets: [], overrides: [] }
  expect(explainValue(parsed.value, known)).toMatchObject({ ok: true, value: { state: 'same' } })
})

describe('bounds beside the table', () => {
  it('teaches what it shows until a row is entered', async () => {
    await open()
    expect(within(screen.getByRole('region', { name: 'Bounds' })).getByText(/^Go to a row/)).toBeTruthy()
  })

  it('shows both bands of each number of the row that is entered', async () => {
    const { user } = await open()
    await user.click(cell('busy, Guard'))
    expect(edges('The manager decides alone')).toEqual(['2', '5'])
    expect(edges('A lead must approve')).toEqual(['1', '7'])
    await user.click(cell('quiet, Guard'))
    const panel = screen.getByRole('region', { name: 'Bounds of quiet' })
    expect(within(panel).getByRole<HTMLInputElement>('checkbox').checked).toBe(false)
    expect(within(panel).queryByRole('group', { name: 'The manager decides alone' })).toBeNull()
  })

  it('moves the bands with a number, says so, and gives the published ones back', async () => {
    const { user, draftRow } = await open()
    await write(user, cell('busy, Guard'), '4')
    await draftBar()
    expect(draftRow('busy')).toMatchObject({
      values: [4],
      bounds: [{ free: { min: 3, max: 6 }, outer: { min: 2, max: 8 } }],
    })
    await user.click(cell('busy, Guard'))
    expect(
      await within(bands()).findByText(/moved along with the number\. Published: manager alone 2–5, with approval 1–7/),
    ).toBeTruthy()
    expect(edges('The manager decides alone')).toEqual(['3', '6'])
    await user.click(within(bands()).getByRole('button', { name: 'Keep the published bounds' }))
    await waitFor(() => expect(draftRow('busy')).toMatchObject({ values: [4], bounds: [guardBounds] }))
    await waitFor(() => expect(within(bands()).queryByText(/moved along/)).toBeNull())
  })

  it('offers no way back to bands that no longer hold the number', async () => {
    const { user, draftRow } = await open()
    await write(user, cell('busy, Guard'), '6')
    await draftBar()
    expect(draftRow('busy')?.bounds).toEqual([{ free: { min: 5, max: 8 }, outer: { min: 4, max: 10 } }])
    await user.click(cell('busy, Guard'))
    expect(await within(bands()).findByText(/do not hold 6\. Moved ones are proposed/)).toBeTruthy()
    expect(within(bands()).queryByRole('button', { name: 'Keep the published bounds' })).toBeNull()
  })

  it('is reached from the row and left for it without a mouse, and saves what is typed', async () => {
    const { user, draftRow } = await open()
    cell('busy, Guard').focus()
    await user.tab()
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Bounds of busy')
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(within(bands()).getByRole('checkbox'))
    const [, to] = within(within(bands()).getByRole('group', { name: 'The manager decides alone' })).getAllByRole(
      'textbox',
    )
    if (to === undefined) throw new Error('the band has an upper edge')
    await write(user, to, '6')
    await waitFor(() =>
      expect(draftRow('busy')).toMatchObject({
        values: [3],
        bounds: [{ free: { min: 2, max: 6 }, outer: { min: 1, max: 7 } }],
      }),
    )
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(cell('busy, Guard'))
    const bar = await draftBar()
    await user.click(within(bar).getByRole('button', { name: 'Show changes' }))
    expect(within(bar).getByText('50 and more: bounds of Guard: manager alone 2–5 → 2–6')).toBeTruthy()
  })

  it('takes no free band that leaves the shared number out', async () => {
    const { user, draftRow } = await open()
    await user.click(cell('busy, Guard'))
    const [from] = within(within(bands()).getByRole('group', { name: 'The manager decides alone' })).getAllByRole(
      'textbox',
    )
    if (from === undefined) throw new Error('the band has a lower edge')
    await write(user, from, '4')
    expect(await within(bands()).findByRole('alert')).toBeTruthy()
    expect(within(bands()).getByRole<HTMLButtonElement>('button', { name: 'Put into the draft' }).disabled).toBe(true)
    expect(draftRow('busy')).toBeUndefined()
  })

  it('closes a number to local values', async () => {
    const { user, draftRow } = await open()
    await user.click(cell('busy, Guard'))
    await user.click(within(bands()).getByRole('checkbox'))
    await user.click(within(bands()).getByRole('button', { name: 'Put into the draft' }))
    await waitFor(() => expect(draftRow('busy')?.bounds).toEqual([null]))
    expect(await draftBar()).toBeTruthy()
  })
})

describe('marks while one types', () => {
  it.each([
    ['>= 60', '1 gap', /^No row fits: Guests 50\.$/],
    ['>= 40', '1 overlap', /^quiet and busy both fit: Guests 4\d\.$/],
    ['fifty or so', '1 unreadable cell', /^busy, Guests: This/],
  ])('%s is %s', async (text, head, sentence) => {
    const { user } = await open()
    const field = cell('busy, Guests')
    await user.clear(field)
    await user.type(field, text)
    expect(await screen.findByText(head)).toBeTruthy()
    expect(screen.getByText(sentence)).toBeTruthy()
    expect(field.getAttribute('aria-invalid')).toBe(String(head.includes('unreadable')))
  })

  it('an unreadable number stays marked and never reaches the draft', async () => {
    const { user, draftTable } = await open()
    const field = cell('busy, Guard')
    await user.clear(field)
    await user.type(field, 'four')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    await user.tab()
    expect(draftTable()).toBeUndefined()
    await waitFor(() => expect(cell('busy, Guard').value).toBe('3'))
  })

  it('Escape puts the text back; the table is whole again', async () => {
    const { user, draftTable } = await open()
    await user.clear(cell('busy, Guests'))
    await user.type(cell('busy, Guests'), '>= 60')
    await waitFor(() => expect(screen.queryByText('Every situation has exactly one row.')).toBeNull())
    await user.keyboard('{Escape}')
    expect(cell('busy, Guests').value).toBe('>= 50')
    expect(await screen.findByText('Every situation has exactly one row.')).toBeTruthy()
    expect(draftTable()).toBeUndefined()
  })

  it('a gap in the draft holds back replay and publishing', async () => {
    const { user } = await open()
    await write(user, cell('busy, Guests'), '>= 60')
    const bar = await draftBar()
    expect(within(bar).getByText(/has gaps, overlaps or unreadable cells/)).toBeTruthy()
    for (const name of ['Replay', 'Publish']) {
      expect(within(bar).getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(true)
    }
  })

  it('says the row one is in as people say it', async () => {
    const { user } = await open('de')
    await user.click(cell('busy, Guests'))
    const bar = screen.getByRole('region', { name: 'FEEL von busy, Guests' })
    expect(within(bar).getByText(/ab 50/)).toBeTruthy()
    expect(within(bar).getByText('>= 50')).toBeTruthy()
  })
})

describe('rows', () => {
  it('walks the column by arrow keys and stops at its ends', async () => {
    const { user } = await open()
    await user.click(cell('quiet, Guard'))
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(cell('busy, Guard'))
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(cell('busy, Guard'))
    await user.keyboard('{ArrowUp}')
    expect(document.activeElement).toBe(cell('quiet, Guard'))
  })

  it('adds a row below, named after it and marked as new, and undo takes it away', async () => {
    const { user, draftTable } = await open()
    await user.click(screen.getByRole('button', { name: 'Add a row below busy' }))
    const added = await screen.findByRole('rowheader', { name: /^New row/ })
    expect(added).toBeTruthy()
    expect(draftTable()?.rows.map(({ rowId }) => rowId)).toEqual(['quiet', 'busy', expect.stringMatching(/^busy-/)])
    expect(await screen.findByText('1 overlap')).toBeTruthy()
    await user.click(within(await draftBar()).getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(screen.queryByRole('rowheader', { name: /^New row/ })).toBeNull())
    expect(screen.queryByRole('region', { name: 'Draft' })).toBeNull()
  })

  it('deletes a row; what it decided is a gap with a situation that shows it', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Delete row busy' }))
    expect(await screen.findByText(/^No row fits: Guests \d+\.$/)).toBeTruthy()
    expect(screen.queryByRole('rowheader', { name: 'busy' })).toBeNull()
  })

  it('tells a changed number from the published one', async () => {
    const { user } = await open()
    await write(user, cell('busy, Guard'), '4')
    await draftBar()
    await waitFor(() => expect(cell('busy, Guard').title).toBe('Published: 3'))
    expect(cell('quiet, Guard').title).toBe('')
  })
})

describe('who may only read', () => {
  it('sees table and bands, and nothing to change them with', async () => {
    const desk = createRegionDesk({ ...manager, role: 'auditor' }, bandedPack())
    const { user } = await renderPage(<RulesPage />, {
      host: desk.host,
      session: desk.session,
      path: '/rules?rule=staffing&tab=table',
    })
    await screen.findByRole('grid', { name: 'Guards' })
    expect(cell('busy, Guard').readOnly).toBe(true)
    await user.click(cell('busy, Guard'))
    expect(edges('The manager decides alone')).toEqual(['2', '5'])
    expect(within(bands()).getByRole<HTMLInputElement>('checkbox').disabled).toBe(true)
    expect(screen.queryByRole('button', { name: 'Put into the draft' })).toBeNull()
    expect(screen.queryByRole('button', { name: /^Delete row/ })).toBeNull()
  })
})
