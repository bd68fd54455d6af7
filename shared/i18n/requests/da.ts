/** Danish words of the requests. */
import type { RequestMessages } from './messages.ts'

export const requestsDa: RequestMessages = {
  title: 'Anmodninger',
  detail: (waiting) =>
    waiting === 0
      ? 'Intet venter på dig.'
      : waiting === 1
        ? '1 anmodning venter på dig.'
        : `${waiting} anmodninger venter på dig.`,
  loading: 'Henter anmodninger',
  emptyTitle: 'Ingen anmodninger',
  emptyText: 'Når en butik beder om en værdi, som du skal godkende, vises anmodningen her.',
  waiting: 'Skal afgøres',
  decided: 'Afgjort',
  by: (author, age) => `${author}, ${age}`,
  term: (from, until) => `${from} til ${until}`,
  reason: 'Begrundelse',
  approve: 'Godkend',
  refuse: 'Afvis',
  approveTitle: (outlet) => `Godkend anmodningen fra ${outlet}`,
  refuseTitle: (outlet) => `Afvis anmodningen fra ${outlet}`,
  yourReason: 'Din begrundelse',
  reasonHint: 'Butikken læser den. Den signeres med din nøgle og kan ikke ændres senere.',
  cancel: 'Annullér',
  signAndApprove: 'Signér og godkend',
  signAndRefuse: 'Signér og afvis',
  approved: (date) => `Godkendt ${date}, signeret`,
  refused: (date) => `Afvist ${date}, signeret`,
  signed: 'Signeret. Butikken modtager det ved næste synkronisering.',
}
