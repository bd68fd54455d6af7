/** Danish words of checking and publishing. */
import type { PublishMessages } from './publishMessages.ts'

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const publishDa: PublishMessages = {
  title: (week) => `Offentliggør ${week}`,
  amendTitle: (week, revision) => `Offentliggør ændring ${revision} af ${week}`,
  checking: 'Ugen kontrolleres',
  changes: (count) => of(count, 'ændring', 'ændringer'),
  noChanges: 'Intet er ændret, siden ugen sidst blev offentliggjort.',
  kinds: { added: 'Ny', removed: 'Fjernet', changed: 'Ændret' },
  fromTo: (before, after) => `${before} → ${after}`,
  affected: (count) => of(count, 'person berørt', 'personer berørt'),
  nobodyAffected: 'Ingen er berørt.',
  wishes: {
    title: 'Hvis ønske er disse ændringer?',
    hint: 'Regler om sene ændringer spørger. Siger ingen noget, var det butikkens ønske.',
    of: (change) => `Hvis ønske: ${change}`,
    choices: {
      outlet: 'Butikkens ønske',
      agreed: 'Butikkens ønske, skriftligt aftalt',
      person: 'Medarbejderens ønske eller et bytte',
    },
    none: 'Reglerne om sene ændringer finder intet.',
  },
  blocked: (count) => `${of(count, 'problem', 'problemer')} forhindrer offentliggørelse`,
  blockedText: 'Løs dem i planen, eller bed om en lokal værdi, hvor reglen tillader det.',
  reasons: (count) =>
    count === 0 ? 'Ingen begrundelse nødvendig' : of(count, 'begrundelse nødvendig', 'begrundelser nødvendige'),
  reasonLabel: (finding) => `Begrundelse: ${finding}`,
  reasonMissing: 'Skriv, hvorfor det er rigtigt i denne uge.',
  sameReason: 'Brug til alle tomme',
  undetermined: (count) => `${of(count, 'kontrol', 'kontroller')} kan ikke afgøres endnu`,
  leaves: 'Det forlader butikken',
  leavesText: (shifts, people, findings, overrides, size) =>
    `${of(shifts, 'vagt', 'vagter')} for ${of(people, 'person', 'personer')} under navne, der skifter hver uge, ${of(findings, 'fund', 'fund')}, ${of(overrides, 'lokal værdi', 'lokale værdier')}: ${size}.`,
  stays: 'Det bliver her',
  staysText: 'Navne, fødselsdatoer og oplysninger om, hvornår man kan arbejde, forlader aldrig butikken.',
  showContent: 'Vis det præcise indhold',
  amendmentReason: 'Hvorfor ændres den offentliggjorte uge?',
  amendmentHint: 'Grunden står ved ændringen.',
  publish: 'Offentliggør',
  publishing: 'Offentliggøres',
  cancel: 'Annuller',
  close: 'Luk',
  readBack: (time) => `Offentliggjort, læst tilbage, ${time}`,
  waiting: 'Venter på den fælles mappe, gemt her',
  waitingText: 'Ugen er signeret og i sikkerhed på denne enhed. Den sendes, så snart den fælles mappe kan nås.',
  revision: (revision) => `Udgave ${revision}`,
  file: 'Fil',
  stillMissing: (reasons) => `${of(reasons, 'begrundelse', 'begrundelser')} mangler endnu`,
}
