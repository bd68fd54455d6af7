import { id } from '../../../shared/kernel/ids.ts'
import type { Rule } from '../../../shared/rules/model.ts'
import { atLeast, atMost, text, youngWorkers } from './parts.ts'

const lawOfMinors = {
  owner: 'Head of People',
  reviewOn: '2027-03-31',
  layer: 'law',
  severity: 'block',
  longestTermDays: 28,
} as const

/** What holds for people under 18. */
export const youthRules: readonly Rule[] = [
  {
    ...lawOfMinors,
    ruleId: id('minors-rest'),
    title: text('Under 18: 12 hours of rest', 'Unter 18: 12 Stunden Ruhe', 'Under 18: 12 timers hvile'),
    purpose: text(
      'Young people need more sleep, and there is school next to work.',
      'Junge Menschen brauchen mehr Schlaf, und neben der Arbeit gibt es die Schule.',
      'Unge har brug for mere søvn, og der er også skole ved siden af.',
    ),
    notCaught: text('School hours and homework.', 'Schulzeiten und Hausaufgaben.', 'Skoletid og lektier.'),
    source: { law: youngWorkers, article: 'Art. 10', status: 'indirect' },
    scope: { people: 'minors' },
    check: { kind: 'rest-between' },
    parameters: { minimum: atLeast(720, 'minutes') },
  },
  {
    ...lawOfMinors,
    ruleId: id('minors-day'),
    title: text(
      'Under 18: at most 8 hours a day',
      'Unter 18: höchstens 8 Stunden am Tag',
      'Under 18: højst 8 timer om dagen',
    ),
    purpose: text(
      'Growing bodies are not worn out.',
      'Wer noch wächst, wird nicht überlastet.',
      'Kroppe i vækst bliver ikke slidt ned.',
    ),
    notCaught: text(
      'Shorter limits on school days, and the weekly limit of 40 hours.',
      'Kürzere Grenzen an Schultagen und die Grenze von 40 Stunden pro Woche.',
      'Kortere grænser på skoledage og ugegrænsen på 40 timer.',
    ),
    source: { law: youngWorkers, article: 'Art. 8', status: 'indirect' },
    scope: { people: 'minors' },
    check: { kind: 'work-limit', window: 'local-day' },
    parameters: { maximum: atMost(480, 'minutes') },
  },
  {
    ...lawOfMinors,
    ruleId: id('minors-evening'),
    title: text(
      'Under 18: only between 6:00 and 22:00',
      'Unter 18: nur zwischen 6 und 22 Uhr',
      'Under 18: kun mellem kl. 6 og 22',
    ),
    purpose: text(
      'Nobody under age is at work at night or on the way home alone after it.',
      'Niemand unter 18 arbeitet nachts oder ist danach allein auf dem Heimweg.',
      'Ingen under 18 er på arbejde om natten eller alene på vej hjem bagefter.',
    ),
    notCaught: text(
      'The narrower hours of children who still go to school.',
      'Die engeren Zeiten für schulpflichtige Kinder.',
      'De snævrere tider for børn i skolealderen.',
    ),
    source: { law: youngWorkers, article: 'Art. 9', status: 'indirect' },
    scope: { people: 'minors' },
    check: { kind: 'time-window' },
    parameters: { earliest: atLeast(360, 'minuteOfDay'), latest: atMost(1_320, 'minuteOfDay') },
  },
  {
    ...lawOfMinors,
    ruleId: id('minors-evening-germany'),
    title: text(
      'Under 18 in shops: only until 20:00',
      'Unter 18 im Laden: nur bis 20 Uhr',
      'Under 18 i butik: kun til kl. 20',
    ),
    purpose: text(
      'In Germany the evening ends earlier for minors; only restaurants may plan them until 22:00.',
      'In Deutschland endet der Abend für Minderjährige früher; nur die Gastronomie darf bis 22 Uhr planen.',
      'I Tyskland slutter aftenen tidligere for unge; kun restauranter må planlægge til kl. 22.',
    ),
    notCaught: text(
      'The earlier start that bakeries may plan from 16 and 17 on.',
      'Den früheren Beginn, den Bäckereien ab 16 und 17 Jahren planen dürfen.',
      'Det tidligere mødetidspunkt, som bagerier må planlægge fra 16 og 17 år.',
    ),
    source: { law: 'JArbSchG', article: '§14', status: 'statute' },
    scope: { people: 'minors', countries: ['DE'], formats: ['bakery-cafe', 'shop'] },
    check: { kind: 'time-window' },
    parameters: { earliest: atLeast(360, 'minuteOfDay'), latest: atMost(1_200, 'minuteOfDay') },
  },
  {
    ...lawOfMinors,
    ruleId: id('minors-days'),
    title: text(
      'Under 18: at most five days a week',
      'Unter 18: höchstens fünf Tage pro Woche',
      'Under 18: højst fem dage om ugen',
    ),
    purpose: text(
      'Two days a week are free for everything else.',
      'Zwei Tage pro Woche bleiben frei für alles andere.',
      'To dage om ugen er fri til alt det andet.',
    ),
    notCaught: text(
      'Whether the two free days follow each other.',
      'Ob die zwei freien Tage aufeinander folgen.',
      'Om de to fridage ligger i forlængelse af hinanden.',
    ),
    source: { law: 'JArbSchG', article: '§15', status: 'statute' },
    scope: { people: 'minors' },
    check: { kind: 'count-limit', counts: 'days-per-week' },
    parameters: { maximum: atMost(5, 'count') },
  },
  {
    ...lawOfMinors,
    ruleId: id('minors-breaks-germany'),
    title: text(
      'Under 18: 30 minutes over 4½ hours, 60 over 6',
      'Unter 18: 30 Minuten über 4½ Stunden, 60 über 6',
      'Under 18: 30 minutter over 4½ time, 60 over 6',
    ),
    purpose: text(
      'Young people rest earlier and longer.',
      'Jugendliche machen früher und länger Pause.',
      'Unge holder pause tidligere og længere.',
    ),
    notCaught: text(
      'Breaks too close to the start or the end of the shift.',
      'Pausen zu nah am Anfang oder Ende der Schicht.',
      'Pauser for tæt på vagtens start eller slutning.',
    ),
    source: { law: 'JArbSchG', article: '§11', status: 'statute' },
    scope: { people: 'minors', countries: ['DE'] },
    check: { kind: 'break-entitlement', sign: 'over' },
    parameters: {
      work1: atMost(270, 'minutes'),
      break1: atLeast(30, 'minutes'),
      work2: atMost(360, 'minutes'),
      break2: atLeast(60, 'minutes'),
    },
  },
  {
    ...lawOfMinors,
    ruleId: id('minors-breaks'),
    title: text(
      'Under 18: 30 minutes over 4½ hours',
      'Unter 18: 30 Minuten über 4½ Stunden',
      'Under 18: 30 minutter over 4½ time',
    ),
    purpose: text(
      'Young people rest earlier than adults do.',
      'Jugendliche machen früher Pause als Erwachsene.',
      'Unge holder pause tidligere end voksne.',
    ),
    notCaught: text(
      'Whether the break is taken in one piece.',
      'Ob die Pause am Stück genommen wird.',
      'Om pausen holdes i ét stræk.',
    ),
    source: { law: youngWorkers, article: 'Art. 12', status: 'indirect' },
    scope: { people: 'minors', countries: ['GB', 'FI'] },
    check: { kind: 'break-entitlement', sign: 'over' },
    parameters: { work1: atMost(270, 'minutes'), break1: atLeast(30, 'minutes') },
  },
]
