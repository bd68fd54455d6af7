// @vitest-environment jsdom
import { gunzipSync } from 'node:zlib'
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ImportPage } from '#renderer/features/people/ImportPage.tsx'
import { packFile } from '#renderer/host/packFile.ts'
import type { Composed } from '#backend/compose.ts'
import type { ImportResult } from '#shared/contract/imports.ts'
import type { JobView } from '#shared/contract/session.ts'
import {
  callHost,
  createScriptedHost,
  hostOf,
  openOrganisation,
  refused,
  testSession,
} from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { ok } from '#shared/kernel/result.ts'

const later = { timeout: 15_000 }
const give = (text: string, name = 'people.csv'): void => {
  const field = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!field) throw new Error('the page has no file field')
  fireEvent.change(field, { target: { files: [new File([text], name, { type: 'text/csv' })] } })
}
const errorLines = async (): Promise<readonly (readonly string[])[]> => {
  const table = await screen.findByRole('table', { name: 'Lines to correct' }, later)
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent))
}
const people = async (composed: Composed): Promise<readonly string[]> => {
  const host = hostOf(composed)
  const { outlets } = await callHost(host, 'session.get', {})
  const found: string[] = []
  for (const { outletId } of outlets) {
    found.push(
      ...composed.backend
        .workspace()
        .stores.people.list(outletId)
        .map(({ name }) => name),
    )
  }
  return found.toSorted()
}

const good = 'Outlet,Name,Role,Hours\nAltstadt,Nora,service,38.5\nHafen,Omar,lead,20\n'
const mixed =
  'Outlet,Name,Role,Hours\nAltstadt,Nora,service,38.5\nAltstadt,Bert,pilot,20\nHafen,,lead,10\nHafen,Omar,lead,many\n'

describe('from a file to stored people', () => {
  it('shows the first lines and a guessed mapping, and stores nothing before it is told', async () => {
    const { composed } = await openOrganisation()
    const { user } = await renderPage(<ImportPage />, { backend: composed })
    give(good)
    expect(await screen.findByText('First lines · 2 lines, utf-8', {}, later)).toBeTruthy()
    expect(screen.getByText('people.csv')).toBeTruthy()
    expect(screen.getByRole('cell', { name: 'Nora' })).toBeTruthy()
    expect(screen.getByRole('button', { name: /Name \(required\)/ }).textContent).toBe('Name')
    expect(screen.getByRole('button', { name: 'Import' })).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('button', { name: 'Try without storing' }))
    expect(await screen.findByText('2 lines are good', {}, later)).toBeTruthy()
    expect(screen.getByText('This was a trial. Nothing is stored yet.')).toBeTruthy()
    expect(await people(composed)).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Import' }))
    expect(await screen.findByText('2 lines imported.', {}, later)).toBeTruthy()
    expect(await people(composed)).toEqual(['Nora', 'Omar'])
  })
  it('lists each wrong line with its number, column, value and fault', async () => {
    const { composed } = await openOrganisation()
    const { user } = await renderPage(<ImportPage />, { backend: composed })
    give(mixed)
    await user.click(await screen.findByRole('button', { name: 'Try without storing' }, later))
    const lines = await errorLines()
    expect(lines.map(([line, , value, what]) => [line, value, what])).toEqual([
      ['3', 'pilot', 'The outlet has no such role'],
      ['4', '', 'A required value is missing'],
      ['5', 'many', 'Not a number'],
    ])
    expect(screen.getByText('3 lines are not')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Import only the good lines' }))
    expect(await screen.findByText('1 line imported.', {}, later)).toBeTruthy()
    expect(await people(composed)).toEqual(['Nora'])
  })
  it('does not go on while a required column is missing, and does once one is chosen', async () => {
    const { composed } = await openOrganisation()
    const { user } = await renderPage(<ImportPage />, { backend: composed })
    give('Outlet,Whoever,Role\nAltstadt,Nora,service\n')
    const tryIt = await screen.findByRole('button', { name: 'Try without storing' }, later)
    expect(tryIt).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('button', { name: /Name \(required\)/ }))
    await user.click(await screen.findByRole('option', { name: 'Whoever' }))
    expect(tryIt).toHaveProperty('disabled', false)
    await user.click(tryIt)
    expect(await screen.findByText('1 line is good', {}, later)).toBeTruthy()
  })
  it('refuses a file that is no table, in words', async () => {
    const { composed } = await openOrganisation()
    await renderPage(<ImportPage />, { backend: composed })
    give('')
    const alert = await screen.findByRole('alert', {}, later)
    expect(alert.textContent).toMatch(/file/i)
    expect(screen.queryByRole('button', { name: 'Try without storing' })).toBeNull()
  })
})

describe('the wizard', () => {
  const preview = {
    encoding: 'windows-1252',
    delimiter: ';',
    columns: ['Name', 'Rolle'],
    rows: [['Jörg', 'till']],
    lines: 700,
    mapping: { name: 0, role: 1 },
    remembered: true,
    decimals: false,
    fields: [
      { name: 'name', required: true },
      { name: 'role', required: true },
    ],
  } as const
  const outcome: ImportResult = {
    accepted: 1,
    rejected: 0,
    errors: [],
    outlets: [],
    ignored: [],
    rounding: null,
    dryRun: true,
  }
  const job = (over: Partial<JobView>): JobView => ({
    jobId: 'j1',
    kind: 'import',
    state: 'running',
    done: 0,
    total: 0,
    step: 'start',
    problem: null,
    ...over,
  })
  const manager = testSession('manager')
  it('sends the packed file with the own outlet of a manager', async () => {
    const host = createScriptedHost({ 'imports.preview': preview })
    await renderPage(<ImportPage />, { host, session: manager })
    give('Name;Rolle\nJörg;till\n')
    await screen.findByText('The columns are mapped as the last time.', {}, later)
    const [sent] = host.inputsOf('imports.preview') as { kind: string; outletId: string; content: string }[]
    expect(sent).toMatchObject({ kind: 'people', outletId: 'nordbad' })
    expect(gunzipSync(Buffer.from(sent?.content ?? '', 'base64')).toString()).toBe('Name;Rolle\nJörg;till\n')
  })
  it('leaves a finished file alone when the chosen kind is pressed again, and starts anew for another', async () => {
    const host = createScriptedHost({ 'imports.preview': preview })
    const { user } = await renderPage(<ImportPage />, { host, session: manager })
    give('Name\nNora\n')
    await screen.findByText('people.csv')
    await user.click(screen.getByRole('radio', { name: 'People' }))
    expect(screen.getByText('people.csv')).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'Demand' }))
    expect(screen.queryByText('people.csv')).toBeNull()
    give('x\n1\n', 'demand.csv')
    await screen.findByText('demand.csv')
    await screen.findByRole('button', { name: 'Try without storing' })
    expect(host.inputsOf('imports.preview')).toHaveLength(2)
    expect(host.inputsOf('imports.preview')[1]).toMatchObject({ kind: 'demand' })
  })
  it('says how many more wrong lines there are than it shows', async () => {
    const errors = [{ line: 2, column: 'Rolle', value: 'pilot', code: 'unknownRole' as const }]
    const host = createScriptedHost({
      'imports.preview': preview,
      'imports.run': { jobId: 'j1' },
      'jobs.get': job({ state: 'done' }),
      'imports.result': { ...outcome, accepted: 3, rejected: 697, errors, outlets: [{ name: 'Nordbad', accepted: 3 }] },
    })
    const { user } = await renderPage(<ImportPage />, { host, session: manager })
    give('Name\nNora\n')
    await user.click(await screen.findByRole('button', { name: 'Try without storing' }, later))
    expect(await screen.findByText('and 696 more')).toBeTruthy()
    expect(screen.getByRole('row', { name: 'Nordbad 3' })).toBeTruthy()
  })
  it('keeps file and mapping when the import is refused', async () => {
    const host = createScriptedHost({
      'imports.preview': preview,
      'imports.run': { jobId: 'j1' },
      'jobs.get': job({ state: 'done' }),
      'imports.result': () => refused('rowsRejected'),
    })
    const { user } = await renderPage(<ImportPage />, { host, session: manager })
    give('Name\nNora\n')
    await user.click(await screen.findByRole('button', { name: 'Try without storing' }, later))
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(screen.getByText('people.csv')).toBeTruthy()
    expect(screen.getByRole('button', { name: /Role \(required\)/ }).textContent).toBe('Rolle')
  })
  it('shows how far it is, can be cancelled, and says that nothing was stored', async () => {
    const host = createScriptedHost({
      'imports.preview': preview,
      'imports.run': { jobId: 'j1' },
      'jobs.get': job({ step: 'rows', done: 1_200, total: 48_000 }),
      'jobs.cancel': job({ state: 'cancelled' }),
      'imports.result': () => ok(null),
    })
    const { user } = await renderPage(<ImportPage />, { host, session: manager })
    give('Name\nNora\n')
    await user.click(await screen.findByRole('button', { name: 'Try without storing' }, later))
    expect(await screen.findByText('1,200 / 48,000')).toBeTruthy()
    expect(screen.getByRole('progressbar', { name: 'Checking the lines' }).getAttribute('aria-valuenow')).toBe('1200')
    expect(screen.getByRole('button', { name: 'Try without storing' })).toHaveProperty('disabled', true)
    // answered only then: a look at the job in between would take the button away
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    host.answer({ 'jobs.get': job({ state: 'cancelled' }) })
    expect(host.inputsOf('jobs.cancel')).toEqual([{ jobId: 'j1' }])
    expect(await screen.findByText('Cancelled. Nothing was stored.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Try without storing' })).toHaveProperty('disabled', false)
  })
  it('names the columns that are not read as the mapping stands, and what is rounded', async () => {
    const host = createScriptedHost({
      'imports.preview': { ...preview, columns: ['time', 'persons', 'capacity', 'note'], decimals: true },
      'imports.run': { jobId: 'j1' },
      'jobs.get': job({ state: 'done' }),
      'imports.result': { ...outcome, rounding: { numbers: 1_204, changePermille: -3 } },
    })
    const { user } = await renderPage(<ImportPage />, { host, session: manager })
    give('time\n1\n')
    expect(await screen.findByText('Not read: capacity and note.', {}, later)).toBeTruthy()
    expect(screen.getByText(/Numbers with decimals are rounded/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /Role \(required\)/ }))
    await user.click(await screen.findByRole('option', { name: 'note' }))
    expect(screen.getByText('Not read: persons and capacity.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Try without storing' }))
    expect(await screen.findByText(/^1,204 numbers with decimals rounded .* by -0.3 %\.$/)).toBeTruthy()
  })
  it('names the fields in German too', async () => {
    const host = createScriptedHost({ 'imports.preview': preview })
    await renderPage(<ImportPage />, { host, session: manager, language: 'de' })
    give('Name\nNora\n')
    expect(await screen.findByRole('button', { name: /Rolle/ }, later)).toBeTruthy()
    expect(screen.getByText(/700 Zeilen/)).toBeTruthy()
  })
  it('refuses what is too large for the door before sending it', async () => {
    const noise = new Uint8Array(4_200_000)
    for (let at = 0; at < noise.length; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536))
    expect(await packFile(new Blob([noise]))).toBeNull()
  })
})
