/** German words of the preset pages. */
import type { ExamplesMessages } from './messages.ts'

export const examplesDe: ExamplesMessages = {
  title: 'Arten von Regeln',
  detail: 'Was eine Regel jeder Art schützt, und welche Pläne sie durchlässt.',
  all: 'Alle Arten von Regeln',
  open: 'Arten von Regeln',
  loading: 'Regeln werden gelesen',
  columns: { preset: 'Art', sentence: 'Was sie sagt' },
  protects: 'Was sie schützt',
  notCaught: 'Was sie nicht erfasst',
  counterTitle: 'Pläne, die durchgehen, obwohl man etwas dagegen hätte',
  counterHint: (rule) => `Mit der Regel „${rule}“ ausprobiert: je Sorte der schlimmste Plan, den sie durchlässt.`,
  noCounter: 'Kein Plan einer Woche zeigt hier eine Lücke. Was fehlt, liegt anderswo: siehe oben.',
  scenes: {
    lateThenEarly: 'Bis abends, und morgens wieder da',
    everyDay: 'Arbeit an jedem Tag der Woche',
    longDays: 'Ein langer Tag nach dem anderen',
    splitDay: 'Morgens und abends, dazwischen leere Stunden',
    nightsInARow: 'Eine Nacht nach der anderen',
    breakAtTheEnd: 'Die Pause kurz vor Feierabend',
    sliver: 'Der Weg zur Arbeit für sehr wenig Zeit',
  },
  withBreak: (span, from, to) => `${span} (Pause ${from} bis ${to})`,
  rules: 'Regeln dieser Art',
  rule: 'Regel',
  pack: 'Paket',
  says: 'Was sie sagt',
  numbers: 'Zahlen',
}
