/** English words with which the command line explains a copied reference. */
import type { ExplainMessages } from './explainMessages.ts'

export const explainEn: ExplainMessages = {
  value: (rule, parameter, value, pack) => `${rule}, ${parameter}: ${value}, by pack ${pack}`,
  number: (value, unit) => `${value} ${unit}`,
  layer: { law: 'Law', house: 'Organisation', region: 'Region', format: 'Format', outlet: 'Outlet' },
  state: {
    applied: 'counts',
    shadowed: 'replaced below',
    suspended: 'outside the bounds, does not count',
    expired: 'has ended',
    awaiting: 'waits for the lead',
  },
  setBy: (who) => `set by ${who}`,
  until: (date) => `until ${date}`,
  bounds: (freeMin, freeMax, outerMin, outerMax) =>
    `free ${freeMin} to ${freeMax}, with approval ${outerMin} to ${outerMax}`,
  told: {
    same: () => 'Still the same as when it was copied.',
    changed: () => 'It has changed since it was copied.',
    otherPack: (pack) => `It was copied under pack ${pack}; another version holds now.`,
    gone: () => 'The plan does not have this finding any more.',
  },
  replay: (outlet, draftVersion, fromOn, untilOn, tally) =>
    `${outlet}, draft of version ${draftVersion}, weeks from ${fromOn} to ${untilOn}: ${tally}`,
  tally: (added, gone, minutes) => `${added} new, ${gone} gone, ${minutes} more person-minutes`,
  replayTold: {
    same: 'Replayed just now: the same figures as when they were copied.',
    changed: 'Replayed just now: not the figures that were copied. Weeks were published or amended since.',
  },
  unresolved: {
    unknownOutlet: 'No such outlet is known here.',
    unknownPack: 'No rule pack for that date is known here.',
    unknownRule: 'The rules of that date have no such rule.',
    unknownParameter: 'The rule has no such value.',
    unknownWeek: 'That week is not known here.',
    unknownDraft: 'No draft with that content is known here: it was edited or discarded since, or never shown.',
  },
  badReference: {
    noReference: 'This is no reference: it would begin with “plumbline:”.',
    otherKind: 'This reference names no value, no finding and no replay.',
    missingParts: 'Part of this reference is missing.',
    badDate: 'The date in this reference does not exist.',
    badVersion: 'The pack version in this reference is no number.',
    badDigest: 'The digest in this reference is not whole.',
  },
  onePlace: 'Name one place to look in: --data or --share.',
}
