import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createProgram } from '../../../electron/cli/program.ts'

const program = createProgram({ out: () => undefined, err: () => undefined, isTerminal: false })
const document = readFileSync(new URL('../../../docs/cli.md', import.meta.url), 'utf8')
const sections = document.split('\n## ').slice(1)
const sectionOf = (name: string): string => sections.find((section) => section.startsWith(`${name}\n`)) ?? ''
const optionsIn = (text: string): readonly string[] => [...new Set(text.match(/--[a-z-]+/g))]

test('docs/cli.md has a section for each command, in the order of --help', () => {
  expect(sections.map((section) => section.split('\n')[0])).toEqual(program.commands.map((command) => command.name()))
})

test.each(program.commands.map((command) => [command.name(), command] as const))(
  'the section on %s names its arguments and options, and no others',
  (name, command) => {
    const [usage = ''] = sectionOf(name).split('`').slice(1)
    const given = command.options.map((option) => option.long)
    expect(optionsIn(usage)).toEqual(given)
    for (const argument of command.registeredArguments) expect(usage).toContain(`<${argument.name()}>`)
    expect(command.description().length).toBeGreaterThan(10)
  },
)

/** `tables check` and its like: commands inside a command. */
const inner = program.commands.flatMap((parent) =>
  parent.commands.map((command) => [`${parent.name()} ${command.name()}`, parent.name(), command] as const),
)
test.each(inner)('the section says how %s is used, with each of its options and no other', (name, parent, command) => {
  const usages = sectionOf(parent)
    .split('`')
    .filter((span) => span === name || span.startsWith(`${name} `))
  expect(usages).toHaveLength(1)
  expect(optionsIn(usages[0] ?? '')).toEqual(command.options.map((option) => option.long))
  for (const argument of command.registeredArguments) expect(usages[0]).toContain(`<${argument.name()}>`)
  expect(command.description().length).toBeGreaterThan(10)
})

test('the global options are in the table', () => {
  for (const { long } of program.options) expect(document).toContain(`| \`${long ?? ''}`)
})
