// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { FrozenWeek } from '#renderer/features/compare/FrozenWeek.tsx'
import { createFormat } from '#renderer/i18n/format.ts'
import { compareDa } from '#shared/i18n/compare/da.ts'
import { compareDe } from '#shared/i18n/compare/de.ts'
import { compareEn } from '#shared/i18n/compare/en.ts'
import type { WeekReport } from '#shared/compliance/model.ts'
import { id } from '#shared/kernel/ids.ts'
import { err } from '#shared/kernel/result.ts'
import type { Language } from '#shared/kernel/text.ts'
import { languages } from '#shared/kernel/text.ts'
import type { Finding, MissingFact } from '#shared/roster/findings.ts'
import { createScriptedHost, testSession, type Answers } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { testOutlet } from '#test/support/testOrganisation.ts'
import { coverageStep, restFinding, testFacts, testWeek, testWeekOn } from '#test/support/testReports.ts'
import { tablePack } from '#test/support/testTable.ts'

const dictionaries = { en: compareEn, de: compareDe, da: compareDa }
const hour = 3_600_000
/** Monday 14:00 to 22:00 and Tuesday 08:30 to 12:30, by the clock of the outlet. */
const shifts = [
  {
    shiftId: id<'Shift'>('s1'),
    personId: id<'Person'>('p1'),
    role: 'guard',
    startAt: Date.UTC(2026, 2, 16, 13),
    endAt: Date.UTC(2026, 2, 16, 21),
    breaks: [{ startAt: Date.UTC(2026, 2, 16, 16), endAt: Date.UTC(2026, 2, 16, 16, 45) }],
    minor: false,
  },
  {
    shiftId: id<'Shift'>('s2'),
    personId: null,
    role: 'till',
    startAt: Date.UTC(2026, 2, 17, 7, 30),
    endAt: Date.UTC(2026, 2, 17, 7, 30) + 4 * hour,
    breaks: [],
    minor: false,
  },
]
const weekWith = (findings: readonly Finding[], over: Partial<WeekReport> = {}): WeekReport => ({
  ...testWeek({ evaluation: { findings } }),
  facts: { ...testFacts('nordbad', testWeekOn), shifts },
  ...over,
})
const pack = tablePack()
const rule = pack.rules[0]
if (rule === undefined) throw new Error('the pack of the tests has rules')

const open = async (answer: Answers['compare.week'], language: Language = 'en') => {
  const onBack = vi.fn()
  const host = createScriptedHost({
    'compare.week': answer ?? (() => err({ code: 'forbidden' })),
    'share.status': { packVersion: 1 } as never,
    'rules.pack': pack,
  })
  const outlet = testOutlet('nordbad')
  const { user } = await renderPage(<FrozenWeek outlet={outlet} rule={rule} weekOn={testWeekOn} onBack={onBack} />, {
    host,
    session: testSession('lead'),
    language,
  })
  return { user, host, onBack, t: dictionaries[language], format: createFormat(language) }
}
const shown = (week: WeekReport, file = 'outlets/nordbad/1.cs1'): Answers['compare.week'] => ({ week, file }) as never
const onlyFinding = async (): Promise<HTMLElement> => {
  const [first] = await screen.findAllByRole('listitem')
  if (first === undefined) throw new Error('one finding is shown')
  return first
}
const findingIn = async (finding: Finding, language: Language = 'en') => {
  const page = await open(shown(weekWith([finding])), language)
  await screen.findByText(page.t.reference)
  return { ...page, finding: await onlyFinding() }
}

describe('a week as it was frozen', () => {
  it('says when, by the clock of the outlet, and by which version it was judged', async () => {
    const publishedAt = Date.UTC(2026, 2, 14, 16, 5)
    const { t, format } = await open(
      shown(weekWith([restFinding()], { packVersion: 7, activity: { draftedAt: 0, checkedAt: 0, publishedAt } })),
    )
    expect(await screen.findByText(t.frozen(format.dateTime(publishedAt, 'Europe/Berlin'), 7))).toBeTruthy()
    expect(screen.getByRole('heading', { level: 3 }).textContent).toContain(t.week(12))
  })

  it('has the findings of that rule only, each with the reason that it was accepted with', async () => {
    const other = restFinding({ key: 'other', ruleId: id('day') })
    const exceptions = [{ findingKey: 'b', reason: 'night swim', ownerId: id<'Actor'>('mia'), acceptedAt: 1 }]
    const { t } = await open(
      shown(weekWith([restFinding({ key: 'a' }), other, restFinding({ key: 'b' })], { exceptions })),
    )
    await screen.findByText(t.reference)
    const accepted = screen.getByText('night swim')
    expect(screen.getAllByText(t.accepted)).toHaveLength(1)
    expect(screen.getAllByText(t.limit)).toHaveLength(2)
    expect(accepted.closest('li')?.textContent).toContain(t.limit)
  })

  it('says so where the rule found nothing', async () => {
    const { t } = await open(shown(weekWith([])))
    expect(await screen.findByText(t.fine)).toBeTruthy()
  })

  it('is waited for, and said to be missing when it does not come', async () => {
    let answer: () => void = () => undefined
    const { t } = await open(
      () =>
        new Promise((resolve) => {
          answer = () => resolve(err({ code: 'forbidden' }))
        }),
    )
    expect(screen.getByLabelText(t.loading)).toBeTruthy()
    expect(screen.queryByText(t.fine)).toBeNull()
    answer()
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(screen.queryByLabelText(t.loading)).toBeNull()
    expect(screen.queryByText(t.fine)).toBeNull()
  })

  it('gives its file and its digest to whoever wants to verify it', async () => {
    const copied: string[] = []
    const { user, t } = await open(shown(weekWith([], { digest: 'ab'.repeat(32) }), 'outlets/x/2026-03/4.cs1'))
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
      copied.push(text)
      return Promise.resolve()
    })
    expect(await screen.findByText('outlets/x/2026-03/4.cs1')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: t.copy }))
    await waitFor(() => expect(screen.getByText(t.copied)).toBeTruthy())
    expect(copied).toEqual([`outlets/x/2026-03/4.cs1\n${'ab'.repeat(32)}`])
  })

  it('leads back by keyboard', async () => {
    const { user, onBack, t } = await open(shown(weekWith([])))
    screen.getByRole('button', { name: t.back }).focus()
    await user.keyboard('{Enter}')
    expect(onBack).toHaveBeenCalledTimes(1)
  })
})

describe('a finding in it', () => {
  it('names the person by a pseudonym of six letters, never by more', async () => {
    const { finding, t } = await findingIn(restFinding({ personId: id('abcdefghijkl') }))
    expect(finding.textContent).toContain(t.person('abcdef'))
    expect(finding.textContent).not.toContain('abcdefg')
  })

  it('shows its shifts by the clock of the outlet, with breaks, and which one nobody has', async () => {
    const { finding, t, format } = await findingIn(restFinding())
    const [late, early] = within(finding).getAllByRole('listitem')
    expect(late?.textContent).toContain('14:00–22:00')
    expect(late?.textContent).toContain(t.breaks(format.minutes(45)))
    expect(late?.textContent).not.toContain(t.openShift)
    expect(early?.textContent).toContain('08:30–12:30')
    expect(early?.textContent).toContain(t.openShift)
  })

  it('has no shifts where it is about none', async () => {
    const { finding } = await findingIn(restFinding({ shiftIds: [] }))
    expect(within(finding).queryAllByRole('listitem')).toEqual([])
  })

  it('calls the limit of cover what it is, and lists when it was short by the rows of the table', async () => {
    const steps = [
      coverageStep({ rowId: id('busy'), planned: 2 }),
      coverageStep({ rowId: id('busy'), planned: 2, startAt: Date.UTC(2026, 2, 16, 11, 30) }),
      coverageStep({ rowId: id('quiet'), needed: 2, planned: 0, startAt: Date.UTC(2026, 2, 16, 13) }),
    ]
    const { finding, t } = await findingIn(
      restFinding({ personId: null, role: 'guard', unit: 'personMinutes', shiftIds: [], steps }),
    )
    expect(within(finding).getAllByText(t.needed).length).toBeGreaterThan(1)
    expect(within(finding).queryByText(t.limit)).toBeNull()
    const rows = within(within(finding).getByRole('table')).getAllByRole<HTMLTableRowElement>('row').slice(1)
    expect(rows.map(({ cells }) => [...cells].map(({ textContent }) => textContent))).toEqual([
      ['12:00–13:00', 'busy', '3', '2'],
      ['14:00–14:30', 'quiet', '2', '0'],
    ])
  })

  const facts: readonly MissingFact[] = [
    'birthDate',
    'carryIn',
    'demand',
    'noRowMatches',
    'manyRowsMatch',
    'unknownInput',
  ]
  it.each(facts.flatMap((why) => languages.map((language) => [why, language] as const)))(
    'that waits for %s says which fact is missing in %s, and claims no numbers',
    async (why, language) => {
      const verdict = { word: 'undetermined', why, dueAt: null } as const
      const { finding, t } = await findingIn(restFinding({ verdict, limit: null, actual: null }), language)
      expect(within(finding).getByText(t.missingFacts[why])).toBeTruthy()
      expect(within(finding).queryByText(t.limit)).toBeNull()
    },
  )

  it('says of a price what it comes to, and no missing fact', async () => {
    const { finding, t, format } = await findingIn(restFinding({ verdict: { word: 'premium', amount: 75 } }))
    expect(finding.textContent).toContain(format.minutes(75))
    for (const text of Object.values(t.missingFacts)) expect(finding.textContent).not.toContain(text)
  })
})
