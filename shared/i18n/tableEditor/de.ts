/** German words of the table editor. */
import type { TableEditorMessages } from './messages.ts'

const counted = (one: string, many: string) => (count: number) => (count === 1 ? `1 ${one}` : `${count} ${many}`)

export const tableEditorDe: TableEditorMessages = {
  checking: 'Die Tabelle wird geprüft …',
  checkFailed: 'Die Tabelle konnte nicht geprüft werden.',
  again: 'Noch einmal prüfen',
  counts: {
    shadowed: counted('Zeile, die nie entscheidet', 'Zeilen, die nie entscheiden'),
    duplicate: counted('Wiederholung', 'Wiederholungen'),
    mergeable: counted('Gruppe, die eine Zeile sein kann', 'Gruppen, die je eine Zeile sein können'),
  },
  marks: {
    overlap: 'überschneidet sich mit einer anderen Zeile',
    shadowed: 'entscheidet nie',
    duplicate: 'kommt mehrfach vor',
    mergeable: 'kann mit einer anderen Zeile eine sein',
  },
  shadowedAt: (row, decidedBy, situation) =>
    `${row} entscheidet nie, frühere Zeilen tun es: ${situation} entscheidet ${decidedBy}.`,
  duplicateAt: (rows, situation) => `${rows} sagen dasselbe: ${situation}.`,
  mergeableAt: (rows, column, cell) => `${rows} unterscheiden sich nur in ${column}; eine Zeile mit „${cell}“ genügt.`,
  notListed: 'Es gibt mehr Befunde, als hier stehen: Die Prüfung hat an ihrer Grenze aufgehört.',
  showAll: (count) => `Alle ${count} zeigen`,
  showFewer: 'Weniger zeigen',
  tools: {
    label: 'An der Tabelle arbeiten',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    rowUp: 'Zeile nach oben',
    rowDown: 'Zeile nach unten',
    nextFinding: 'Nächster Befund',
    keys: 'Enter bearbeitet, Escape stellt zurück, F4 öffnet den FEEL-Text, F8 führt zum nächsten Befund.',
  },
  feel: {
    open: 'Als FEEL bearbeiten',
    none: 'Geh zu einer Bedingung: Hier siehst du, wie sie geschrieben ist.',
    label: (row, column) => `FEEL von ${row}, ${column}`,
    loading: 'Der Editor wird geöffnet …',
    keep: 'Behalten',
    leave: 'Lassen, wie es war',
    problem: (place, problem) => `Ab Zeichen ${place}: ${problem}`,
    wouldDo: (feel) => `Das ginge: ${feel}`,
    replace: 'Einsetzen',
    keys: 'Enter behält den Text, Escape lässt ihn, wie er war, Strg+Leertaste bietet an, was die Spalte annimmt.',
    offers: {
      any: 'jeder Wert',
      value: 'Wert der Spalte',
      not: 'alle außer diesen',
      interval: 'von, bis einschließlich',
      atLeast: 'mindestens',
      below: 'unter',
    },
  },
}
