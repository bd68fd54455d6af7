import { expect, it } from 'vitest'
import { findCommands } from '#renderer/app/paletteStore.ts'
import type { Command } from '#renderer/host/commands.ts'

const command = (group: string, label: string): Command => ({ commandId: label, group, label, run: () => undefined })
const commands = [command('Gehe zu', 'Plan'), command('Ansicht', 'Farben: Dunkel'), command('Gehe zu', 'Überblick')]
const found = (typed: string) =>
  findCommands(commands, typed, 'de-DE').map(([group, members]) => [group, members.map(({ label }) => label)])

it('lists everything by group while nothing is typed', () => {
  expect(found(' ')).toEqual([
    ['Gehe zu', ['Plan', 'Überblick']],
    ['Ansicht', ['Farben: Dunkel']],
  ])
})
it('needs every word, in any order and case, also from the group', () => {
  expect(found('dunkel FARBEN')).toEqual([['Ansicht', ['Farben: Dunkel']]])
  expect(found('gehe überblick')).toEqual([['Gehe zu', ['Überblick']]])
  expect(found('plan dunkel')).toEqual([])
})
