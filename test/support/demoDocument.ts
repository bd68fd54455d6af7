import { demoNowAt, firstPackOn, publishedWeeks, secondPackOn, weeksAhead } from '#backend/demo/calendar.ts'
import { organisationName, places, regions } from '#backend/demo/places.ts'
import {
  chainFaults,
  defaultSeed,
  draftsChecked,
  draftsWithProblems,
  leavingUnreadAt,
  missingBirthDates,
  plantedCheckpoints,
  plantedHabits,
  plantedStaffing,
  unwitnessedCheckpointAt,
} from '#backend/demo/story.ts'
import { plantedOverrides } from '#backend/demo/storyOverrides.ts'
import { secondPackNote } from '#backend/demo/secondPack.ts'

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const regionLines = (): readonly string[] =>
  regions.map(({ regionId, name }) => {
    const own = places.filter(({ outlet }) => outlet.regionId === regionId)
    const [first] = own
    const names = own.map(({ key, format }) => `${key} (${format})`).join(', ')
    return `**${name}**, ${first?.outlet.timeZone ?? ''}: ${names}`
  })

/** `docs/demo.md`, from the constants that the generator follows. */
export const demoDocument = (): string => `# The demo company

${organisationName} is made up by a program from a seed (\`--seed\`, ${defaultSeed} when left out). The same seed gives the same
people, plans, verdicts, keys and files, on every machine. The keys follow from the seed too: they protect nothing.

The demo lives on its own date: its clock starts at ${new Date(demoNowAt).toISOString().slice(0, 16)} UTC and runs on from there.
Everything was made with the functions of daily work: plans were checked and published week by week, reasons given, requests
decided, two versions of the rules published, and every file lies signed in \`demo-share\` inside the data folder.

${list([
  `${places.length} outlets of 3 formats in ${regions.length} regions and 3 time zones, 25 to 27 people each`,
  `published weeks: ${publishedWeeks[0] ?? ''} to ${publishedWeeks.at(-1) ?? ''} (the running one)`,
  `drafts: ${weeksAhead.join(' and ')}; checked already: ${draftsChecked.join(', ')}`,
  `rules: version 1 from ${firstPackOn}, version 2 from ${secondPackOn} ("${secondPackNote}")`,
])}

## Places
${list(regionLines())}

## Differences planted on purpose
What a lead should see in the map of the last four weeks. Nothing else differs there.

${table(
  ['outlet', 'rule', 'state', 'since', 'what it does'],
  [
    ...plantedStaffing.map((one) => [one.outlet, 'minimum-staff', one.state, one.fromWeekOn, one.why]),
    ...plantedHabits.map((one) => [one.outlet, one.ruleId, one.state, one.fromWeekOn, one.why]),
  ],
)}

${list(missingBirthDates.map(({ outlet, people }) => `${outlet}: the birth date of ${people} person is missing, so every rule that asks for the age is not known there, never fine`))}

## Devices with something wrong
${table(
  ['outlet', 'state', 'what happened'],
  chainFaults.map(({ outlet, fault, why }) => [outlet, fault, why]),
)}

\`plumbline verify\` therefore refuses one file of the demo's share: the one behind the gap.

## Witnesses, summaries, checkpoints
Each lead and the admin have witnessed what they read, and each lead has told a summary of the own region.

${table(
  ['outlet', 'checkpoint of', 'what became of it'],
  [
    ...plantedCheckpoints.map(({ outlet, on, why }) => [outlet, on, why]),
    [unwitnessedCheckpointAt, 'a minute ago', 'waits for two witnesses'],
  ],
)}

Every outlet has confirmed what leaves it, except ${leavingUnreadAt.join(', ')}: publishing there shows the list first.

## Overrides and requests
${table(
  ['outlet', 'rule', 'parameter', 'value', 'from', 'until', 'band', 'state', 'reason'],
  plantedOverrides.map((one) => [
    one.outlet,
    one.ruleId,
    `\`${one.parameter}\``,
    String(one.value),
    one.fromOn,
    one.untilOn,
    one.band,
    one.state,
    one.reason,
  ]),
)}

## Drafts with something to solve
In the week of ${weeksAhead[0] ?? ''}, ${draftsWithProblems.join(', ')} have three open shifts, one rest that is half an hour too short (which
blocks publishing) and one shift that is shorter than the house allows.
`
