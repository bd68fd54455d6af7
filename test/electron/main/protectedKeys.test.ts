import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createProtectedKeys } from '../../../electron/main/protectedKeys.ts'
import { forkShareProcess } from '../../../electron/main/shareProcess.ts'

const seen = vi.hoisted(() => ({ available: true, forked: [] as unknown[] }))
/** Stands in for the system's key store: turns every sign into another, and back. */
vi.mock('electron', () => ({
  safeStorage: {
    isEncryptionAvailable: () => seen.available,
    encryptString: (text: string) => Buffer.from(text, 'utf8').map((byte) => byte ^ 0x5a),
    decryptString: (stored: Buffer) => Buffer.from(stored.map((byte) => byte ^ 0x5a)).toString('utf8'),
  },
  utilityProcess: {
    fork: (...args: readonly unknown[]) => {
      seen.forked.push(args)
      return { pid: 7 }
    },
  },
}))
beforeEach(() => {
  seen.available = true
  seen.forked.length = 0
})

describe('keys under the protection of the system', () => {
  it('come back byte for byte, whatever they are made of', () => {
    const protection = createProtectedKeys()
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (plain) => {
        const stored = protection?.protect(plain) ?? plain
        expect(Uint8Array.from(protection?.unprotect(stored) ?? [])).toEqual(plain)
        // as a file is read: bytes that are no Buffer
        expect(Uint8Array.from(protection?.unprotect(Uint8Array.from(stored)) ?? [])).toEqual(plain)
      }),
    )
  })

  it('are not stored as they are', () => {
    const plain = Buffer.from('a private key of thirty-two byte')
    const stored = Buffer.from(createProtectedKeys()?.protect(plain) ?? plain)
    expect(stored.includes(plain)).toBe(false)
    expect(stored.toString('latin1')).not.toContain(plain.toString('base64'))
  })

  it('do without it where the system has no key store', () => {
    seen.available = false
    expect(createProtectedKeys()).toBeNull()
  })
})

describe('the process of the share', () => {
  it('is a utility process of its own, under its own name', () => {
    expect(forkShareProcess()).toEqual({ pid: 7 })
    expect(seen.forked).toEqual([[expect.stringMatching(/shareProcess\.js$/), [], { serviceName: 'Plumbline share' }]])
  })
})
