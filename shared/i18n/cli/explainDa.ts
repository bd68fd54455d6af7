/** Danish words with which the command line explains a copied reference. */
import type { ExplainMessages } from './explainMessages.ts'

export const explainDa: ExplainMessages = {
  value: (rule, parameter, value, pack) => `${rule}, ${parameter}: ${value}, efter regelpakke ${pack}`,
  number: (value, unit) => `${value} ${unit}`,
  layer: { law: 'Lov', house: 'Organisation', region: 'Region', format: 'Format', outlet: 'Butik' },
  state: {
    applied: 'gælder',
    shadowed: 'erstattet længere nede',
    suspended: 'uden for grænserne, gælder ikke',
    expired: 'udløbet',
    awaiting: 'venter på regionslederen',
  },
  setBy: (who) => `sat af ${who}`,
  until: (date) => `til ${date}`,
  bounds: (freeMin, freeMax, outerMin, outerMax) =>
    `frit ${freeMin} til ${freeMax}, med godkendelse ${outerMin} til ${outerMax}`,
  told: {
    same: () => 'Uændret, siden henvisningen blev kopieret.',
    changed: () => 'Det har ændret sig, siden henvisningen blev kopieret.',
    otherPack: (pack) => `Kopieret under regelpakke ${pack}; nu gælder en anden version.`,
    gone: () => 'Planen har ikke længere dette fund.',
  },
  replay: (outlet, draftVersion, fromOn, untilOn, tally) =>
    `${outlet}, kladde til version ${draftVersion}, uger fra ${fromOn} til ${untilOn}: ${tally}`,
  tally: (added, gone, minutes) => `${added} nye, ${gone} bortfaldet, ${minutes} flere personminutter`,
  replayTold: {
    same: 'Afspillet netop nu: de samme tal, som da de blev kopieret.',
    changed: 'Afspillet netop nu: andre tal end dem, der blev kopieret. Uger er offentliggjort eller ændret siden.',
  },
  unresolved: {
    unknownOutlet: 'Butikken kendes ikke her.',
    unknownPack: 'Der kendes ingen regelpakke for datoen her.',
    unknownRule: 'Reglerne for datoen har ikke denne regel.',
    unknownParameter: 'Reglen har ikke denne værdi.',
    unknownWeek: 'Ugen kendes ikke her.',
    unknownDraft: 'Der kendes ingen kladde med det indhold her: den er siden ændret eller kasseret, eller aldrig vist.',
  },
  badReference: {
    noReference: 'Det er ikke en henvisning: den ville begynde med “plumbline:”.',
    otherKind: 'Henvisningen nævner hverken en værdi, et fund eller en afspilning.',
    missingParts: 'Der mangler en del af henvisningen.',
    badDate: 'Datoen i henvisningen findes ikke.',
    badVersion: 'Pakkens version i henvisningen er ikke et tal.',
    badDigest: 'Kontrolsummen i henvisningen er ikke hel.',
  },
  onePlace: 'Nævn ét sted at lede: --data eller --share.',
}
