/** Danish words of checkpoints and of what the share no longer needs. */
import type { RetentionMessages } from './messages.ts'

const files = (count: number, shown: string): string => (count === 1 ? '1 fil' : `${shown} filer`)

export const retentionDa: RetentionMessages = {
  title: 'Hvad mappen ikke længere behøver',
  text: (days) =>
    `En sikker begyndelse siger alt, hvad der stadig gælder. Når to andre enheder har bevidnet den, og der er gået ${days} dage, behøver ingen filerne før den.`,
  outlet: 'Butik',
  states: {
    noCheckpoint: () => 'Ingen sikker begyndelse endnu: alle filer er nødvendige.',
    notWitnessed: () =>
      'Venter på, at to enheder hos regionsledere eller administratorer bevidner den. Det gør de, når de synkroniserer.',
    tooYoung: (on) => `Den sikre begyndelse er bevidnet. Filerne før den må fjernes fra ${on}.`,
    ready: () => 'Ingen behøver filerne før den sikre begyndelse længere.',
  },
  checkpoint: 'Sikker begyndelse',
  none: 'Ingen endnu',
  witnessed: 'Bevidnet af',
  witnesses: (count, of, names) =>
    count === 0 ? `ingen endnu, ${of} er nødvendige` : count < of ? `${count} af ${of}: ${names}` : names,
  due: 'Gammel nok',
  dueSince: (on) => `fra ${on}`,
  files: 'Filer i mappen',
  filesThere: files,
  mayGo: 'Må fjernes',
  removed: 'Allerede fjernet',
  nothing: 'Ingen',
  unheard: 'Der er ikke hørt noget fra butikken endnu.',
  onlyOwn: 'Kun butikkens egen enhed fjerner dens filer. Ellers sletter intet nogensinde en fil i den fælles mappe.',
  write: 'Skriv en sikker begyndelse',
  remove: (count, shown) => `Fjern ${files(count, shown)}`,
  written: 'Den sikre begyndelse er skrevet. Nu venter den på to vidnesbyrd.',
  gone: (count, shown) => `${files(count, shown)} fjernet.`,
  ask: {
    title: (count, shown) => `Fjern ${files(count, shown)} fra den fælles mappe?`,
    text: 'Det, der er fjernet, kommer ikke tilbage i mappen. Den, der kommer til senere, begynder med den sikre begyndelse.',
    kept: 'Enheder beholder, hvad de har læst. Dine vagtplaner bliver, som de er.',
    list: 'Filerne',
    confirm: 'Fjern',
    cancel: 'Annuller',
  },
}
