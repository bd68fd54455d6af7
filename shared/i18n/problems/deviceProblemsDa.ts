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
  outletNotEmpty: always(
    'Her er allerede personer eller planer for butikken.',
    unchanged,
    'To planer kan ikke blive til én. Overtag på en enhed, der endnu ingen har.',
  ),
  stillPlanned: (d) =>
    say(
      d['shifts'] === 1
        ? 'Personen har stadig 1 vagt fra nu af.'
        : `Personen har stadig ${d['shifts'] ?? 'planlagte'} vagter fra nu af.`,
      unchanged,
      'Giv vagterne til andre, eller lad dem stå åbne, og slet så.',
    ),
  wrongPassphrase: always(
    'Denne adgangssætning åbner ikke nøglerne.',
    unchanged,
    'Prøv igen. Store bogstaver og mellemrum tæller. Ingen kan sige den til dig, og ingen kan nulstille den.',
  ),
  keysLocked: always(
    'Enhedens nøgler er låst.',
    unchanged,
    'Giv først adgangssætningen: i appen, når der spørges, eller som PLUMBLINE_PASSPHRASE.',
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
  viewerMissing: always(
    'Dette Plumbline mangler siden, som kontrolfiler laves af.',
    'Der blev ikke lavet nogen fil.',
    'Installér Plumbline igen, eller kør det fra kildekoden.',
  ),
  leavingUnread: always(
    'Ingen i butikken har bekræftet, hvad der forlader den ved en offentliggørelse.',
    'Intet har forladt butikken.',
    'Kontrollér ugen igen, læs listen, og bekræft den.',
  ),
}
