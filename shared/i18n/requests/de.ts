/** German words of the requests. */
import type { RequestMessages } from './messages.ts'

export const requestsDe: RequestMessages = {
  title: 'Anfragen',
  detail: (waiting) =>
    waiting === 0
      ? 'Nichts wartet auf dich.'
      : waiting === 1
        ? '1 Anfrage wartet auf dich.'
        : `${waiting} Anfragen warten auf dich.`,
  loading: 'Anfragen werden geladen',
  emptyTitle: 'Keine Anfragen',
  emptyText: 'Wenn eine Filiale einen Wert möchte, dem du zustimmen musst, steht die Anfrage hier.',
  waiting: 'Zu entscheiden',
  decided: 'Entschieden',
  by: (author, age) => `${author}, ${age}`,
  term: (from, until) => `${from} bis ${until}`,
  reason: 'Begründung',
  approve: 'Zustimmen',
  refuse: 'Ablehnen',
  approveTitle: (outlet) => `Der Anfrage von ${outlet} zustimmen`,
  refuseTitle: (outlet) => `Die Anfrage von ${outlet} ablehnen`,
  yourReason: 'Deine Begründung',
  reasonHint: 'Die Filiale liest sie. Sie wird mit deinem Schlüssel signiert und lässt sich nicht mehr ändern.',
  cancel: 'Abbrechen',
  signAndApprove: 'Signieren und zustimmen',
  signAndRefuse: 'Signieren und ablehnen',
  approved: (date) => `Zugestimmt am ${date}, signiert`,
  refused: (date) => `Abgelehnt am ${date}, signiert`,
  signed: 'Signiert. Die Filiale erhält es beim nächsten Abgleich.',
}
