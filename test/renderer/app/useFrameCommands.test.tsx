// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useFrameCommands } from '#renderer/app/useFrameCommands.ts'
import { useSwitchActor } from '#renderer/app/useSwitchActor.ts'
import { useCommandStore } from '#renderer/host/commands.ts'
import { useThemeStore } from '#renderer/host/themeStore.ts'
import { useLanguageStore } from '#renderer/i18n/languageStore.ts'
import { problemText } from '#renderer/host/problemText.ts'
import { usePlaceStore } from '#renderer/host/placeStore.ts'
import type { Problem } from '#shared/contract/api.ts'
import { frameEn } from '#shared/i18n/frame/en.ts'
import { problemsDa } from '#shared/i18n/problems/da.ts'
import { problemsDe } from '#shared/i18n/problems/de.ts'
import { problemsEn } from '#shared/i18n/problems/en.ts'
import { id } from '#shared/kernel/ids.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Language } from '#shared/kernel/text.ts'
import type { Role } from '#shared/people/permissions.ts'
import { createScriptedHost, testActor, testSession, type Answers } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const problems = { en: problemsEn, de: problemsDe, da: problemsDa }
const other = testActor('lead')

const Frame = () => {
  useFrameCommands()
  const switchActor = useSwitchActor()
  return (
    <button type="button" onClick={() => void switchActor(other)}>
      be Lea
    </button>
  )
}
const open = async (role: Role, answers: Answers = {}, language: Language = 'en') => {
  const host = createScriptedHost(answers)
  const page = await renderPage(<Frame />, { host, session: testSession(role), path: '/settings', language })
  const commands = () => [...useCommandStore.getState().sources.values()].flat()
  const run = (commandId: string): void => {
    const command = commands().find((one) => one.commandId === commandId)
    if (command === undefined) throw new Error(`no command ${commandId}`)
    act(() => {
      command.run()
    })
  }
  const messages = () => screen.getByRole('region', { name: 'Messages' })
  return { ...page, host, commands, run, messages }
}
const full: Problem = { code: 'refused', why: 'shareFull', details: { folder: '/share' } }

describe('what is done from everywhere', () => {
  it.each([
    ['share.sync', 'share.sync'],
    ['backups.create', 'backups.create'],
  ] as const)('%s that is refused says so, with what to do', async (command, method) => {
    const { run, messages } = await open('manager', { [method]: () => err(full) })
    run(command)
    const { happened, next } = problemText(full, problemsEn)
    expect(await within(messages()).findByText(`${happened} ${next}`)).toBeTruthy()
  })

  it.each(['en', 'de', 'da'] as const)('says in %s that the program does not answer', async (language) => {
    const gone: Problem = { code: 'internal', ref: 'unreachable' }
    const { run, messages } = await open('manager', { 'share.sync': () => err(gone) }, language)
    run('share.sync')
    const { happened, next } = problemText(gone, problems[language])
    expect(await within(messages()).findByText(`${happened} ${next}`)).toBeTruthy()
  })

  it('that works says no problem', async () => {
    const { run, host, messages } = await open('manager', { 'backups.create': { file: 'copy.sqlite' } })
    run('backups.create')
    await waitFor(() => expect(host.inputsOf('backups.create')).toHaveLength(1))
    expect(within(messages()).getByRole('status').textContent).toBe('')
  })

  it('changes theme and language at once', async () => {
    const { run } = await open('auditor')
    run('theme.dark')
    expect(useThemeStore.getState().theme).toBe('dark')
    run('theme.system')
    run('language.da')
    expect(useLanguageStore.getState().language).toBe('da')
    run('language.en')
  })

  it('leads to the pages of the role, and to no other', async () => {
    const { run, commands, path } = await open('manager')
    const pages = commands().filter(({ commandId }) => commandId.startsWith('go.'))
    expect(pages.map(({ commandId }) => commandId)).not.toContain('go.compare')
    expect(pages.every(({ group, shortcut }) => group === frameEn.palette.go && shortcut?.startsWith('G '))).toBe(true)
    run('go.people')
    expect(path()).toBe('/people')
  })

  it('is another one of the demo only in the demo', async () => {
    const { commands } = await open('admin')
    expect(commands().filter(({ commandId }) => commandId.startsWith('actor.'))).toEqual([])
  })
})

describe('being somebody else', () => {
  it('starts at their first page, anywhere else than the one before was', async () => {
    usePlaceStore.setState({ outletId: id('nordbad'), regionId: id('south') })
    const { user, path, messages, host } = await open('admin', {
      'session.switchActor': () => ok(testSession('lead')),
    })
    await user.click(screen.getByRole('button', { name: 'be Lea' }))
    expect(await within(messages()).findByText(frameEn.actingAs('Lea'))).toBeTruthy()
    expect(host.inputsOf('session.switchActor')).toEqual([{ actorId: 'the-lead' }])
    expect(path()).toBe('/')
    expect(usePlaceStore.getState()).toMatchObject({ outletId: null, regionId: null })
  })

  it('that is refused leaves everything as it was, and says why', async () => {
    const { user, path, messages } = await open('admin', { 'session.switchActor': () => err({ code: 'forbidden' }) })
    await user.click(screen.getByRole('button', { name: 'be Lea' }))
    const { happened, next } = problemsEn.forbidden
    expect(await within(messages()).findByText(`${happened} ${next}`)).toBeTruthy()
    expect(path()).toBe('/settings')
  })
})
