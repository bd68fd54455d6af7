import { base64Of } from '../../../shared/kernel/base64.ts'
import type { Problem } from '../../../shared/contract/api.ts'
import type { InspectionPreview } from '../../../shared/contract/inspect.ts'
import { bytesToHex } from '@noble/hashes/utils.js'
import { inspectionText, sealedBytes, type SealedInspection, type WeekNames } from '../../../shared/inspect/model.ts'
import { inspectionPage, type Viewer } from '../../../shared/inspect/page.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { addDays, dayNumberOf, weekOf, type LocalDate } from '../../../shared/kernel/time.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import type { WeekReport } from '../../../shared/compliance/model.ts'
import type { Backend, Workspace } from '../backend.ts'
import { refuse } from '../refuse.ts'
import { pseudonymsOf } from '../roster/pseudonyms.ts'
import { chooseFiles, overridesIn, type ChosenFiles, type Period } from './chosenFiles.ts'

/** More than any inspection asks for, and few enough to be read by a browser. */
const mostWeeks = 106

/** Whole weeks; refuses a period that ends before it begins, and outlets of others. */
export const admitPeriod = (
  backend: Pick<Backend, 'workspace'>,
  actor: Actor,
  { outletId, fromOn, toOn }: Period,
): Result<Period, Problem> => {
  const known = backend
    .workspace()
    .stores.trust.registry()
    ?.outlets.some((outlet) => outlet.outletId === outletId)
  const foreign = actor.role === 'manager' && !actor.outletIds.includes(outletId)
  if (known !== true || foreign) return refuse('notFound', { what: 'outlet', id: outletId })
  const period = { outletId, fromOn: weekOf(fromOn), toOn: weekOf(toOn) }
  if (period.toOn < period.fromOn) return refuse('endsBeforeStart', { from: fromOn, until: toOn })
  const weeks = (dayNumberOf(period.toOn) - dayNumberOf(period.fromOn)) / 7 + 1
  return weeks > mostWeeks ? refuse('termTooLong', { days: mostWeeks * 7 }) : ok(period)
}

const weeksIn = ({ reports }: ChosenFiles, { fromOn, toOn }: Period): readonly WeekReport[] =>
  reports
    .flatMap(({ content }) => (content.type === 'report' && content.report.week !== null ? [content.report.week] : []))
    .filter(({ weekOn }) => fromOn <= weekOn && weekOn <= toOn)

/** Whom the pseudonyms of each week stand for; only where the outlet's people are kept. */
const namesFor = (
  { stores, keys }: Workspace,
  { outletId }: Period,
  weeks: readonly WeekReport[],
): readonly WeekNames[] => {
  const people = stores.people.list(outletId)
  return [...Map.groupBy(weeks, ({ weekOn }) => weekOn)].map(([weekOn, revisions]) => {
    const pseudonymOf = pseudonymsOf(keys, weekOn)
    const used = new Set<string>(revisions.flatMap(({ facts }) => facts.people.map(({ personId }) => personId)))
    const known = people.map(({ personId, name }) => [pseudonymOf(personId), name] as const)
    return { weekOn, people: Object.fromEntries(known.filter(([pseudonym]) => used.has(pseudonym))) }
  })
}

const mayName = ({ role, outletIds }: Actor, { outletId }: Period): boolean =>
  role === 'manager' && outletIds.includes(outletId)

const missingIn = (weeks: readonly LocalDate[], { fromOn, toOn }: Period): readonly LocalDate[] => {
  const missing: LocalDate[] = []
  for (let on = fromOn; on <= toOn; on = addDays(on, 7)) if (!weeks.includes(on)) missing.push(on)
  return missing
}

const filesOf = ({ rules, reports, answers }: ChosenFiles) =>
  [...rules, ...reports, ...answers].map(({ path, bytes }) => ({ path, bytes }))

export const previewInspection = (backend: Backend, actor: Actor, period: Period): InspectionPreview => {
  const workspace = backend.workspace()
  const chosen = chooseFiles(workspace.stores, period)
  const reports = weeksIn(chosen, period)
  const weeks = [...new Set(reports.map(({ weekOn }) => weekOn))].toSorted()
  const files = filesOf(chosen)
  const people = mayName(actor, period)
    ? namesFor(workspace, period, reports).flatMap((week) => Object.values(week.people))
    : null
  return {
    weeks,
    missingWeeks: missingIn(weeks, period),
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    packVersions: [...new Set(reports.map(({ packVersion }) => packVersion))].toSorted((a, b) => a - b),
    overrides: new Set(chosen.reports.flatMap(overridesIn).map(({ overrideId }) => overrideId)).size,
    approvals: chosen.answers.length,
    people: people === null ? null : [...new Set(people)].toSorted(),
  }
}

/** Puts the files together and seals them with this device's key. */
const sealInspection = (
  backend: Backend,
  actor: Actor,
  period: Period,
  withNames: boolean,
): Result<SealedInspection, Problem> => {
  const workspace = backend.workspace()
  const profile = workspace.stores.profiles.get()
  const deviceId = profile?.identities.find(({ actorId }) => actorId === actor.actorId)?.deviceId
  if (profile === null || deviceId === undefined) return refuse('noProfile')
  const chosen = chooseFiles(workspace.stores, period)
  if (chosen.reports.length === 0) return refuse('notFound', { what: 'week', id: period.fromOn })
  const { shareId, organisationId, rootSha256 } = profile
  const body = inspectionText(
    {
      fmt: 1,
      shareId,
      organisationId,
      rootSha256,
      ...period,
      madeAt: backend.clock.now(),
      names: withNames ? namesFor(workspace, period, weeksIn(chosen, period)) : [],
    },
    filesOf(chosen).map(({ path, bytes }) => ({ path, base64: base64Of(bytes) })),
  )
  return ok({ body, kid: deviceId, signature: bytesToHex(workspace.keys.sign(deviceId, sealedBytes(body))) })
}

export const exportInspection = (
  backend: Backend,
  actor: Actor,
  request: Period & { readonly withNames: boolean },
  viewer: Viewer,
): Result<{ readonly name: string; readonly content: string }, Problem> => {
  const { withNames } = request
  const admitted = admitPeriod(backend, actor, request)
  if (!admitted.ok) return admitted
  if (withNames && !mayName(actor, admitted.value)) return { ok: false, error: { code: 'forbidden' } }
  const sealed = sealInspection(backend, actor, admitted.value, withNames)
  if (!sealed.ok) return sealed
  const { outletId, fromOn, toOn } = admitted.value
  const name = `plumbline-inspection-${outletId}-${fromOn}-${toOn}`
  const page = inspectionPage(viewer, sealed.value, name)
  return ok({ name: `${name}.html`, content: Buffer.from(page).toString('base64') })
}
