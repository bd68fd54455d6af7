/** Danish words of what leaves an outlet. */
import type { LeavingMessages } from './messages.ts'

export const leavingDa: LeavingMessages = {
  title: (outlet) => `Før ${outlet} offentliggør: hvad der sendes ud, og hvad der bliver`,
  first: 'Læs det én gang. Du bliver først spurgt igen, når listen ændres.',
  leaves: 'Det forlader butikken',
  stays: 'Det bliver her',
  leaving: {
    outlet: 'Butikken: åbningstider, helligdage, roller, prognose.',
    shifts: 'Hver vagt: rolle, start, slut, pauser, sene ændringer.',
    people:
      'Hver person under en kode, der skifter hver uge: færdigheder, aftalte timer, hvad der ligger lige før og efter ugen.',
    onlyWhereAsked:
      'Kun hvor en regel spørger: alder op til 18, koder for kontrakt og beskyttelse, tidlig undervisning, tidligere vagter, summer af tidligere uger.',
    verdict: 'Hvad reglerne fandt, med værdier og tal.',
    reasons: 'Begrundelser og lokale værdier, ord for ord. Nævn ingen fra holdet i dem.',
    signers: 'Dit navn og din rolle, og navnene på dem, der afgør dine anmodninger.',
  },
  staying: {
    names: 'Medarbejdernes navne, fødselsdatoer, numre og kontakter.',
    absences: 'Hvornår nogen kan arbejde, fravær og grunden til det.',
    drafts: 'Kladder, importerede filer, sikkerhedskopier, trin der kan fortrydes.',
    secret: 'Hemmeligheden bag koderne. Uden den kan ingen forbinde en persons uger.',
  },
  readers: 'Alle, der kan læse den fælles mappe, kan læse det. Det, der er offentliggjort, kan ikke trækkes tilbage.',
  recognised: 'Den, der kender holdet, kan måske genkende en person på rolle og tider.',
  confirm: (outlet) => `Jeg har læst, hvad der forlader ${outlet}, og hvad der bliver`,
  next: 'Fortsæt',
  cancel: 'Ikke nu',
  again: 'Hele listen',
  confirmedBy: 'Listen vises én gang; når du offentliggør, bekræfter du, at du har læst den.',
}
