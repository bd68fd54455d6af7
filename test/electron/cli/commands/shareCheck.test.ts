import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ShareCheckReport } from '#shared/sync/shareCheck.ts'
import { plumblineInside } from '#test/support/plumbline.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-cli-check-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('share check', () => {
  it('calls a plain folder fit, and prints what it saw', async () => {
    const { code, out } = await plumblineInside('share', 'check', folder)
    expect(code).toBe(0)
    expect(out.split('\n')[0]).toBe('This folder can serve as a share.')
    expect(out).toContain('  A second program sees new files: yes\n')
    expect(readdirSync(folder)).toEqual([])
  })

  it('says limits in the language asked for, each with what to do', async () => {
    writeFileSync(join(folder, 'Notes (old).txt'), 'x')
    const { code, out } = await plumblineInside('--lang', 'de', 'share', 'check', folder)
    expect(code).toBe(1)
    expect(out).toContain('mit Einschränkungen')
    expect(out).toContain('- In diesem Ordner liegt anderes: 1. Du kannst ihn benutzen.')
  })

  it('refuses what is not there, as JSON too', async () => {
    const ran = await plumblineInside('--json', 'share', 'check', join(folder, 'nowhere'))
    expect(ran.code).toBe(2)
    expect((ran.json as ShareCheckReport).reasons).toEqual([{ code: 'missing', weight: 'blocks', value: 0 }])
  })
})
