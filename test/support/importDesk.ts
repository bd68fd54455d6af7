import { createImportHandlers } from '#backend/handlers/imports.ts'
import type { Input, Output, Problem } from '#shared/contract/api.ts'
import type { ImportKind, ImportResult } from '#shared/contract/imports.ts'
import { id, type OutletId } from '#shared/kernel/ids.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Actor } from '#shared/people/permissions.ts'
import { contentOf, lines } from './csv.ts'
import { importToEnd } from './importJob.ts'
import type { StoreSource } from './sqliteStores.ts'
import { createTestBackend, type TestBackend } from './testBackend.ts'
import { manager } from './testOrganisation.ts'

const outletId = id<'Outlet'>('nordbad')
const always = Date.UTC(2100, 0, 1)

export const headings = {
  people: 'Name;Rolle;Wochenstunden;Geburtsdatum;Qualifikationen',
  shifts: 'Employee,Role,Start,End,Break,Break start',
  demand: 'time,quantity',
} as const
export const mappings = {
  people: { name: 0, role: 1, contractHours: 2, birthOn: 3, skills: 4 },
  shifts: { person: 0, role: 1, start: 2, end: 3, breakMinutes: 4, breakStart: 5 },
  demand: { time: 0, quantity: 1 },
} as const

/** `nowhere` leaves the outlet out. */
export type RunOptions = Partial<Input<'imports.run'>> & { readonly as?: Actor; readonly nowhere?: true }

export interface ImportDesk {
  readonly outletId: OutletId
  readonly backend: TestBackend
  readonly preview: (kind: ImportKind, file: string | Uint8Array) => Promise<Result<Output<'imports.preview'>, Problem>>
  readonly run: (
    kind: ImportKind,
    file: string | Uint8Array,
    options?: RunOptions,
  ) => Promise<Result<ImportResult, Problem>>
  /** Throws where the run is refused. */
  readonly must: (kind: ImportKind, file: string | Uint8Array, options?: RunOptions) => Promise<ImportResult>
  /** Line, column and code of every error of a dry run over these rows. */
  readonly errorsOf: (kind: ImportKind, ...rows: readonly string[]) => Promise<readonly unknown[]>
  readonly demand: (
    at?: string,
  ) => readonly { readonly startAt: number; readonly minutes: number; readonly quantity: number }[]
  readonly shifts: () => ReturnType<TestBackend['stores']['plans']['shiftsBetween']>
  readonly dispose: () => void
}

/** A manager of outlet `nordbad` with files in hand. */
export const openImportDesk = async ({ open }: StoreSource): Promise<ImportDesk> => {
  const { stores, dispose } = await open()
  const backend = createTestBackend({ stores })
  const handlers = createImportHandlers(backend)
  const run: ImportDesk['run'] = async (kind, file, options = {}) => {
    const { as = manager, nowhere, ...rest } = options
    const place = nowhere === undefined ? { outletId } : {}
    const usual = { mapping: mappings[kind], dryRun: false, acceptPartial: false }
    return importToEnd(backend, { kind, content: contentOf(file), ...usual, ...place, ...rest }, { actor: as })
  }
  const must: ImportDesk['must'] = async (...input) => {
    const reply = await run(...input)
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    return reply.value
  }
  return {
    outletId,
    backend,
    run,
    must,
    dispose,
    preview: async (kind, file) =>
      handlers['imports.preview']({ kind, content: contentOf(file), outletId }, { actor: manager }),
    errorsOf: async (kind, ...rows) => {
      const { errors } = await must(kind, lines(headings[kind], ...rows), { dryRun: true })
      return errors.map(({ line, column, code }) => [line, column, code])
    },
    demand: (at = outletId) => stores.demand.between(id(at), 0, always),
    shifts: () => stores.plans.shiftsBetween(outletId, 0, always),
  }
}
