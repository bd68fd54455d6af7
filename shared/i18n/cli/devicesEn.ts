/** English words for devices on the command line. */
import type { DeviceLines } from './deviceMessages.ts'

export const devicesEn: DeviceLines = {
  roles: { admin: 'admin', lead: 'regional lead', manager: 'outlet manager', auditor: 'auditor' },
  own: 'this device',
  words: (fingerprint) => `Words of this device: ${fingerprint}`,
  outside: {
    refused: 'This device was not admitted; the invitation no longer works.',
    revoked: 'This device is revoked; nobody believes what it writes.',
  },
  asks: (name, role, deviceId) => `${name} asks to be let in as ${role}, device ${deviceId}`,
  invitedAs: (name) => `invited as ${name}`,
  kinds: { first: 'first device', further: 'a further device', successor: 'in place of a revoked device' },
  invited: (name, role) => `${name} is invited as ${role}, no device has answered yet`,
  device: (name, role, deviceId, files) =>
    `${name}, ${role}, device ${deviceId}, ${files === 1 ? '1 file' : `${files} files`}`,
  revoked: (afterSeq) => `revoked after file ${afterSeq}`,
  admitted: (name) => `${name} is admitted.`,
  refused: (name) => `${name} is refused; the invitation no longer works.`,
  ended: (name, afterSeq) => `The device of ${name} is revoked; files after number ${afterSeq} no longer count.`,
  notAsking: (deviceId) => `No device ${deviceId} asks to be let in.`,
  unknown: (deviceId) => `No device ${deviceId} is known.`,
  recovery: {
    places: {
      device: 'the key of a device',
      here: 'recovery key, in this data folder',
      elsewhere: 'recovery key, not in this data folder',
    },
    key: (deviceId, place) => `${deviceId}: ${place}`,
    needed: 'A change of who signs waits for recovery keys: bring one back with “recovery-restore”.',
    saved: (file) => `Written: ${file}. Try it, give it to somebody you trust, then run “recovery-remove” with it.`,
    removed:
      'The key is no longer in this data folder. Keep the file: without two root keys no admin and no lead can be added.',
    restored: 'The key is back in this data folder, and what waited for it was signed.',
    noPassphrase: 'Give the passphrase of the file at the prompt or as PLUMBLINE_RECOVERY_PASSPHRASE.',
    unreadable: (file) => `This file cannot be read: ${file}`,
    notOne: (file) => `This is not the file of a recovery key: ${file}`,
    exists: (file) => `A file of that name is there, and is never replaced: ${file}`,
    notWritten: (file) => `This file could not be written: ${file}`,
  },
}
