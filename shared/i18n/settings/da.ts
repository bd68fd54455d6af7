/** Danish words of the settings. */
import type { SettingsMessages } from './messages.ts'

export const settingsDa: SettingsMessages = {
  title: 'Indstillinger',
  language: 'Sprog',
  theme: 'Farver',
  look: 'Udseende og sprog',
  data: 'Dine data',
  dataFolder: 'Datamappe',
  folderHint: 'Navne og fødselsdatoer bliver i denne mappe. Kun signerede filer uden navne kommer i den fælles mappe.',
  backups: {
    title: 'Sikkerhedskopier',
    create: 'Sikkerhedskopiér nu',
    created: (file) => `Sikkerhedskopi lavet: ${file}`,
    file: 'Fil',
    createdAt: 'Lavet',
    size: 'Størrelse',
    restore: 'Gendan',
    restoreOf: (file) => `Gendan ${file}`,
    empty: 'Ingen sikkerhedskopi endnu',
    emptyText: 'En sikkerhedskopi er en kopi af alt på denne enhed. Det tager et sekund.',
    sure: 'Gendan denne sikkerhedskopi?',
    sureText: (when) =>
      `Dine data bliver, som de var ${when}. Den nuværende tilstand kopieres først, så du kan vende tilbage.`,
    cancel: 'Annullér',
    restored: 'Sikkerhedskopien er gendannet.',
  },
  about: {
    title: 'Om Plumbline',
    version: 'Version',
    organisation: 'Organisationens navn',
    role: 'Du er',
    demo: 'Eksempel',
    demoText: 'Dette er eksempelvirksomheden. Dens i dag ligger fast, og intet forlader denne enhed.',
    licence: 'Licens',
  },
}
