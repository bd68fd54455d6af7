/** Danish words of the table editor. */
import type { TableEditorMessages } from './messages.ts'

const counted = (one: string, many: string) => (count: number) => (count === 1 ? `1 ${one}` : `${count} ${many}`)

export const tableEditorDa: TableEditorMessages = {
  checking: 'Tabellen kontrolleres …',
  checkFailed: 'Tabellen kunne ikke kontrolleres.',
  again: 'Kontrollér igen',
  counts: {
    shadowed: counted('række, der aldrig afgør noget', 'rækker, der aldrig afgør noget'),
    duplicate: counted('gentagelse', 'gentagelser'),
    mergeable: counted('gruppe, der kan være én række', 'grupper, der hver kan være én række'),
  },
  marks: {
    overlap: 'overlapper en anden række',
    shadowed: 'afgør aldrig noget',
    duplicate: 'findes flere gange',
    mergeable: 'kan være én med en anden række',
  },
  shadowedAt: (row, decidedBy, situation) =>
    `${row} afgør aldrig noget, det gør tidligere rækker: ${situation} afgøres af ${decidedBy}.`,
  duplicateAt: (rows, situation) => `${rows} siger det samme: ${situation}.`,
  mergeableAt: (rows, column, cell) => `${rows} er kun forskellige i ${column}; én række med “${cell}” er nok.`,
  notListed: 'Der er flere fund, end der står her: Kontrollen stoppede ved sin grænse.',
  showAll: (count) => `Vis alle ${count}`,
  showFewer: 'Vis færre',
  tools: {
    label: 'Arbejd med tabellen',
    undo: 'Fortryd',
    redo: 'Gentag',
    rowUp: 'Flyt rækken op',
    rowDown: 'Flyt rækken ned',
    nextFinding: 'Næste fund',
    keys: 'Enter redigerer, Escape stiller tilbage, F4 åbner FEEL-teksten, F8 går til næste fund.',
  },
  feel: {
    open: 'Redigér som FEEL',
    none: 'Gå til en betingelse: Her ser du, hvordan den er skrevet.',
    label: (row, column) => `FEEL for ${row}, ${column}`,
    loading: 'Editoren åbnes …',
    keep: 'Behold',
    leave: 'Lad være som før',
    problem: (place, problem) => `Fra tegn ${place}: ${problem}`,
    wouldDo: (feel) => `Det kan bruges: ${feel}`,
    replace: 'Sæt ind',
    keys: 'Enter beholder teksten, Escape lader den være som før, Ctrl+mellemrum foreslår, hvad kolonnen tager.',
    offers: {
      any: 'enhver værdi',
      value: 'kolonnens værdi',
      not: 'alle undtagen disse',
      interval: 'fra, til og med',
      atLeast: 'mindst',
      below: 'under',
    },
  },
}
