// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { waitingTargets } from '#backend/trust/pushRules.ts'
import { RulesPage } from '#renderer/features/rules/RulesPage.tsx'
import { err } from '#shared/kernel/result.ts'
import type { Host, Method, Output, Reply } from '#shared/contract/api.ts'
import type { DraftEdit } from '#shared/contract/rules.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Language } from '#shared/kernel/text.ts'
import { addDays } from '#shared/kernel/time.ts'
import { admin } from '#test/support/testOrganisation.ts'
import { bandedPack, createRegionDesk } from '#test/support/regionDesk.ts'
import { callHost } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { receive } from '#test/support/testRegion.ts'
import { coverageStep, testFacts, testWeek, testWeekOn } from '#test/support/testReports.ts'

const at = { tableId: id<'Table'>('staff'), rowId: id<'Row'>('busy') }
const fourGuards: DraftEdit = {
  type: 'value',
  ...at,
  output: 0,
  value: 4,
  bounds: { free: { min: 3, max: 6 }, outer: { min: 2, max: 8 } },
}
/** What the host answers instead, for one method. */
const answering = <M extends Method>(host: Host, method: M, answer: () => Reply<M>): Host => ({
  call: async <N extends Method>(asked: N, input: Parameters<typeof host.call<N>>[1]): Promise<Reply<N>> =>
    (asked as string) === method ? answer() : host.call(asked, input),
})
const open = async (
  edits: readonly DraftEdit[],
  language: Language = 'en',
  wrap: (host: Host) => Host = (host) => host,
) => {
  const desk = createRegionDesk(admin)
  for (const edit of edits) await callHost(desk.host, 'rules.editDraft', { edit })
  const page = await renderPage(<RulesPage />, {
    session: desk.session,
    host: wrap(desk.host),
    language,
    path: '/rules',
  })
  const bar = await screen.findByRole('region', { name: { en: 'Draft', de: 'Entwurf', da: 'Kladde' }[language] })
  return { ...desk, ...page, bar }
}
const press = async (page: Awaited<ReturnType<typeof open>>, name: string) =>
  page.user.click(within(page.bar).getByRole('button', { name }))
const dialog = () => screen.findByRole('dialog')

describe('the draft in words', () => {
  it.each([
    [
      'en',
      'Show changes',
      [
        'ruleseverity: Blocks publishing → Notice',
        'Guards50 and more: Guard 3 → 4, stricter',
        'Guards50 and more: bounds of Guard: manager alone 2–5 → 3–6; with approval 1–7 → 2–8',
      ],
    ],
    [
      'de',
      'Änderungen zeigen',
      [
        'Gewicht: Verhindert das Veröffentlichen → Hinweis',
        'ab 50: Guard 3 → 4, strenger',
        'ab 50: Grenzen von Guard: allein 2–5 → 3–6; mit Zustimmung 1–7 → 2–8',
      ],
    ],
    [
      'da',
      'Vis ændringer',
      [
        'vægt: ',
        '50 og derover: Guard 3 → 4, strengere',
        '50 og derover: grænser for Guard: lederen alene 2–5 → 3–6; med godkendelse 1–7 → 2–8',
      ],
    ],
  ] as const)('%s', async (language, show, sentences) => {
    const severity: DraftEdit = { type: 'severity', ruleId: id('rest'), severity: 'notice' }
    const page = await open([fourGuards, severity], language)
    await press(page, show)
    const said = within(page.bar)
      .getAllByRole('listitem')
      .map((item) => item.textContent ?? '')
    expect(said).toHaveLength(3)
    for (const [index, sentence] of sentences.entries()) {
      expect(said[index]).toContain(sentence.replace(/^rule|^Guards/, ''))
    }
  })

  it('undo takes the last step back, and with the first one the bar goes', async () => {
    const page = await open([fourGuards, { type: 'deleteRow', tableId: at.tableId, rowId: id('quiet') }])
    expect(within(page.bar).getByText('Draft of version 3: 3 changes')).toBeTruthy()
    await press(page, 'Undo')
    expect(await within(page.bar).findByText('Draft of version 3: 2 changes')).toBeTruthy()
    await press(page, 'Undo')
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Draft' })).toBeNull())
  })

  it('is thrown away only by who is sure', async () => {
    const page = await open([fourGuards])
    await press(page, 'Discard')
    const sure = await screen.findByRole('alertdialog', { name: 'Discard the draft?' })
    await page.user.click(within(sure).getByRole('button', { name: 'Keep the draft' }))
    expect(page.backend.stores.drafts.current()).not.toBeNull()
    await press(page, 'Discard')
    await page.user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Discard' }))
    await waitFor(() => expect(page.backend.stores.drafts.current()).toBeNull())
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Draft' })).toBeNull())
  })
})

describe('the replay', () => {
  const busyWeek = () => {
    const startAt = Date.UTC(2026, 2, 16, 11)
    const shift = (name: string) => ({
      shiftId: id<'Shift'>(name),
      personId: id<'Person'>(`of-${name}`),
      role: 'guard',
      startAt,
      endAt: startAt + 3_600_000,
      breaks: [],
      minor: false,
    })
    const facts = {
      ...testFacts('nordbad', testWeekOn),
      demand: [{ startAt, minutes: 30, driver: 'customers', quantity: 80 }],
      shifts: ['a', 'b', 'c'].map(shift),
    }
    return testWeek({ facts, evaluation: { coverage: [coverageStep({ startAt, rowId: at.rowId })] } })
  }

  it('says which outlets are hit, in all weeks and in one, and who has no weeks', async () => {
    const page = await open([fourGuards])
    receive(page.backend.stores, 'nordbad', { week: busyWeek() })
    await press(page, 'Replay')
    await page.user.click(within(await dialog()).getByRole('button', { name: 'Replay the draft' }))
    const table = await within(await dialog()).findByRole('table', { name: 'Replay' }, { timeout: 5_000 })
    const row = within(table).getByRole('row', { name: /Outlet nordbad/ })
    expect(within(row).getByText('30 min')).toBeTruthy()
    expect(within(await dialog()).getByText('Without published weeks: Outlet westbad')).toBeTruthy()
    expect(within(await dialog()).getByText(/^If nobody reacted/)).toBeTruthy()
    expect(within(await dialog()).getByRole('status').textContent).toBe('All weeks')
  })

  it('shows how far it is, and stops when told', async () => {
    let state: Output<'jobs.get'>['state'] = 'running'
    const job = (): Output<'jobs.get'> =>
      ({ jobId: 'job', kind: 'replay', state, done: 5, total: 13, phase: '' }) as never
    const page = await open([fourGuards], 'en', (host) =>
      answering(
        answering(
          answering(host, 'rules.replay', () => ({ ok: true, value: { jobId: 'job' } }) as never),
          'jobs.get',
          () => ({ ok: true, value: job() }) as never,
        ),
        'jobs.cancel',
        () => {
          state = 'cancelled'
          return { ok: true, value: job() } as never
        },
      ),
    )
    await press(page, 'Replay')
    const run = within(await dialog()).getByRole<HTMLButtonElement>('button', { name: 'Replay the draft' })
    await page.user.click(run)
    expect(await screen.findByText('5 of 13 weeks')).toBeTruthy()
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('5')
    expect(screen.getByRole('progressbar').getAttribute('aria-valuemax')).toBe('13')
    expect(run.disabled).toBe(true)
    await page.user.click(within(await dialog()).getByRole('button', { name: 'Cancel' }))
    expect(await screen.findByText('Cancelled. Nothing was changed.')).toBeTruthy()
    expect(run.disabled).toBe(false)
  })
})

describe('publishing', () => {
  const effective = async () => within(await dialog()).getByRole('button', { name: /In force from/ })
  const sign = async () => within(await dialog()).getByRole<HTMLButtonElement>('button', { name: 'Sign and publish' })

  it('offers Mondays only, needs a reason, seals the version and ends the draft', async () => {
    const page = await open([fourGuards])
    await press(page, 'Publish')
    expect((await sign()).disabled).toBe(true)
    expect(within(await dialog()).getByText(/Guard 3 → 4, stricter/)).toBeTruthy()
    await page.user.click(await effective())
    const days = within(await screen.findByRole('listbox')).getAllByRole('option')
    expect(days).toHaveLength(12)
    expect(days.every((day) => day.textContent?.startsWith('Monday, '))).toBe(true)
    const [, second] = days
    if (second === undefined) throw new Error('there are two Mondays')
    await page.user.click(second)
    await page.user.type(within(await dialog()).getByRole('textbox', { name: /What changes/ }), 'Queues at the slide')
    await page.user.click(await sign())
    expect(await screen.findByText(/^Version 3 is signed and in force from 30 Mar 2026/)).toBeTruthy()
    const newest = page.backend.stores.packs.newest()
    expect(newest).toMatchObject({
      version: 3,
      effectiveOn: addDays(testWeekOn, 14),
      note: 'Queues at the slide',
      publishedBy: 'Ada',
    })
    expect(newest?.tables[0]?.rows[1]?.bounds).toEqual([{ free: { min: 3, max: 6 }, outer: { min: 2, max: 8 } }])
    expect(waitingTargets(page.backend.workspace())).toBeGreaterThan(0)
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Draft' })).toBeNull())
  })

  it.each([
    ['tableGap', { table: 'staff' }],
    ['nothingChanged', {}],
  ] as const)('a refusal (%s) is said where it happened, and nothing is lost', async (why, details) => {
    const page = await open([fourGuards], 'en', (host) =>
      answering(host, 'rules.publish', () => err({ code: 'refused', why, details }) as never),
    )
    await press(page, 'Publish')
    const note = within(await dialog()).getByRole<HTMLTextAreaElement>('textbox', { name: /What changes/ })
    await page.user.type(note, 'more guards')
    await page.user.click(await sign())
    expect(await within(await dialog()).findByRole('alert')).toBeTruthy()
    expect(note.value).toBe('more guards')
    expect(page.backend.stores.packs.newest()?.version).toBe(bandedPack().version)
    expect(page.backend.stores.drafts.current()).not.toBeNull()
  })
})
