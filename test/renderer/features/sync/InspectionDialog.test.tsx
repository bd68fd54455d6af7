// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { InspectionDialog } from '#renderer/features/sync/InspectionDialog.tsx'
import type { InspectionPreview } from '#shared/contract/inspect.ts'
import { createScriptedHost, refused, testSession } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const { save } = vi.hoisted(() => ({ save: vi.fn<(name: string, content: string) => void>() }))
vi.mock('#renderer/host/saveFile.ts', () => ({ saveFile: save }))
afterEach(() => save.mockReset())

const preview: InspectionPreview = {
  weeks: ['2026-03-02', '2026-03-16'],
  missingWeeks: ['2026-03-09'],
  files: 6,
  bytes: 41_000,
  packVersions: [1, 2],
  overrides: 1,
  approvals: 1,
  people: ['Anna Ärmel', 'Bo Borg'],
}
const show = async (role: 'manager' | 'lead', over: Partial<InspectionPreview> = {}, answers: object = {}) => {
  const onClose = vi.fn<() => void>()
  const host = createScriptedHost({
    'inspect.preview': { ...preview, ...over },
    'inspect.export': { name: 'file.html', content: 'PGh0bWw+' },
    ...answers,
  })
  await renderPage(<InspectionDialog onClose={onClose} />, { host, session: testSession(role), toasts: true })
  await screen.findByRole('dialog')
  return { onClose, host, user: userEvent.setup() }
}

describe('the dialog that makes an inspector’s file', () => {
  it('says what is inside before anything is saved', async () => {
    await show('manager')
    const items = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent)
    expect(items).toEqual([
      '2 published weeks, with plan, verdict and findings',
      expect.stringContaining('Not published, and so not inside:'),
      'The rules that judged them: version 1 and 2',
      '1 local value with reason; signed answers: 1',
      '6 signed files, 41 kB',
      expect.stringContaining('Names of those who sign'),
    ])
    expect(save).not.toHaveBeenCalled()
  })

  it('saves without names unless they are chosen', async () => {
    const { user, host, onClose } = await show('manager')
    await user.click(await screen.findByRole('button', { name: 'Save' }))
    expect(host.inputsOf('inspect.export').at(-1)).toMatchObject({ outletId: 'nordbad', withNames: false })
    expect(save).toHaveBeenCalledExactlyOnceWith('file.html', 'PGh0bWw+')
    expect(onClose).toHaveBeenCalledOnce()
  })

  it('warns and lists the names as soon as they are chosen', async () => {
    const { user, host } = await show('manager')
    await user.click(await screen.findByRole('checkbox', { name: 'Add the names of the people' }))
    const warning = screen.getByRole('alert')
    expect(warning.textContent).toContain('Whoever gets the file then sees who worked when.')
    expect(warning.textContent).toContain('2 names would be added: Anna Ärmel and Bo Borg')
    await user.click(screen.getByRole('button', { name: 'Save with names' }))
    expect(host.inputsOf('inspect.export').at(-1)).toMatchObject({ withNames: true })
  })

  it('offers a lead no names', async () => {
    await show('lead', { people: null })
    expect(await screen.findByText(/Names can be added only by the manager/)).toBeTruthy()
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  it('saves nothing where nothing was published', async () => {
    await show('manager', { weeks: [] })
    expect(await screen.findByText('Nothing was published in these weeks.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true)
  })

  it('stays open with the reason where the file cannot be made', async () => {
    const { user, onClose } = await show('manager', {}, { 'inspect.export': () => refused('viewerMissing') })
    await user.click(await screen.findByRole('button', { name: 'Save' }))
    expect((await screen.findByRole('alert')).textContent).toContain('lacks the page')
    expect([onClose.mock.calls.length, save.mock.calls.length]).toEqual([0, 0])
  })
})
