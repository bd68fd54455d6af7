// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { Button } from '#renderer/ui/Button.tsx'
import { DifferenceMark } from '#renderer/ui/DifferenceMark.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { Progress } from '#renderer/ui/Progress.tsx'
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx'
import { SilenceMark } from '#renderer/ui/SilenceMark.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import { Tabs } from '#renderer/ui/Tabs.tsx'
import { VerdictMark } from '#renderer/ui/VerdictMark.tsx'
import { differenceStates } from '#shared/compare/model.ts'
import { marksDa } from '#shared/i18n/marks/da.ts'
import { marksDe } from '#shared/i18n/marks/de.ts'
import { marksEn } from '#shared/i18n/marks/en.ts'
import { silenceStates } from '#shared/sync/model.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const severities = ['block', 'reason', 'notice', 'shadow'] as const
const verdicts = ['ok', 'violation', 'premium', 'undetermined', 'notApplicable'] as const
const words = { en: marksEn, de: marksDe, da: marksDa }

/** What is drawn, without the ids that differ from one drawing to the next. */
const drawingOf = (element: Element | null): string => (element?.innerHTML ?? '').replaceAll(/(url\(#|id=")[^)"]+/g, '')

describe('marks: a word and a shape, never a colour alone', () => {
  it.each(['en', 'de', 'da'] as const)('have a word in %s, hidden or shown', async (language) => {
    const t = words[language]
    await renderPage(
      <>
        {severities.map((severity) => (
          <SeverityMark key={severity} severity={severity} />
        ))}
        {silenceStates.map((state) => (
          <SilenceMark key={state} word state={state} />
        ))}
        {differenceStates.map((state) => (
          <DifferenceMark key={state} state={state} />
        ))}
      </>,
      { language },
    )
    for (const severity of severities) expect(screen.getByText(t.severity[severity])).toBeTruthy()
    for (const state of silenceStates) expect(screen.getByText(t.silence[state])).toBeTruthy()
    for (const state of differenceStates) expect(screen.getByText(t.difference[state])).toBeTruthy()
  })
  it('differ in shape within each family', async () => {
    const { container } = await renderPage(
      <>
        <div data-family>
          {severities.map((severity) => (
            <SeverityMark key={severity} severity={severity} />
          ))}
        </div>
        <div data-family>
          {silenceStates.map((state) => (
            <SilenceMark key={state} state={state} />
          ))}
        </div>
        <div data-family>
          {differenceStates.map((state) => (
            <DifferenceMark key={state} state={state} />
          ))}
        </div>
      </>,
    )
    for (const family of container.querySelectorAll('[data-family]')) {
      const shapes = [...family.querySelectorAll('svg')].map((shape) => drawingOf(shape))
      expect(shapes.length).toBeGreaterThan(3)
      expect(new Set(shapes).size).toBe(shapes.length)
    }
  })
  it('draw a violation by its severity, and put the price beside a premium', async () => {
    const { container } = await renderPage(
      <>
        <VerdictMark verdict="violation" severity="block" />
        <VerdictMark verdict="violation" severity="notice" />
        <VerdictMark word verdict="premium" severity="notice" amount="2 h" />
      </>,
    )
    const [block, notice] = [...container.querySelectorAll('svg')].map((shape) => drawingOf(shape))
    expect(block).not.toBe(notice)
    expect(screen.getByText(marksEn.verdict.premium).parentElement?.textContent).toContain('2 h')
  })
  it('know every verdict', async () => {
    await renderPage(
      <>
        {verdicts.map((verdict) => (
          <VerdictMark key={verdict} verdict={verdict} severity="notice" />
        ))}
      </>,
    )
    for (const verdict of verdicts) expect(screen.getByText(marksEn.verdict[verdict])).toBeTruthy()
  })
})

describe('table', () => {
  const rows = [
    { name: 'Altona', count: 3 },
    { name: 'Kiel', count: 1 },
  ]
  it('has a name, heads of columns, and heads of rows', async () => {
    await renderPage(
      <Table
        label="Outlets"
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', title: 'Outlet', isRowHeader: true, renderCell: ({ name }) => name },
          { key: 'count', title: 'Findings', align: 'end', renderCell: ({ count }) => count },
        ]}
      />,
    )
    const table = screen.getByRole('table', { name: 'Outlets' })
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Outlet', 'Findings'])
    expect(within(table).getByRole('rowheader', { name: 'Kiel' }).tagName).toBe('TH')
    expect(within(table).getByRole('row', { name: 'Altona 3' })).toBeTruthy()
  })
})

describe('tabs', () => {
  it('change by the arrow keys and show one panel', async () => {
    const chosen: string[] = []
    const { user } = await renderPage(
      <Tabs
        label="Rule"
        value="rule"
        tabs={[
          { value: 'rule', label: 'Rule', content: 'what it says' },
          { value: 'tests', label: 'Tests', content: 'examples' },
        ]}
        onChange={(value) => chosen.push(value)}
      />,
    )
    expect(screen.getByRole('tabpanel').textContent).toBe('what it says')
    await user.tab()
    await user.keyboard('{ArrowRight}')
    expect(chosen).toEqual(['tests'])
  })
})

describe('progress', () => {
  it('says how far it is, and can be cancelled', async () => {
    const cancel = vi.fn()
    const { user } = await renderPage(
      <Progress
        label="Checking"
        done={25}
        total={100}
        detail="25 files"
        cancel={{ label: 'Cancel', onPress: cancel }}
      />,
    )
    const bar = screen.getByRole('progressbar', { name: 'Checking' })
    expect(bar.getAttribute('aria-valuenow')).toBe('25')
    expect(bar.getAttribute('aria-valuemax')).toBe('100')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(cancel).toHaveBeenCalledTimes(1)
  })
  it('claims no number while the total is not known', async () => {
    await renderPage(<Progress label="Checking" done={null} total={0} />)
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBeNull()
  })
})

describe('notes', () => {
  it('say what happened, what was kept, and what to do, at once', async () => {
    await renderPage(
      <ErrorNote
        problem={{ happened: 'The folder is gone.', kept: 'Your work is here.', next: 'Look for it.' }}
        action={<Button>Try again</Button>}
      />,
    )
    const note = screen.getByRole('alert')
    for (const sentence of ['The folder is gone.', 'Your work is here.', 'Look for it.']) {
      expect(note.textContent).toContain(sentence)
    }
    expect(within(note).getByRole('button', { name: 'Try again' })).toBeTruthy()
  })
  it('teach the first step where there is nothing yet', async () => {
    await renderPage(<EmptyState title="No people yet" text="Add the first." action={<Button>Add</Button>} />)
    expect(screen.getByText('No people yet')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Add' })).toBeTruthy()
  })
  it('tell a screen reader what is coming', async () => {
    await renderPage(<Skeleton label="Loading" lines={3} />)
    expect(screen.getByRole('status', { name: 'Loading' }).children).toHaveLength(3)
  })
  it('name a panel by its title', async () => {
    await renderPage(
      <Panel title="Weeks" actions={<Button>All</Button>}>
        body
      </Panel>,
    )
    expect(screen.getByRole('region', { name: 'Weeks' }).textContent).toContain('body')
    expect(screen.getByRole('heading', { name: 'Weeks' })).toBeTruthy()
  })
})

describe('button', () => {
  it('acts by Enter and Space, and not while it is disabled', async () => {
    const press = vi.fn()
    const { user } = await renderPage(
      <>
        <Button onPress={press}>Go</Button>
        <Button isDisabled onPress={press}>
          Not now
        </Button>
      </>,
    )
    await user.tab()
    await user.keyboard('{Enter}')
    await user.keyboard(' ')
    expect(press).toHaveBeenCalledTimes(2)
    await user.click(screen.getByRole('button', { name: 'Not now' }))
    expect(press).toHaveBeenCalledTimes(2)
    expect(screen.getByRole('button', { name: 'Not now' })).toHaveProperty('disabled', true)
  })
})
