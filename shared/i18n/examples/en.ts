/** English words of the preset pages. */
import type { ExamplesMessages } from './messages.ts'

export const examplesEn: ExamplesMessages = {
  title: 'Kinds of rule',
  detail: 'What a rule of each kind protects, and which plans it lets through.',
  all: 'All kinds of rule',
  open: 'Kinds of rule',
  loading: 'Reading the rules',
  columns: { preset: 'Kind', sentence: 'What it says' },
  protects: 'What it protects',
  notCaught: 'What it does not catch',
  counterTitle: 'Plans that pass although one would object',
  counterHint: (rule) => `Tried out with the rule “${rule}”: the worst plan of each sort that it lets through.`,
  noCounter: 'No plan of one week shows a gap here. What is missed lies elsewhere: see above.',
  scenes: {
    lateThenEarly: 'Until the evening, and back in the morning',
    everyDay: 'Work on every day of the week',
    longDays: 'One long day after another',
    splitDay: 'Morning and evening, with empty hours between',
    nightsInARow: 'One night after another',
    breakAtTheEnd: 'The break just before going home',
    sliver: 'The way to work for very little time',
  },
  withBreak: (span, from, to) => `${span} (break ${from} to ${to})`,
  rules: 'Rules of this kind',
  rule: 'Rule',
  pack: 'Pack',
  says: 'What it says',
  numbers: 'Numbers',
}
