/** Danish words of the dialog that makes an inspector's file. */
import type { InspectionMessages } from './messages.ts'

export const inspectionDa: InspectionMessages = {
  open: 'Kontrolfil',
  title: 'Lav en fil til en kontrol',
  text: 'En side med en butiks signerede vagtplaner, regler og afgørelser. Den åbner i enhver browser og kontrollerer sig selv, uden Plumbline og uden netværk.',
  outlet: 'Butik',
  from: 'Første uge',
  to: 'Sidste uge',
  inside: 'Hvad der er i den',
  looking: 'Ser efter …',
  nothing: 'Der blev ikke offentliggjort noget i disse uger.',
  weeks: (count, shown) =>
    count === 1
      ? '1 offentliggjort uge med vagtplan, afgørelse og fund'
      : `${shown} offentliggjorte uger med vagtplan, afgørelse og fund`,
  missing: (weeks) => `Ikke offentliggjort og derfor ikke med: ${weeks}`,
  files: (count, shown, size) => (count === 1 ? `1 signeret fil, ${size}` : `${shown} signerede filer, ${size}`),
  rules: (versions) => `Reglerne til dem: version ${versions}`,
  overrides: (count, shown, approvals) =>
    `${count === 1 ? '1 afvigelse' : `${shown} afvigelser`} med begrundelse; signerede svar: ${approvals}`,
  signers: 'Navne på dem, der signerer: butiksledere, regionsledere og administratorer, som i registret',
  withoutNames: 'Personer i vagtplanen står under et navn, der skifter hver uge.',
  addNames: 'Tilføj personernes navne',
  warning:
    'Den, der får filen, kan så se, hvem der arbejdede hvornår. Tilføj kun navne, hvis kontrollen må bede om dem, og giv filen sikkert videre.',
  names: (count, shown) => (count === 1 ? '1 navn kommer med:' : `${shown} navne kommer med:`),
  neverNames: 'Navne kan kun tilføjes af butikslederen: ellers forlader de aldrig butikken.',
  save: 'Gem',
  saveWithNames: 'Gem med navne',
  cancel: 'Annullér',
  saved: 'Kontrolfilen er gemt.',
}
