/** Danish words for devices on the command line. */
import type { DeviceLines } from './deviceMessages.ts'

export const devicesDa: DeviceLines = {
  roles: { admin: 'administrator', lead: 'regionsleder', manager: 'butiksleder', auditor: 'revisor' },
  own: 'denne enhed',
  words: (fingerprint) => `Enhedens ord: ${fingerprint}`,
  outside: {
    refused: 'Enheden blev ikke lukket ind; invitationen gælder ikke længere.',
    revoked: 'Enheden er spærret; ingen tror på det, den skriver.',
  },
  asks: (name, role, deviceId) => `${name} beder om at blive lukket ind som ${role}, enhed ${deviceId}`,
  invitedAs: (name) => `inviteret som ${name}`,
  kinds: { first: 'første enhed', further: 'endnu en enhed', successor: 'i stedet for en spærret enhed' },
  invited: (name, role) => `${name} er inviteret som ${role}, ingen enhed har svaret endnu`,
  device: (name, role, deviceId, files) =>
    `${name}, ${role}, enhed ${deviceId}, ${files === 1 ? '1 fil' : `${files} filer`}`,
  revoked: (afterSeq) => `spærret efter fil ${afterSeq}`,
  admitted: (name) => `${name} er lukket ind.`,
  refused: (name) => `${name} er afvist; invitationen gælder ikke længere.`,
  ended: (name, afterSeq) => `${name}s enhed er spærret; filer efter nummer ${afterSeq} gælder ikke længere.`,
  notAsking: (deviceId) => `Ingen enhed ${deviceId} beder om at blive lukket ind.`,
  unknown: (deviceId) => `Ingen enhed ${deviceId} er kendt.`,
  recovery: {
    places: {
      device: 'en enheds nøgle',
      here: 'gendannelsesnøgle, i denne datamappe',
      elsewhere: 'gendannelsesnøgle, ikke i denne datamappe',
    },
    key: (deviceId, place) => `${deviceId}: ${place}`,
    needed: 'En ændring af, hvem der signerer, venter på gendannelsesnøgler: hent en tilbage med »recovery-restore«.',
    saved: (file) => `Skrevet: ${file}. Prøv filen, giv den til en, du stoler på, og kør så »recovery-remove« med den.`,
    removed:
      'Nøglen er ikke længere i denne datamappe. Gem filen: uden to rodnøgler kan hverken administrator eller regionsleder tilføjes.',
    restored: 'Nøglen er igen i denne datamappe, og det, der ventede på den, er signeret.',
    noPassphrase: 'Giv filens adgangssætning ved spørgsmålet eller som PLUMBLINE_RECOVERY_PASSPHRASE.',
    unreadable: (file) => `Filen kan ikke læses: ${file}`,
    notOne: (file) => `Det er ikke filen med en gendannelsesnøgle: ${file}`,
    exists: (file) => `Der er allerede en fil med det navn, og den erstattes aldrig: ${file}`,
    notWritten: (file) => `Filen kunne ikke skrives: ${file}`,
  },
}
