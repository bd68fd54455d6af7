/** German words for devices on the command line. */
import type { DeviceLines } from './deviceMessages.ts'

export const devicesDe: DeviceLines = {
  roles: { admin: 'Administration', lead: 'Regionalleitung', manager: 'Filialleitung', auditor: 'Revision' },
  own: 'dieses Gerät',
  words: (fingerprint) => `Wörter dieses Geräts: ${fingerprint}`,
  outside: {
    refused: 'Dieses Gerät wurde nicht zugelassen; die Einladung gilt nicht mehr.',
    revoked: 'Dieses Gerät ist gesperrt; niemand glaubt, was es schreibt.',
  },
  asks: (name, role, deviceId) => `${name} bittet um Zulassung als ${role}, Gerät ${deviceId}`,
  invitedAs: (name) => `eingeladen als ${name}`,
  kinds: { first: 'erstes Gerät', further: 'ein weiteres Gerät', successor: 'anstelle eines gesperrten Geräts' },
  invited: (name, role) => `${name} ist eingeladen als ${role}, noch hat kein Gerät geantwortet`,
  device: (name, role, deviceId, files) =>
    `${name}, ${role}, Gerät ${deviceId}, ${files === 1 ? '1 Datei' : `${files} Dateien`}`,
  revoked: (afterSeq) => `gesperrt nach Datei ${afterSeq}`,
  admitted: (name) => `${name} ist zugelassen.`,
  refused: (name) => `${name} ist abgelehnt; die Einladung gilt nicht mehr.`,
  ended: (name, afterSeq) => `Das Gerät von ${name} ist gesperrt; Dateien nach Nummer ${afterSeq} gelten nicht mehr.`,
  notAsking: (deviceId) => `Kein Gerät ${deviceId} bittet um Zulassung.`,
  unknown: (deviceId) => `Kein Gerät ${deviceId} ist bekannt.`,
}
