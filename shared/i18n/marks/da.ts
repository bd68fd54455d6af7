/** Danish words beside the marks. */
import type { MarkMessages } from './messages.ts'

export const marksDa: MarkMessages = {
  severity: {
    block: 'Spærrer for offentliggørelse',
    reason: 'Kræver en begrundelse',
    notice: 'Bemærk',
    shadow: 'På prøve',
  },
  verdict: {
    ok: 'I orden',
    violation: 'Brudt',
    premium: 'Tilladt mod tillæg',
    undetermined: 'Endnu ukendt',
    notApplicable: 'Gælder ikke her',
  },
  difference: {
    same: 'Ens',
    allowed: 'Tilladt forskel',
    expired: 'Udløbet',
    unexplained: 'Uforklaret',
    unknown: 'Intet kendt',
  },
  silence: {
    fine: 'Opdateret',
    notHeard: 'Ikke hørt fra',
    oldRules: 'Gamle regler',
    clockDoubtful: 'Tvivlsomt ur',
    chainGap: 'Filer mangler',
  },
  required: 'Skal udfyldes.',
  copyReference: (of) => `Kopiér henvisning: ${of}`,
  copiedReference: 'Henvisning kopieret',
  namesSomebody: (names) =>
    `Her ser ${names} ud til at være nævnt. Begrundelser forlader butikken: skriv hvad der skete, ikke for hvem.`,
}
