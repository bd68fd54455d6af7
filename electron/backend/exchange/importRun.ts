import { ignoredColumns, wideField } from '../../../shared/contract/importColumns.ts'
import type { Input, Problem } from '../../../shared/contract/api.ts'
import type { ImportError, ImportResult, Rounding } from '../../../shared/contract/imports.ts'
import type { JobStarted } from '../../../shared/contract/session.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import type { Person } from '../../../shared/roster/ports.ts'
import type { Shift } from '../../../shared/roster/model.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import type { Backend } from '../backend.ts'
import type { Progress } from '../jobs/jobs.ts'
import { newId } from '../newId.ts'
import { refuse } from '../refuse.ts'
import { readDemand, type OutletDemand } from './demandRows.ts'
import { openImportFile } from './importFile.ts'
import { importPlacesOf } from './importPlaces.ts'
import { columnsDigestOf, mappingFault } from './mapping.ts'
import { readPeople, type Accepted, type ReadRows } from './peopleRows.ts'
import { createInstants, createRowReader, type ImportPlaces } from './rowReader.ts'
import { readShifts } from './shiftRows.ts'
import { storeShifts } from './storeShifts.ts'
import type { CsvTable } from './csvTable.ts'
import type { Pace } from './turns.ts'

type Request = Input<'imports.run'>

/** What a file would change, and how it is written: called inside the one transaction. */
interface Reading {
  readonly errors: readonly ImportError[]
  readonly outlets: readonly { readonly outlet: Outlet; readonly accepted: number }[]
  readonly rounding: Rounding | null
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
    rounding: null,
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
  pace: Pace,
): Promise<Reading> => {
  const { stores } = backend.workspace()
  const { kind, mapping } = request
  const reader = createRowReader(table, mapping)
  const instants = createInstants(backend.zones)
  const source = { table, reader, places, pace, newId: () => newId(backend) }
  if (kind === 'people') {
    const rows = await readPeople({ ...source, known: (outletId) => stores.people.list(outletId) })
    return readingOf<Person>(rows, (_, people) => stores.people.saveAll(people))
  }
  if (kind === 'shifts') {
    const people = (outletId: Outlet['outletId']) => stores.people.list(outletId)
    const rows = await readShifts({ ...source, instants, people, stored: stores.plans.shiftsBetween })
    return readingOf<Shift>(rows, (outlet, shifts) => storeShifts(backend, outlet, shifts))
  }
  const { outlets, errors, rounding } = await readDemand({
    ...source,
    mapping,
    instants,
    stepMinutes: stepMinutesOf(stores.packs.newest()),
  })
  const storeDemand = ({ outlet, demand }: OutletDemand) => stores.demand.saveAll(outlet.outletId, demand)
  return { errors, outlets, rounding, store: () => outlets.forEach(storeDemand) }
}

const resultOf = (
  { errors, outlets, rounding }: Reading,
  table: CsvTable,
  { mapping, dryRun }: Request,
): ImportResult => {
  const all = [...table.errors, ...errors].toSorted((a, b) => a.line - b.line)
  return {
    accepted: outlets.reduce((sum, { accepted }) => sum + accepted, 0),
    rejected: all.length,
    errors: all.slice(0, listedErrors),
    outlets: outlets.map(({ outlet, accepted }) => ({ name: outlet.name, accepted })),
    ignored: ignoredColumns(table.columns, mapping),
    rounding,
    dryRun,
  }
}

/** With several outlets to choose from, the file has to say which one a row is about. */
const placeFault = ({ outlets, only }: ImportPlaces, { mapping }: Request): string | null =>
  only === null && outlets.length > 1 && mapping['outlet'] === undefined && mapping[wideField] === undefined
    ? 'outlet'
    : null

const paceOf =
  ({ report, breathe }: Progress, step: string): Pace =>
  async (done, total) => {
    report(step, done, total)
    await breathe()
  }

/** Reads first, then writes all accepted rows in one transaction, or nothing at all. Cancelled while it reads, it leaves nothing. */
const runImport = async (
  backend: Backend,
  request: Request,
  places: ImportPlaces,
  progress: Progress,
): Promise<Result<ImportResult, Problem>> => {
  const { stores } = backend.workspace()
  const file = await openImportFile(request.content, paceOf(progress, 'parse'))
  if (!file.ok) return file
  const { table } = file.value
  const fault = mappingFault(request.kind, request.mapping, table.columns) ?? placeFault(places, request)
  if (fault !== null) return refuse('badCsv', { line: 1, field: fault })
  const reading = await readFile(backend, request, places, table, paceOf(progress, 'rows'))
  const result = resultOf(reading, table, request)
  if (request.dryRun) return ok(result)
  const [first] = result.errors
  if (first !== undefined && !request.acceptPartial) {
    return refuse('rowsRejected', { rejected: result.rejected, line: first.line, code: first.code })
  }
  // the last moment to cancel: what follows is all or nothing
  await paceOf(progress, 'store')(result.accepted, result.accepted)
  stores.transaction(() => {
    reading.store()
    stores.mappings.save(request.kind, columnsDigestOf(table.columns), request.mapping)
  })
  return ok(result)
}

/** Starts the import as a job; what it is refused for on the way is its result. */
export const startImport = (running: Backend, actor: Actor, request: Request): Result<JobStarted, Problem> => {
  const places = importPlacesOf(running, actor, request.outletId ?? null)
  if (!places.ok) return places
  // Reading takes a while: should another data folder be opened meanwhile, this import must not land in it
  const workspace = running.workspace()
  const backend = { ...running, workspace: () => workspace }
  return ok({ jobId: running.jobs.start('import', (progress) => runImport(backend, request, places.value, progress)) })
}

/** What became of an import; null while it runs and when it was cancelled. */
export const importResult = ({ jobs }: Backend, jobId: string): Result<ImportResult | null, Problem> => {
  const job = jobs.get(jobId)
  if (job?.kind !== 'import') return refuse('notFound', { what: 'job', id: jobId })
  if (job.problem === 'diskFull' || job.problem === 'dataReadOnly') return refuse(job.problem)
  if (job.problem !== null) return err({ code: 'internal', ref: jobId.slice(0, 8) })
  return (jobs.result(jobId) as Result<ImportResult, Problem> | null) ?? ok(null)
}
