import { safeStorage } from 'electron'

/** Encrypts key files with the operating system's key store; null where it has none, and the files' mode protects them. */
export interface KeyProtection {
  readonly protect: (plain: Uint8Array) => Uint8Array
  readonly unprotect: (stored: Uint8Array) => Uint8Array
}

export const createProtectedKeys = (): KeyProtection | null =>
  safeStorage.isEncryptionAvailable()
    ? {
        protect: (plain) => safeStorage.encryptString(Buffer.from(plain).toString('base64')),
        unprotect: (stored) => Buffer.from(safeStorage.decryptString(Buffer.from(stored)), 'base64'),
      }
    : null
