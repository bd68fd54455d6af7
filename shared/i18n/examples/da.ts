/** Danish words of the preset pages. */
import type { ExamplesMessages } from './messages.ts'

export const examplesDa: ExamplesMessages = {
  title: 'Slags regler',
  detail: 'Hvad en regel af hver slags beskytter, og hvilke vagtplaner den lader slippe igennem.',
  all: 'Alle slags regler',
  open: 'Slags regler',
  loading: 'Reglerne læses',
  columns: { preset: 'Slags', sentence: 'Det siger den' },
  protects: 'Det beskytter den',
  notCaught: 'Det fanger den ikke',
  counterTitle: 'Vagtplaner, der slipper igennem, selv om man ville sige fra',
  counterHint: (rule) => `Prøvet med reglen “${rule}”: den værste vagtplan af hver slags, som den lader passere.`,
  noCounter: 'Ingen vagtplan på én uge viser et hul her. Det, der mangler, ligger andre steder: se ovenfor.',
  scenes: {
    lateThenEarly: 'Til om aftenen og tilbage om morgenen',
    everyDay: 'Arbejde alle ugens dage',
    longDays: 'Den ene lange dag efter den anden',
    splitDay: 'Morgen og aften med tomme timer imellem',
    nightsInARow: 'Den ene nat efter den anden',
    breakAtTheEnd: 'Pausen lige før fyraften',
    sliver: 'Turen på arbejde for meget lidt tid',
  },
  withBreak: (span, from, to) => `${span} (pause ${from} til ${to})`,
  rules: 'Regler af denne slags',
  rule: 'Regel',
  pack: 'Pakke',
  says: 'Det siger den',
  numbers: 'Tal',
}
