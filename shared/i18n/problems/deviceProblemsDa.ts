/** Danish sentences for problems with devices and keys. */
import type { DeviceProblems, ProblemWords } from './messages.ts'

const say = (happened: string, kept: string, next: string): ProblemWords => ({ happened, kept, next })
const always = (happened: string, kept: string, next: string) => () => say(happened, kept, next)
const unchanged = 'Intet blev ændret.'

export const deviceProblemsDa: DeviceProblems = {
  noOrganisationKey: always(
    'Det, denne enhed signerer, gælder endnu ikke for organisationen.',
    unchanged,
    'Gør det på en anden administrators enhed.',
  ),
  fingerprintDiffers: always(
    'Det er ikke ordene fra den enhed, der beder om at blive lukket ind.',
    'Ingen blev lukket ind.',
    'Læs dem op igen. Er de stadig forskellige, så afvis enheden: en anden kan have invitationen.',
  ),
  requestGone: always(
    'Denne anmodning er ikke længere åben.',
    unchanged,
    'Den er afgjort eller trukket tilbage i mellemtiden. Synkronisér, og se listen igen.',
  ),
  alreadyRevoked: always(
    'Denne enhed er allerede spærret.',
    unchanged,
    'Nummeret kan kun sænkes: en stjålet nøgle må ikke gælde igen.',
  ),
  ownDevice: always(
    'Det er den enhed, du arbejder på.',
    unchanged,
    'Spær den fra en anden enhed, så ingen låser sig selv ude ved en fejl.',
  ),
  seqNotSeen: (d) =>
    say(
      `Her er læst filer til og med ${d['last'] ?? 'dertil'}, ikke længere.`,
      unchanged,
      'Vælg et nummer op til det, eller synkronisér først.',
    ),
}
