// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RulesPage } from '#renderer/features/rules/RulesPage.tsx'
import { id } from '#shared/kernel/ids.ts'
import type { Rule } from '#shared/rules/model.ts'
import { admin } from '#test/support/testOrganisation.ts'
import { bandedPack, createRegionDesk } from '#test/support/regionDesk.ts'
import { callHost } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { receive } from '#test/support/testRegion.ts'
import { restFinding, testOverride, testWeek } from '#test/support/testReports.ts'

const changed = (ruleId: string, over: Partial<Rule>) => {
  const pack = bandedPack()
  return { ...pack, rules: pack.rules.map((rule) => (rule.ruleId === ruleId ? { ...rule, ...over } : rule)) }
}
const open = async (search = '', pack = bandedPack()) => {
  const desk = createRegionDesk(admin, pack)
  return {
    ...desk,
    ...(await renderPage(<RulesPage />, { host: desk.host, session: desk.session, path: `/rules${search}` })),
  }
}
const catalogue = () => screen.findByRole('table', { name: 'Rules' })
const rulesShown = async () =>
  within(await catalogue())
    .getAllByRole('rowheader')
    .map((head) => within(head).getByRole('link').textContent)

describe('the catalogue', () => {
  it('names version, day and number of rules, and counts what the published weeks say', async () => {
    const desk = createRegionDesk(admin)
    receive(desk.backend.stores, 'nordbad', {
      week: testWeek({
        evaluation: {
          findings: [restFinding()],
          counts: { rest: { checked: 1_234, ok: 1_233, found: 1, undetermined: 0 } },
        },
      }),
      overrides: [testOverride()],
    })
    await renderPage(<RulesPage />, { host: desk.host, session: desk.session, path: '/rules' })
    expect(await screen.findByText('Version 2, in force from 6 Jan 2020, 4 rules')).toBeTruthy()
    const row = within(await catalogue()).getByRole('row', { name: /rest/ })
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(expect.arrayContaining(['1,234', '1', '1', '0']))
  })

  it.each([
    ['Nobody owns it', changed('day', { owner: null }), ['day'], 'No person answers for it.'],
    ['Review overdue', changed('minors', { reviewOn: '2026-01-01' }), ['minors'], 'Its review date has passed.'],
  ] as const)('has the list "%s", and shows all again when it is pressed twice', async (name, pack, rules, hint) => {
    const { user } = await open('', pack)
    const all = await rulesShown()
    const filter = screen.getByRole('radio', { name: `${name}1` })
    await user.click(filter)
    expect((await rulesShown()).map((title) => title?.replace(/^.*publishing|^Notice|^Needs a reason/, ''))).toEqual(
      rules,
    )
    expect(screen.getByText(hint)).toBeTruthy()
    await user.click(filter)
    expect(await rulesShown()).toEqual(all)
  })

  it('lists what never bites and what is always overridden, from the weeks of the outlets', async () => {
    const desk = createRegionDesk(admin)
    const fine = { checked: 400, ok: 400, found: 0, undetermined: 0 }
    for (const outletId of ['nordbad', 'westbad', 'ostbad']) {
      receive(desk.backend.stores, outletId, {
        week: testWeek({ outletId, evaluation: { counts: { rest: fine, day: fine } } }),
        overrides: [testOverride({ overrideId: id(`of-${outletId}`), outletId: id(outletId) })],
      })
    }
    const { user } = await renderPage(<RulesPage />, { host: desk.host, session: desk.session, path: '/rules' })
    const dayRow = within(await catalogue()).getByRole('row', { name: /day/ })
    expect(within(dayRow).getByText('Never bites')).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'Always overridden1' }))
    expect(await screen.findByText('More than half of its outlets asked for another value.')).toBeTruthy()
    expect((await rulesShown()).join()).toContain('rest')
    expect(await rulesShown()).toHaveLength(1)
  })

  it('lists what an outlet proposes as the shared value, and tells it with the rule', async () => {
    const desk = createRegionDesk(admin)
    const proposed = testOverride({ outcome: 'propose', reason: 'Eight guards agree' })
    receive(desk.backend.stores, 'nordbad', { week: testWeek(), overrides: [proposed] })
    const { user, navigate } = await renderPage(<RulesPage />, {
      host: desk.host,
      session: desk.session,
      path: '/rules',
    })
    await catalogue()
    await user.click(screen.getByRole('radio', { name: 'Value proposed1' }))
    expect(await screen.findByText('An outlet proposes its local value as the shared one.')).toBeTruthy()
    expect(await rulesShown()).toHaveLength(1)
    navigate('/rules?rule=rest&tab=health')
    expect(await screen.findByRole('heading', { name: 'What outlets propose' })).toBeTruthy()
    expect(screen.getByText('Eight guards agree')).toBeTruthy()
  })

  it('says so when a list is empty', async () => {
    const { user } = await open()
    await catalogue()
    await user.click(screen.getByRole('radio', { name: 'Always overridden0' }))
    expect(screen.getByText('No rule is on this list.')).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('leads to the page of a rule and back', async () => {
    const { user } = await open()
    await catalogue()
    await user.click(screen.getByRole('link', { name: /minors/ }))
    expect(await screen.findByRole('heading', { level: 1, name: 'minors' })).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'All rules' }))
    expect(await catalogue()).toBeTruthy()
  })
})

describe('the page of a rule', () => {
  it('has a table only where the rule decides by one, and else values', async () => {
    await open('?rule=rest')
    expect((await screen.findAllByRole('tab')).map((tab) => tab.textContent)).toEqual([
      'Rule',
      'Values and bounds',
      'Tests',
      'Differences',
      'Health',
      'History',
    ])
  })

  it('says who protects whom, and changes owner and severity in the draft', async () => {
    const { user, backend } = await open('?rule=rest')
    const owner = await screen.findByRole('textbox', { name: 'Owner' })
    await user.clear(owner)
    await user.type(owner, 'Head of People')
    await user.click(screen.getByRole('button', { name: 'Put into the draft' }))
    await waitFor(() => expect(backend.stores.drafts.current()?.rules[0]?.owner).toBe('Head of People'))
    expect(await screen.findByText('Published: Ada')).toBeTruthy()
    await user.click(screen.getByRole('tab', { name: 'Differences (1)' }))
    expect(await screen.findByText('owner: Ada → Head of People')).toBeTruthy()
  })

  it('is told by keyboard alone for which places and roles it is, as one step that can be undone', async () => {
    const scope = { belowAge: 18, regionIds: [id<'Region'>('gone')] }
    const { user, backend, host } = await open('?rule=rest', changed('rest', { scope }))
    ;(await screen.findByRole('button', { name: 'Change whom it applies to' })).focus()
    await user.keyboard('{Enter}')
    const dialog = await screen.findByRole('dialog')
    const save = within(dialog).getByRole('button', { name: 'Put into the draft' })
    const press = async (group: RegExp, at: number) => {
      within(within(dialog).getByRole('group', { name: group }))
        .getAllByRole('checkbox')
        .at(at)
        ?.focus()
      await user.keyboard(' ')
    }
    expect(within(dialog).getByText('No outlet is left: tick less.')).toBeTruthy()
    expect(save).toHaveProperty('disabled', true)
    await press(/^Regions/, -1)
    expect(within(dialog).getByText('Outlets in which it then holds: 2 of 2.')).toBeTruthy()
    await press(/^Outlets all/, 0)
    expect(within(dialog).getByText('Outlets in which it then holds: 1 of 2.')).toBeTruthy()
    save.focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(backend.stores.drafts.current()?.rules[0]?.scope).toEqual({ belowAge: 18, outletIds: ['nordbad'] })
    expect(await callHost(host, 'rules.undoDraft', {})).toMatchObject({ changes: [] })
  })

  it('is for no place that nobody knows', async () => {
    const { host, backend } = createRegionDesk(admin)
    const lists = { formats: [], regionIds: [], outletIds: [id<'Outlet'>('atlantis')], roles: [] }
    const reply = await host.call('rules.editDraft', { edit: { type: 'scope', ruleId: id('rest'), ...lists } })
    expect(reply).toMatchObject({ ok: false, error: { why: 'notFound' } })
    expect(backend.stores.drafts.current()).toBeNull()
  })

  it('shows a new scope in the differences, in words', async () => {
    const desk = createRegionDesk(admin, bandedPack())
    const lists = { formats: [], regionIds: [], outletIds: [], roles: ['guard'] }
    await callHost(desk.host, 'rules.editDraft', { edit: { type: 'scope', ruleId: id('rest'), ...lists } })
    const path = '/rules?rule=rest&tab=differences'
    await renderPage(<RulesPage />, { host: desk.host, session: desk.session, path })
    expect(await screen.findByText(/applies to: all outlets → Guard/)).toBeTruthy()
  })

  it('tells of each version whether it changed the rule', async () => {
    await open('?rule=day&tab=history', changed('day', { severity: 'block' }))
    const entries = (await screen.findAllByRole('listitem')).map((entry) => entry.textContent)
    expect(entries).toHaveLength(2)
    expect(entries[0]).toContain('severity: Needs a reason → Blocks publishing')
    expect(entries[1]).toContain('First version')
  })

  it('an unknown rule in the address is the catalogue', async () => {
    await open('?rule=gone')
    expect(await catalogue()).toBeTruthy()
  })
})

describe('values and bounds', () => {
  const form = () => screen.findByRole('form', { name: 'At least' })
  const band = async (name: string) => within(await form()).getByRole('group', { name })

  it('are shown with their meaning in hours', async () => {
    await open('?rule=rest&tab=values')
    expect(within(await form()).getByText('11 h')).toBeTruthy()
    expect(within(await band('A lead must approve')).getByText('9 h')).toBeTruthy()
  })

  it('are saved together, and the published value stays in sight', async () => {
    const { user, backend } = await open('?rule=rest&tab=values')
    const value = within(await form()).getByRole('textbox', { name: /Shared value/ })
    await user.clear(value)
    await user.type(value, '690{Tab}')
    await user.click(within(await form()).getByRole('button', { name: 'Put into the draft' }))
    await waitFor(() =>
      expect(backend.stores.drafts.current()?.rules[0]?.parameters['minimum']).toMatchObject({
        value: 690,
        bounds: { free: { min: 600, max: 720 }, outer: { min: 540, max: 720 } },
      }),
    )
    expect(await screen.findByText('Published: 11 h')).toBeTruthy()
  })

  it('take no bands that leave the value out', async () => {
    const { user, backend } = await open('?rule=rest&tab=values')
    const [from] = within(await band('The manager decides alone')).getAllByRole('textbox')
    if (from === undefined) throw new Error('the band has a lower edge')
    await user.clear(from)
    await user.type(from, '700{Tab}')
    expect(await within(await form()).findByRole('alert')).toBeTruthy()
    expect(within(await form()).getByRole<HTMLButtonElement>('button', { name: 'Put into the draft' }).disabled).toBe(
      true,
    )
    expect(backend.stores.drafts.current()).toBeNull()
  })

  it('follow the draft when a step is undone, without a fresh start of the page', async () => {
    const { user } = await open('?rule=rest&tab=values')
    await user.click(within(await form()).getByRole('checkbox'))
    await user.click(within(await form()).getByRole('button', { name: 'Put into the draft' }))
    await user.click(within(await screen.findByRole('region', { name: 'Draft' })).getByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect(within(await form()).getByRole<HTMLInputElement>('checkbox').checked).toBe(true))
    expect(within(await form()).getByRole<HTMLButtonElement>('button', { name: 'Put into the draft' }).disabled).toBe(
      true,
    )
  })
})

describe('a rule that is taken out of the draft', () => {
  it('goes only when that was confirmed, is marked in the catalogue, and comes back with undo', async () => {
    const { user, backend, path } = await open('?rule=rest')
    await user.click(await screen.findByRole('button', { name: 'Take out of the draft' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Keep' }))
    expect(backend.stores.drafts.current()).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Take out of the draft' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take out' }))
    await waitFor(() => expect(path()).toBe('/rules'))
    const row = within(await catalogue()).getByRole('row', { name: /rest/ })
    expect(within(row).getByText('rule removed')).toBeTruthy()
    expect(backend.stores.drafts.current()?.rules.map(({ ruleId }) => ruleId)).not.toContain('rest')
    await user.click(within(row).getByRole('link'))
    expect(await screen.findByText(/The draft no longer has this rule/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Take out of the draft' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByRole('button', { name: 'Take out of the draft' })).toBeTruthy()
  })
})
