/** German words with which the command line explains a copied reference. */
import type { ExplainMessages } from './explainMessages.ts'

export const explainDe: ExplainMessages = {
  value: (rule, parameter, value, pack) => `${rule}, ${parameter}: ${value}, nach Regelpaket ${pack}`,
  number: (value, unit) => `${value} ${unit}`,
  layer: { law: 'Gesetz', house: 'Organisation', region: 'Region', format: 'Format', outlet: 'Filiale' },
  state: {
    applied: 'gilt',
    shadowed: 'weiter unten ersetzt',
    suspended: 'außerhalb der Grenzen, gilt nicht',
    expired: 'abgelaufen',
    awaiting: 'wartet auf die Regionalleitung',
  },
  setBy: (who) => `gesetzt von ${who}`,
  until: (date) => `bis ${date}`,
  bounds: (freeMin, freeMax, outerMin, outerMax) =>
    `frei ${freeMin} bis ${freeMax}, mit Zustimmung ${outerMin} bis ${outerMax}`,
  told: {
    same: () => 'Unverändert, seit der Verweis kopiert wurde.',
    changed: () => 'Hat sich geändert, seit der Verweis kopiert wurde.',
    otherPack: (pack) => `Kopiert unter Regelpaket ${pack}; inzwischen gilt eine andere Version.`,
    gone: () => 'Der Plan hat diesen Befund nicht mehr.',
  },
  replay: (outlet, draftVersion, fromOn, untilOn, tally) =>
    `${outlet}, Entwurf der Version ${draftVersion}, Wochen vom ${fromOn} bis zum ${untilOn}: ${tally}`,
  tally: (added, gone, minutes) => `${added} neu, ${gone} entfallen, ${minutes} Personenminuten mehr`,
  replayTold: {
    same: 'Gerade nachgerechnet: dieselben Zahlen wie beim Kopieren.',
    changed:
      'Gerade nachgerechnet: andere Zahlen als beim Kopieren. Seither wurden Wochen veröffentlicht oder geändert.',
  },
  unresolved: {
    unknownOutlet: 'Diese Filiale ist hier nicht bekannt.',
    unknownPack: 'Für dieses Datum ist hier kein Regelpaket bekannt.',
    unknownRule: 'Die Regeln dieses Datums enthalten diese Regel nicht.',
    unknownParameter: 'Die Regel hat diesen Wert nicht.',
    unknownWeek: 'Diese Woche ist hier nicht bekannt.',
    unknownDraft:
      'Hier ist kein Entwurf mit diesem Inhalt bekannt: Er wurde seither geändert oder verworfen, oder nie gezeigt.',
  },
  badReference: {
    noReference: 'Das ist kein Verweis: Er würde mit „plumbline:“ beginnen.',
    otherKind: 'Dieser Verweis nennt weder Wert noch Befund noch Nachrechnung.',
    missingParts: 'In diesem Verweis fehlt ein Teil.',
    badDate: 'Das Datum in diesem Verweis gibt es nicht.',
    badVersion: 'Die Paketversion in diesem Verweis ist keine Zahl.',
    badDigest: 'Die Prüfsumme in diesem Verweis ist nicht vollständig.',
  },
  onePlace: 'Nenne einen Ort, an dem gesucht werden soll: --data oder --share.',
}
