/** Words about decision tables that come in and go out: what a file holds, what is left out of it, and where. */
import type { DmnRefusalCode, OutsideCode } from '../../decisions/dmn/report.ts'
import type { TableForm } from '../../decisions/tableForm.ts'

export interface TableFileMessages {
  readonly open: string
  readonly title: string
  readonly out: string
  readonly outHint: string
  readonly table: string
  readonly form: string
  readonly save: string
  readonly saved: (name: string) => string
  readonly into: string
  readonly intoHint: string
  readonly choose: string
  readonly reading: string
  readonly tooLarge: string
  readonly size: (rows: number, columns: number) => string
  readonly fits: string
  readonly lost: (count: number) => string
  readonly beside: (count: number) => string
  readonly undecided: (gaps: number, overlaps: number) => string
  readonly replaces: string
  readonly asNew: string
  readonly take: string
  readonly took: (table: string) => string
  readonly close: string
  readonly first: (shown: number, all: number) => string
}

export interface TableMessages {
  /** The dialog of files in the app. */
  readonly files: TableFileMessages
  readonly forms: Readonly<Record<TableForm, string>>
  /** What a file is refused for. `detail` is a name or an address, `line` stands where it is known. */
  readonly refusals: Readonly<Record<DmnRefusalCode, (detail: string) => string>>
  readonly atLine: (line: number) => string
  readonly outside: Readonly<Record<OutsideCode, (construct: string) => string>>
  /** Constructs that have a name of ours. */
  readonly constructs: Readonly<Record<string, string>>
  readonly row: (row: number) => string
  readonly column: (column: number) => string
  readonly offsets: (from: number, to: number) => string
  readonly suggestion: (text: string) => string
  readonly kit: (models: number, checks: number) => string
  readonly kitInside: (models: number, checks: number) => string
  readonly kitPassed: (models: number, checks: number) => string
  readonly kitOutside: (model: string) => string
  readonly kitFailed: (model: string, caseId: string, decision: string) => string
  readonly expected: (expected: string, got: string) => string
  readonly unreadableValue: (value: string) => string
  readonly noCases: (folder: string) => string
  readonly noTable: (file: string) => string
  readonly severalTables: (names: string) => string
  readonly unknownForm: (file: string) => string
  readonly noSuchTable: (name: string) => string
  readonly badValue: (pair: string) => string
  readonly exported: (table: string, file: string) => string
  readonly taken: (table: string, rows: number) => string
  readonly nothingTaken: string
  readonly whole: (table: string, rows: number) => string
  readonly fault: (row: string, column: string, problem: string) => string
  readonly faults: Readonly<Record<'syntax' | 'outsideSubset' | 'wrongType' | 'outsideDomain', string>>
  readonly gap: (cells: string, example: string) => string
  readonly overlap: (rows: string, example: string) => string
  readonly more: string
  readonly matchedRow: (row: string, cells: string) => string
  readonly noRow: string
  readonly manyRows: (rows: string) => string
  readonly unknownInput: (column: string) => string
  readonly answer: (name: string, value: string) => string
  readonly band: (name: string, free: string, outer: string) => string
}
