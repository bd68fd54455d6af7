// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { ExportButton } from '#renderer/features/compare/ExportButton.tsx'
import type { JobView } from '#shared/contract/session.ts'
import { languages } from '#shared/kernel/text.ts'
import { ok } from '#shared/kernel/result.ts'
import { createScriptedHost, refused, type Answers } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const job: JobView = { jobId: 'e1', kind: 'export', state: 'done', step: 'weeks', done: 3, total: 9, problem: null }
const view = { files: 12, rows: 3_400, weeks: 40, bytes: 50_000 }

const open = async (answers: Answers) => {
  const host = createScriptedHost({ 'compare.export': { jobId: 'e1' }, 'jobs.get': job, ...answers })
  const page = await renderPage(<ExportButton />, { host })
  await page.user.click(screen.getByRole('button', { name: 'Export' }))
  await page.user.type(await screen.findByRole('textbox', { name: 'Folder' }), '/data/history')
  return { ...page, host, start: () => page.user.click(screen.getByRole('button', { name: 'Export' })) }
}

describe('the history', () => {
  it('is written where asked, and how much is said', async () => {
    const { host, start } = await open({ 'compare.exportResult': view })
    await start()
    expect(await screen.findByText('Written. Weeks of outlets: 40; rows: 3,400; files: 12.')).toBeTruthy()
    expect(host.inputsOf('compare.export')).toEqual([{ folder: '/data/history' }])
  })

  it('is not written before a folder is named', async () => {
    const { user } = await open({})
    await user.clear(screen.getByRole('textbox', { name: 'Folder' }))
    expect(screen.getByRole('button', { name: 'Export' })).toHaveProperty('disabled', true)
  })

  it('can be cancelled on the way', async () => {
    const running: JobView = { ...job, state: 'running' }
    const { host, start, user } = await open({
      'jobs.get': running,
      'jobs.cancel': () => {
        host.answer({ 'jobs.get': { ...running, state: 'cancelled' } })
        return ok(running)
      },
    })
    await start()
    const bar = await screen.findByRole('progressbar', { name: 'Writing' })
    await vi.waitFor(() => expect(bar.getAttribute('aria-valuenow')).toBe('3'))
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await vi.waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it.each<[string, Answers]>([
    ['that is refused', { 'compare.export': () => refused('folderNotEmpty') }],
    ['that fails', { 'jobs.get': { ...job, state: 'failed', problem: 'diskFull' } }],
    ['whose result is lost', { 'compare.exportResult': () => ok(null) }],
  ])('%s says so', async (_, answers) => {
    const { start } = await open(answers)
    await start()
    expect((await screen.findByRole('alert')).textContent).not.toBe('')
  })

  it.each(languages)('is told in %s to hold nobody', async (language) => {
    const { user } = await renderPage(<ExportButton />, { host: createScriptedHost(), language })
    await user.click(screen.getByRole('button'))
    const nobody = { en: 'No names', de: 'Keine Namen', da: 'Ingen navne' }
    expect((await screen.findByRole('dialog')).textContent).toContain(nobody[language])
  })
})
