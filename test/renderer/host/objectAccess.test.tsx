// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { ObjectAccess } from '#renderer/host/ObjectAccess.tsx'
import { languages } from '#shared/kernel/text.ts'
import { ok } from '#shared/kernel/result.ts'
import { createScriptedHost, refused } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const none = { from: null, endpoint: null, region: '', accessKeyId: '' }
const kept = { from: 'kept' as const, endpoint: null, region: 'eu-west-1', accessKeyId: 'AK' }

const said = (): string => document.querySelector('section output')?.textContent ?? ''

describe('access to an object storage', () => {
  it.each(['/mnt/share', '', 's3:/pools'])('is not asked for where the place is "%s"', async (place) => {
    const host = createScriptedHost({ 'share.access': none })
    await renderPage(<ObjectAccess place={place} />, { host })
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(host.calls).toEqual([])
  })

  it('is kept as typed, and its secret stays in no field', async () => {
    const host = createScriptedHost({
      'share.access': none,
      'share.saveAccess': () => {
        host.answer({ 'share.access': kept })
        return ok(kept)
      },
    })
    const { user } = await renderPage(<ObjectAccess place=" s3://pools/share" />, { host })
    const keep = await screen.findByRole('button', { name: 'Keep access' })
    expect(keep).toHaveProperty('disabled', true)
    await user.type(screen.getByRole('textbox', { name: 'Access key' }), 'AK')
    await user.type(screen.getByLabelText('Secret key'), 'very secret')
    expect(screen.getByLabelText('Secret key').getAttribute('type')).toBe('password')
    await user.click(keep)
    await vi.waitFor(() => expect(said()).toBe('Access is kept on this device.'))
    expect(host.inputsOf('share.saveAccess')).toEqual([
      { endpoint: null, region: 'us-east-1', accessKeyId: 'AK', secretAccessKey: 'very secret' },
    ])
    expect(screen.getByLabelText('Secret key')).toHaveProperty('value', '')
  })

  it('that is refused is said, and what was typed stays', async () => {
    const host = createScriptedHost({ 'share.access': none, 'share.saveAccess': () => refused('dataReadOnly') })
    const { user } = await renderPage(<ObjectAccess place="s3://pools" />, { host })
    await user.type(await screen.findByRole('textbox', { name: 'Access key' }), 'AK')
    await user.type(screen.getByLabelText('Secret key'), 'x')
    await user.click(screen.getByRole('button', { name: 'Keep access' }))
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(screen.getByLabelText('Secret key')).toHaveProperty('value', 'x')
  })

  it.each(languages)('says in %s where it comes from', async (language) => {
    const host = createScriptedHost({ 'share.access': { ...kept, from: 'environment' } })
    await renderPage(<ObjectAccess place="s3://pools" />, { host, language })
    const words = { en: 'environment', de: 'Umgebung', da: 'miljø' }[language]
    await vi.waitFor(() => expect(said()).toContain(words))
  })
})
