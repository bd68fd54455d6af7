import type { ImportKind } from '#shared/contract/imports.ts'
import { addDays, type LocalDate } from '#shared/kernel/time.ts'

export interface ExampleColumn {
  /** Of the field, as the mapping knows it. */
  readonly name: string
  readonly required: boolean
  readonly cells: readonly [string, string]
}

export interface ExampleFacts {
  /** Two roles of the outlet, in words. */
  readonly roles: readonly [string, string]
  /** A Monday. */
  readonly weekOn: LocalDate
  /** Null where all lines are of one outlet. */
  readonly outletName: string | null
}

const people = ['Nora Falk', 'Ole Berg'] as const

const columnsOf: Readonly<Record<ImportKind, (facts: ExampleFacts) => readonly ExampleColumn[]>> = {
  people: ({ roles }) => [
    { name: 'name', required: true, cells: people },
    { name: 'role', required: true, cells: roles },
    { name: 'contractHours', required: false, cells: ['30', '20'] },
    { name: 'birthOn', required: false, cells: ['1991-04-30', '2008-11-02'] },
  ],
  shifts: ({ roles, weekOn }) => [
    { name: 'person', required: true, cells: people },
    { name: 'role', required: true, cells: roles },
    { name: 'date', required: false, cells: [weekOn, addDays(weekOn, 1)] },
    { name: 'start', required: true, cells: ['08:00', '12:00'] },
    { name: 'end', required: true, cells: ['16:30', '18:00'] },
    { name: 'breakMinutes', required: false, cells: ['30', ''] },
  ],
  demand: ({ weekOn }) => [
    { name: 'time', required: true, cells: [`${weekOn} 12:00`, `${weekOn} 12:30`] },
    { name: 'quantity', required: true, cells: ['35', '60'] },
  ],
}

/** Two lines of a file as an import understands it without being told which column is what. */
export const importExample = (kind: ImportKind, facts: ExampleFacts): readonly ExampleColumn[] => {
  const { outletName } = facts
  const outlet: readonly ExampleColumn[] =
    outletName === null ? [] : [{ name: 'outlet', required: true, cells: [outletName, outletName] }]
  return [...columnsOf[kind](facts), ...outlet]
}

const cellOf = (text: string): string => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** `headingOf` names a field. */
export const exampleFile = (columns: readonly ExampleColumn[], headingOf: (field: string) => string): string => {
  const lines = [
    columns.map(({ name }) => headingOf(name)),
    ...([0, 1] as const).map((line) => columns.map(({ cells }) => cells[line])),
  ]
  return lines.map((line) => `${line.map(cellOf).join(',')}\n`).join('')
}
