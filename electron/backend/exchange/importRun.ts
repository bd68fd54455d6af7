import type { Input, Problem } from '../../../shared/contract/api.ts'
import type { ImportError, ImportResult } from '../../../shared/contract/imports.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import type { Person } from '../../../shared/roster/ports.ts'
import type { Shift } from '../../../shared/roster/model.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import type { Backend } from '../backend.ts'
import { newId } from '../newId.ts'
import { refuse } from '../refuse.ts'
import { readDemand, type OutletDemand } from './demandRows.ts'
import { wideField } from './fields.ts'
import { openImportFile } from './importFile.ts'
import { importPlacesOf } from './importPlaces.ts'
import { columnsDigestOf, mappingFault } from './mapping.ts'
import { readPeople, type Accepted, type ReadRows } from './peopleRows.ts'
import { createInstants, createRowReader, type ImportPlaces } from './rowReader.ts'
import { readShifts } from './shiftRows.ts'
import { storeShifts } from './storeShifts.ts'
import type { CsvTable } from './csvTable.ts'

type Request = Input<'imports.run'>

/** What a file would change, and how it is written: called inside the one transaction. */
interface Reading {
  readonly errors: readonly ImportError[]
  readonly outlets: readonly { readonly outlet: Outlet; readonly accepted: number }[]
  readonly store: () => void
}

const listedErrors = 500

const byOutlet = <T>(accepted: readonly Accepted<T>[]) => {
  const groups = new Map<Outlet, T[]>()
  for (const { outlet, item } of accepted) {
    const group = groups.get(outlet)
    if (group === undefined) groups.set(outlet, [item])
    else group.push(item)
  }
  return groups
}

const readingOf = <T>(
  { accepted, errors }: ReadRows<T>,
  store: (outlet: Outlet, items: readonly T[]) => void,
): Reading => {
  const groups = byOutlet(accepted)
  return {
    errors,
    outlets: [...groups].map(([outlet, items]) => ({ outlet, accepted: items.length })),
    store: () => groups.forEach((items, outlet) => store(outlet, items)),
  }
}

const usualStepMinutes = 30
const stepMinutesOf = (pack: RulePack | null): number => {
  const checks = pack?.rules.flatMap(({ check }) => ('stepMinutes' in check ? [check.stepMinutes] : [])) ?? []
  return checks.length === 0 ? usualStepMinutes : Math.min(...checks)
}

const readFile = async (
  backend: Backend,
  request: Request,
  places: ImportPlaces,
  table: CsvTable,
): Promise<Reading> => {
  const { stores } = backend.workspace()
  const { kind, mapping } = request
  const reader = createRowReader(table, mapping)
  const instants = createInstants(backend.zones)
  const source = { table, reader, places, newId: () => newId(backend) }
  if (kind === 'people') {
    const rows = await readPeople({ ...source, known: (outletId) => stores.people.list(outletId) })
    return readingOf<Person>(rows, (_, people) => stores.people.saveAll(people))
  }
  if (kind === 'shifts') {
    const people = (outletId: Outlet['outletId']) => stores.people.list(outletId)
    const rows = await readShifts({ ...source, instants, people, stored: stores.plans.shiftsBetween })
    return readingOf<Shift>(rows, (outlet, shifts) => storeShifts(backend, outlet, shifts))
  }
  const { outlets, errors } = await readDemand({
    table,
    mapping,
    reader,
    places,
    instants,
    stepMinutes: stepMinutesOf(stores.packs.newest()),
  })
  const storeDemand = ({ outlet, demand }: OutletDemand) => stores.demand.saveAll(outlet.outletId, demand)
  return { errors, outlets, store: () => outlets.forEach(storeDemand) }
}

const resultOf = ({ errors, outlets }: Reading, table: CsvTable, dryRun: boolean): ImportResult => {
  const all = [...table.errors, ...errors].toSorted((a, b) => a.line - b.line)
  return {
    accepted: outlets.reduce((sum, { accepted }) => sum + accepted, 0),
    rejected: all.length,
    errors: all.slice(0, listedErrors),
    outlets: outlets.map(({ outlet, accepted }) => ({ name: outlet.name, accepted })),
    dryRun,
  }
}

/** With several outlets to choose from, the file has to say which one a row is about. */
const placeFault = ({ outlets, only }: ImportPlaces, { mapping }: Request): string | null =>
  only === null && outlets.length > 1 && mapping['outlet'] === undefined && mapping[wideField] === undefined
    ? 'outlet'
    : null

/** Reads first, then writes all accepted rows in one transaction, or nothing at all. */
export const runImport = async (
  running: Backend,
  actor: Actor,
  request: Request,
): Promise<Result<ImportResult, Problem>> => {
  const places = importPlacesOf(running, actor, request.outletId ?? null)
  if (!places.ok) return places
  // Reading takes a while: should another data folder be opened meanwhile, this import must not land in it
  const workspace = running.workspace()
  const backend = { ...running, workspace: () => workspace }
  const file = await openImportFile(request.content)
  if (!file.ok) return file
  const { table } = file.value
  const fault = mappingFault(request.kind, request.mapping, table.columns) ?? placeFault(places.value, request)
  if (fault !== null) return refuse('badCsv', { line: 1, field: fault })
  const reading = await readFile(backend, request, places.value, table)
  const result = resultOf(reading, table, request.dryRun)
  if (request.dryRun) return ok(result)
  const [first] = result.errors
  if (first !== undefined && !request.acceptPartial) {
    return refuse('rowsRejected', { rejected: result.rejected, line: first.line, code: first.code })
  }
  workspace.stores.transaction(() => {
    reading.store()
    workspace.stores.mappings.save(request.kind, columnsDigestOf(table.columns), request.mapping)
  })
  return ok(result)
}
