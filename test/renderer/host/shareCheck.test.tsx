// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { ShareCheckNote } from '#renderer/host/ShareCheckNote.tsx'
import { useShareCheck } from '#renderer/host/useShareCheck.ts'
import type { JobView } from '#shared/contract/session.ts'
import { languages } from '#shared/kernel/text.ts'
import { ok } from '#shared/kernel/result.ts'
import { judgeShareCheck, type Observation, type ShareCheckReport } from '#shared/sync/shareCheck.ts'
import { createScriptedHost, refused, type Answers } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const job: JobView = {
  jobId: 'c1',
  kind: 'shareCheck',
  state: 'done',
  step: 'names',
  done: 5,
  total: 14,
  problem: null,
}
const seen = (...more: readonly Partial<Observation>[]): ShareCheckReport =>
  judgeShareCheck(
    [{ step: 'write' as const }, ...more].map((one) => ({
      step: 'write',
      outcome: 'yes',
      value: null,
      problem: null,
      ...one,
    })),
  )
const fit = seen()
const slow = seen({ step: 'speed', value: 3_400 }, { step: 'sync', outcome: 'no' })
const unfit = seen({ step: 'rename', outcome: 'no' }, { step: 'sync', outcome: 'no' })

const Harness = ({ go }: { readonly go: (folder: string) => void }) => {
  const check = useShareCheck()
  const [folder, setFolder] = useState('/mnt/share')
  return (
    <>
      <input
        aria-label="folder"
        value={folder}
        onChange={({ target }) => {
          setFolder(target.value)
          check.forget()
        }}
      />
      <button type="button" onClick={() => void check.before(folder, () => go(folder))}>
        Choose
      </button>
      <ShareCheckNote check={check} />
    </>
  )
}

const choose = async (answers: Answers, language: (typeof languages)[number] = 'en') => {
  const host = createScriptedHost({ 'share.check': { jobId: 'c1' }, 'jobs.get': job, ...answers })
  const go = vi.fn()
  const page = await renderPage(<Harness go={go} />, { host, language })
  await page.user.click(screen.getByRole('button', { name: 'Choose' }))
  return { ...page, host, go }
}

describe('before a folder is used', () => {
  it('it is looked at, and used at once where it is fit', async () => {
    const { go, host } = await choose({ 'share.checkResult': fit })
    await vi.waitFor(() => expect(go).toHaveBeenCalledWith('/mnt/share'))
    expect(host.inputsOf('share.check')).toEqual([{ folder: '/mnt/share' }])
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('its limits are told first, and it is used when a person says so', async () => {
    const { go, user } = await choose({ 'share.checkResult': slow })
    const verdict = await screen.findByRole('alert')
    expect(verdict.textContent).toContain('This folder can serve as a share, within limits.')
    expect(verdict.textContent).toContain('Writing one file took 3 s.')
    expect(go).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Use it all the same' }))
    expect(go).toHaveBeenCalledTimes(1)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('it is never used where it is not fit', async () => {
    const { go } = await choose({ 'share.checkResult': unfit })
    const verdict = await screen.findByRole('alert')
    expect(verdict.textContent).toContain('cannot serve')
    expect([...verdict.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('A finished file cannot be given its name.'),
      expect.stringContaining('does not confirm'),
    ])
    expect(screen.queryByRole('button', { name: 'Use it all the same' })).toBeNull()
    expect(go).not.toHaveBeenCalled()
  })

  it.each(languages)('the steps are shown in %s, and it can be cancelled', async (language) => {
    const running: JobView = { ...job, state: 'running' }
    const { host, go, user } = await choose(
      {
        'jobs.get': running,
        'jobs.cancel': () => {
          host.answer({ 'jobs.get': { ...running, state: 'cancelled' } })
          return ok(running)
        },
      },
      language,
    )
    const bar = await screen.findByRole('progressbar')
    await vi.waitFor(() => expect(bar.getAttribute('aria-valuenow')).toBe('5'))
    const step = { en: 'Names stay as they are', de: 'Namen bleiben, wie sie sind', da: 'Navne bliver, som de er' }
    expect(bar.textContent).toContain(step[language])
    await user.click(screen.getByRole('button', { name: { en: 'Cancel', de: 'Abbrechen', da: 'Annuller' }[language] }))
    await vi.waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
    expect(go).not.toHaveBeenCalled()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('what was said of it goes when another one is typed', async () => {
    const { user } = await choose({ 'share.checkResult': unfit })
    await screen.findByRole('alert')
    await user.type(screen.getByRole('textbox', { name: 'folder' }), '2')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it.each<[string, Answers]>([
    ['is refused', { 'share.check': () => refused('shareMissing', { folder: '/mnt/share' }) }],
    ['failed', { 'jobs.get': { ...job, state: 'failed', problem: 'internal' } }],
    ['has lost its result', { 'share.checkResult': () => ok(null) }],
  ])('a look that %s is said, and nothing goes on', async (_, answers) => {
    const { go } = await choose(answers)
    expect((await screen.findByRole('alert')).textContent).not.toBe('')
    expect(go).not.toHaveBeenCalled()
  })
})
