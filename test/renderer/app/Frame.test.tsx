// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { App } from '#renderer/app/App.tsx'
import { Frame } from '#renderer/app/Frame.tsx'
import { PageBoundary } from '#renderer/app/PageBoundary.tsx'
import { usePaletteStore } from '#renderer/app/paletteStore.ts'
import { PlaceSwitcher } from '#renderer/app/PlaceSwitcher.tsx'
import { TopBar } from '#renderer/app/TopBar.tsx'
import { usePlaceStore } from '#renderer/host/placeStore.ts'
import { id } from '#shared/kernel/ids.ts'
import type { ShareStatus } from '#shared/contract/compare.ts'
import type { SessionView } from '#shared/contract/session.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { createScriptedHost, testActor, testSession, type Answers } from '#test/support/renderHost.ts'
import { renderPage, type RenderPageOptions } from '#test/support/renderPage.tsx'

const status: ShareStatus = {
  folder: '/share',
  state: 'fine',
  lastReadAt: null,
  lastReadBackAt: null,
  unreachableSinceAt: null,
  changes: 0,
  waiting: 0,
  waitingSinceAt: null,
  rules: { confirmedAt: null, until: null },
  packVersion: 1,
  refused: [],
}
const answers: Answers = { 'share.status': status, 'backups.list': [], 'backups.create': { file: 'copy.sqlite' } }

const openFrame = (
  role: Parameters<typeof testSession>[0],
  options: RenderPageOptions & { over?: Partial<SessionView> } = {},
) => {
  usePaletteStore.setState({ isOpen: false })
  const session = testSession(role, options.over)
  const host = createScriptedHost({ ...answers, 'session.get': session })
  return renderPage(<Frame />, { path: '/settings', session, host, ...options })
}
const rail = (): readonly string[] =>
  within(screen.getByRole('navigation', { name: 'Pages' }))
    .getAllByRole('link')
    .map(({ textContent }) => textContent)

describe('navigation', () => {
  it.each([
    ['manager', ['Home', 'Plan', 'Overrides', 'Rules', 'Share', 'People', 'Settings']],
    ['lead', ['Home', 'Compare', 'Requests', 'Rules', 'Outlets', 'Share', 'Settings']],
    ['admin', ['Home', 'Compare', 'Rules', 'Outlets', 'Share', 'Settings']],
    ['auditor', ['Home', 'Compare', 'Rules', 'Outlets', 'Share', 'Settings']],
  ] as const)('of a %s has only what the role may do', async (role, pages) => {
    await openFrame(role)
    expect(rail()).toEqual(pages)
  })
  it('marks the page shown, and names the window by it', async () => {
    await openFrame('admin')
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Settings')
    expect(document.title).toBe('Settings · Plumbline')
    expect(await screen.findByRole('heading', { name: 'Settings' }, { timeout: 10_000 })).toBeTruthy()
  })
  it('does not open by its address what the role may not see', async () => {
    await openFrame('admin', { path: '/people' })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('There is nothing at this address')
  })
  it('says so where there is nothing, and leads home', async () => {
    const { navigate, path, user } = await openFrame('auditor', { path: '/nowhere' })
    await user.click(screen.getByRole('link', { name: 'Go to Home' }))
    expect(path()).toBe('/')
    navigate('/settings')
    expect(await screen.findByRole('heading', { name: 'Settings' })).toBeTruthy()
  })
  it('goes by "G" and a letter, but not while one types', async () => {
    const { path, user } = await openFrame('admin')
    await screen.findByRole('heading', { name: 'Settings' })
    await user.keyboard('gs')
    expect(path()).toBe('/share')
    expect(document.activeElement).toBe(screen.getByRole('main'))
    await user.keyboard('{Control>}k{/Control}')
    await screen.findByRole('dialog', { name: 'Commands' })
    await user.keyboard('ge')
    expect(path()).toBe('/share')
  })
  it('skips to the content', async () => {
    const { user } = await openFrame('admin')
    await user.tab()
    expect(document.activeElement?.textContent).toBe('Skip to content')
    expect(document.activeElement?.getAttribute('href')).toBe(`#${screen.getByRole('main').id}`)
  })
})

describe('places and weeks', () => {
  it('a manager moves between the own outlets, named without their region', async () => {
    const session = testSession('manager')
    const { user } = await renderPage(<PlaceSwitcher />, { session })
    const button = screen.getByRole('button', { name: /Place/ })
    expect(button.textContent).toBe('Outlet nordbad')
    await user.click(button)
    const options = await screen.findAllByRole('option')
    expect(options.map(({ textContent }) => textContent)).toEqual(['Outlet nordbadSouth', 'Outlet westbadSouth'])
    await user.click(options[1] ?? document.body)
    expect(usePlaceStore.getState().outletId).toBe('westbad')
    expect(button.textContent).toBe('Outlet westbad')
  })
  it('a manager sees no outlet of others', async () => {
    const actor = testActor('manager', { outletIds: testActor('manager').outletIds.slice(0, 1) })
    const { user } = await renderPage(<PlaceSwitcher />, { session: testSession('manager', { actor }) })
    await user.click(screen.getByRole('button', { name: /Place/ }))
    expect(await screen.findAllByRole('option')).toHaveLength(1)
  })
  it('an address takes the outlet along to the new one', async () => {
    const { user, path } = await renderPage(<PlaceSwitcher />, {
      session: testSession('manager'),
      path: '/plan/nordbad/2026-03-16',
    })
    await user.click(screen.getByRole('button', { name: /Place/ }))
    await user.click((await screen.findAllByRole('option'))[1] ?? document.body)
    expect(path()).toBe('/plan/westbad/2026-03-16')
  })
  it('everybody else moves between regions, with a way back to all', async () => {
    const { user } = await renderPage(<PlaceSwitcher />, { session: testSession('lead') })
    const button = screen.getByRole('button', { name: /Place/ })
    expect(button.textContent).toBe('All regions')
    await user.click(button)
    await user.click(await screen.findByRole('option', { name: 'South' }))
    expect(usePlaceStore.getState().regionId).toBe('south')
    await user.click(button)
    await user.click(await screen.findByRole('option', { name: 'All regions' }))
    expect(usePlaceStore.getState().regionId).toBeNull()
  })
  it('weeks are changed on the plan only', async () => {
    const session = testSession('manager')
    const host = createScriptedHost(answers)
    await renderPage(<TopBar />, { session, host, path: '/people/nordbad' })
    expect(screen.queryByRole('button', { name: 'Next week' })).toBeNull()
  })
  it('a week further and back, by number and dates', async () => {
    const session = testSession('manager')
    const host = createScriptedHost(answers)
    const { user, path } = await renderPage(<TopBar />, { session, host, path: '/plan/nordbad/2026-03-16' })
    expect(screen.getByText('Week 12')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'This week' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Next week' }))
    expect(path()).toBe('/plan/nordbad/2026-03-23')
    expect(screen.getByText('Week 13')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'This week' }))
    expect(path()).toBe('/plan/nordbad/2026-03-16')
    await user.click(screen.getByRole('button', { name: 'Previous week' }))
    expect(path()).toBe('/plan/nordbad/2026-03-09')
  })
})

describe('palette', () => {
  const open = async (role: 'admin' | 'auditor' = 'admin') => {
    const page = await openFrame(role)
    await screen.findByRole('heading', { name: 'Settings' }, { timeout: 10_000 })
    await page.user.keyboard('{Control>}k{/Control}')
    await screen.findByRole('dialog', { name: 'Commands' })
    return page
  }
  it('opens by its key, and lists every command with its shortcut', async () => {
    await open()
    expect(screen.getByRole('menuitem', { name: /Share/ }).textContent).toBe('ShareG S')
    expect(screen.getByRole('menuitem', { name: 'Sync now' })).toBeTruthy()
    expect(screen.getByRole('menuitem', { name: 'Language: Dansk' })).toBeTruthy()
  })
  it('finds by parts of words and runs with Enter', async () => {
    const { user, path } = await open()
    await user.keyboard('go sha')
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['ShareG S'])
    await user.keyboard('{ArrowDown}{Enter}')
    expect(path()).toBe('/share')
    expect(screen.queryByRole('dialog', { name: 'Commands' })).toBeNull()
  })
  it('says when nothing fits', async () => {
    const { user } = await open()
    await user.keyboard('xyzzy')
    expect(screen.getByText('No command with these words.')).toBeTruthy()
  })
  it('backs up from anywhere', async () => {
    const { user, host } = await open()
    const called = vi.spyOn(host, 'call')
    await user.keyboard('back up')
    await user.keyboard('{ArrowDown}{Enter}')
    expect(called.mock.calls.map(([method]) => method)).toContain('backups.create')
  })
  it('changes language at once', async () => {
    const { user } = await open()
    await user.keyboard('deutsch')
    await user.keyboard('{ArrowDown}{Enter}')
    expect(await screen.findByRole('navigation', { name: 'Seiten' })).toBeTruthy()
  })
})

describe('who acts', () => {
  const choices = [testActor('manager'), testActor('lead'), testActor('admin')]
  it('is said, and cannot be changed at work', async () => {
    await openFrame('lead')
    const bar = within(screen.getAllByRole('banner')[0] ?? document.body)
    expect(bar.getByText('Regional lead')).toBeTruthy()
    expect(bar.queryByRole('button', { name: /Lea/ })).toBeNull()
  })
  it('is found among many by typing a name or a place, and listed by role', async () => {
    const many = [
      { ...testActor('auditor'), places: [] },
      { ...testActor('manager', { actorId: id('m2'), name: 'Zoe' }), places: ['Schanze'] },
      { ...testActor('manager', { actorId: id('m1'), name: 'Ben' }), places: ['Altona'] },
      { ...testActor('admin'), places: [] },
    ]
    const host = createScriptedHost({ ...answers, 'session.get': testSession('admin', { demo: true, choices: many }) })
    const { user } = await renderPage(<App />, { host, path: '/settings', toasts: false })
    await user.click(await screen.findByRole('button', { name: /Ada/ }, { timeout: 10_000 }))
    const listed = () => screen.queryAllByRole('menuitem').map(({ textContent }) => textContent)
    await screen.findByRole('menuitem', { name: /Ben/ })
    expect(listed()).toEqual(['BenAltona', 'ZoeSchanze', 'Ada✓', 'Otto'])
    await user.keyboard('schan')
    expect(listed()).toEqual(['ZoeSchanze'])
    await user.keyboard('xx')
    expect(listed()).toEqual(['Nobody with these letters.'])
  })
  it('can be anyone in the demo, and the pages follow', async () => {
    const host = createScriptedHost({
      ...answers,
      'session.get': testSession('admin', { demo: true, choices }),
      'session.switchActor': (input) => {
        const { actorId } = input as { actorId: string }
        const actor = choices.find((choice) => choice.actorId === actorId) ?? null
        const next = testSession('lead', { demo: true, choices, actor })
        host.answer({ 'session.get': next })
        return ok(next)
      },
    })
    const { user } = await renderPage(<App />, { host, path: '/settings', toasts: false })
    await user.click(await screen.findByRole('button', { name: /Ada/ }, { timeout: 10_000 }))
    await user.click(await screen.findByRole('menuitem', { name: /^Lea/ }))
    expect(host.inputsOf('session.switchActor')).toEqual([{ actorId: 'the-lead' }])
    expect(await screen.findByRole('link', { name: 'Requests' })).toBeTruthy()
    expect(screen.getByText('You now act as Lea.')).toBeTruthy()
  })
})

describe('state of the share', () => {
  it.each<readonly [string, Partial<ShareStatus>, RegExp]>([
    ['what waits', { waiting: 3 }, /Waiting, 3 kept here/],
    ['a foreign folder', { state: 'foreign' }, /Share of another organisation/],
    ['no folder', { state: 'none' }, /No share chosen/],
    ['a full folder', { state: 'full' }, /Share is full/],
  ])('tells of %s, one press from the page about it', async (_, over, text) => {
    const host = createScriptedHost({ 'share.status': { ...status, ...over } })
    const { user, path } = await renderPage(<TopBar />, { session: testSession('admin'), host })
    await user.click(await screen.findByRole('link', { name: text }))
    expect(path()).toBe('/share')
  })
})

describe('when something breaks', () => {
  it('one broken page leaves the others usable', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const Broken = (): never => {
      throw new Error('broken page')
    }
    const { rerender } = await renderPage(
      <PageBoundary address="/a" fallback={<p>stopped</p>}>
        <Broken />
      </PageBoundary>,
    )
    expect(screen.getByText('stopped')).toBeTruthy()
    rerender(
      <PageBoundary address="/b" fallback={<p>stopped</p>}>
        <p>fine</p>
      </PageBoundary>,
    )
    expect(screen.getByText('fine')).toBeTruthy()
    quiet.mockRestore()
  })
  it('a backend that does not answer can be asked again', async () => {
    const host = createScriptedHost({ 'session.get': () => err({ code: 'internal', ref: 'unreachable' }) })
    await renderPage(<App />, { host, path: '/settings', toasts: false })
    expect((await screen.findByRole('alert')).textContent).toContain('does not answer')
    host.answer({ ...answers, 'session.get': testSession('admin') })
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('navigation', { name: 'Pages' })).toBeTruthy()
  })
})
