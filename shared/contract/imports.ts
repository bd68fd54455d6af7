/** CSV in: preview, mapping, dry run, errors by line. */
import * as z from 'zod'
import type { JobStarted } from './session.ts'
import { answer, call, idText } from './wire.ts'

export const importKinds = ['people', 'shifts', 'demand'] as const
export type ImportKind = (typeof importKinds)[number]

/** Target field -> zero-based column; absent: not in the file. */
export type Mapping = Readonly<Record<string, number>>

export interface ImportError {
  /** 1-based line of the file, header included. */
  readonly line: number
  readonly column: string | null
  readonly code:
    | 'missing'
    | 'notADate'
    | 'notATime'
    | 'notANumber'
    | 'negative'
    | 'repeatedHour'
    | 'missingHour'
    | 'endBeforeStart'
    | 'tooLong'
    | 'duplicatePerson'
    | 'unknownPerson'
    | 'unknownRole'
    | 'unknownFlag'
    | 'unknownOutlet'
    | 'columns'
    | 'quote'
    | 'overlap'
    | 'duplicate'
    | 'coarse'
  readonly value: string
}

/** What rounding to whole numbers, halves up, does to a file. */
export interface Rounding {
  /** How many numbers had decimals. */
  readonly numbers: number
  /** By how many thousandths the sum of all numbers moves. */
  readonly changePermille: number
}

export interface ImportPreview {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  readonly delimiter: ',' | ';' | '\t' | '|'
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly lines: number
  /** Remembered for this set of columns, else guessed from their names. */
  readonly mapping: Mapping
  readonly remembered: boolean
  /** Numbers of demand among the rows have decimals, which are rounded. */
  readonly decimals: boolean
  readonly fields: readonly { readonly name: string; readonly required: boolean }[]
}

export interface ImportResult {
  readonly accepted: number
  readonly rejected: number
  /** First 500; `rejected` counts all. */
  readonly errors: readonly ImportError[]
  readonly outlets: readonly { readonly name: string; readonly accepted: number }[]
  /** Headings of columns that nothing is read from. */
  readonly ignored: readonly string[]
  /** Null where no number had decimals. */
  readonly rounding: Rounding | null
  readonly dryRun: boolean
}

/** File content, base64, at most 4 MB on the wire; larger files go by path through the desktop shell or the command line. */
const content = z.string().max(4_800_000)
const source = z.object({ kind: z.enum(importKinds), content, outletId: idText<'Outlet'>().optional() })
const mapping = z.record(z.string().max(60), z.int().min(0).max(500))

export const importsApi = {
  'imports.preview': call(source, answer<ImportPreview>()),
  /** A job: reads, then stores all accepted rows in one transaction; with `dryRun` nothing is stored. */
  'imports.run': call(
    source.extend({ mapping, dryRun: z.boolean(), acceptPartial: z.boolean() }),
    answer<JobStarted>(),
  ),
  /** Null while it runs and when it was cancelled; what the import was refused for, else. */
  'imports.result': call(z.object({ jobId: z.string() }), answer<ImportResult | null>()),
} as const
