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
  recovery: {
    places: {
      device: 'Schlüssel eines Geräts',
      here: 'Ersatzschlüssel, in diesem Datenordner',
      elsewhere: 'Ersatzschlüssel, nicht in diesem Datenordner',
    },
    key: (deviceId, place) => `${deviceId}: ${place}`,
    needed: 'Eine Änderung daran, wer signiert, wartet auf Ersatzschlüssel: Hol einen mit „recovery-restore“ zurück.',
    saved: (file) =>
      `Geschrieben: ${file}. Probier die Datei aus, gib sie jemandem, dem du vertraust, und ruf dann „recovery-remove“ damit auf.`,
    removed:
      'Der Schlüssel ist nicht mehr in diesem Datenordner. Heb die Datei auf: Ohne zwei Wurzelschlüssel lässt sich weder Administration noch Regionalleitung hinzufügen.',
    restored: 'Der Schlüssel ist wieder in diesem Datenordner, und was auf ihn gewartet hat, ist signiert.',
    noPassphrase: 'Gib die Passphrase der Datei bei der Abfrage ein oder als PLUMBLINE_RECOVERY_PASSPHRASE.',
    unreadable: (file) => `Diese Datei lässt sich nicht lesen: ${file}`,
    notOne: (file) => `Das ist nicht die Datei eines Ersatzschlüssels: ${file}`,
    exists: (file) => `Eine Datei dieses Namens gibt es schon; sie wird nie ersetzt: ${file}`,
    notWritten: (file) => `Diese Datei ließ sich nicht schreiben: ${file}`,
  },
}
