import { createInspectHandlers } from '#backend/handlers/inspect.ts'
import { judgeToolsOf } from '#backend/share/trustOf.ts'
import { pseudonymsOf } from '#backend/roster/pseudonyms.ts'
import { buildWeekReport, freezeWeek } from '#shared/compliance/buildWeekReport.ts'
import type { WeekReport } from '#shared/compliance/model.ts'
import { checkInspection } from '#shared/inspect/checkInspection.ts'
import type { SealedInspection } from '#shared/inspect/model.ts'
import { readInspectionPage } from '#shared/inspect/page.ts'
import type { InspectionReport } from '#shared/inspect/report.ts'
import { id, type OutletId } from '#shared/kernel/ids.ts'
import { dayNumberOf, type LocalDate } from '#shared/kernel/time.ts'
import type { Override } from '#shared/overrides/model.ts'
import type { Actor } from '#shared/people/permissions.ts'
import type { JudgeTools } from '#shared/sync/judge.ts'
import { createWorld, lea, mia, worldNowAt, type TestDevice, type World } from './shareWorld.ts'
import { testOutlet, testPack, testPerson } from './testOrganisation.ts'
import { approvalOf, outerOverride } from './testReports.ts'

const hour = 3_600_000
const weeks = ['2026-03-02', '2026-03-09', '2026-03-16'] as const
const viewer = { script: 'document.title = "</script>"', style: 'p{margin:0}' }

export interface InspectionScene extends Pick<World, 'dispose' | 'folder'> {
  readonly world: World
  readonly manager: TestDevice
  readonly lead: TestDevice
  readonly tools: JudgeTools
  /** As the door would answer this actor. */
  readonly ask: (
    device: TestDevice,
    actor: Actor,
    over?: { readonly fromOn?: LocalDate; readonly toOn?: LocalDate; readonly withNames?: boolean },
  ) => Promise<{ readonly page: string; readonly sealed: SealedInspection; readonly report: InspectionReport }>
  readonly publish: (weekOn: LocalDate, over?: Partial<WeekReport>) => void
  readonly check: (sealed: SealedInspection) => InspectionReport
}

export const period = {
  outletId: id<'Outlet'>('nordbad') as OutletId,
  fromOn: '2026-03-02',
  toOn: '2026-03-16',
} as const

/** Nine hours of rest, as a lead allowed it. */
export const allowed: Override = (() => {
  const asked = outerOverride({ authorId: mia.actorId, reason: 'swimming gala until late' })
  return { ...asked, decision: approvalOf(asked, { actorId: lea.actorId }) }
})()

/** A share on which Mia has published three weeks of two people, with a local value that Lea has allowed. */
export const createInspectionScene = async (): Promise<InspectionScene> => {
  const world = await createWorld()
  const manager = world.device(mia)
  const lead = world.device(lea)
  await world.admin.sync.run()
  await manager.sync.run()
  await lead.sync.run()
  const { keys } = manager.backend.workspace()
  manager.stores.people.saveAll([
    testPerson('p1', { name: 'Anna Ärmel' }),
    testPerson('p2', { name: 'Bo Borg' }),
    testPerson('p3', { name: 'Never Planned' }),
  ])
  const frozen = (weekOn: LocalDate): WeekReport => {
    const mondayAt = dayNumberOf(weekOn) * 24 * hour
    const shift = (shiftId: string, personId: string, startAt: number) => ({
      shiftId: id<'Shift'>(`${weekOn}-${shiftId}`),
      personId: id<'Person'>(personId),
      role: 'guard',
      startAt,
      endAt: startAt + 8 * hour,
      breaks: [],
    })
    const week = {
      outlet: testOutlet('nordbad'),
      weekOn,
      zone: [{ fromAt: 0, offsetMinutes: 60 }],
      people: ['p1', 'p2'].map((personId) => ({ ...testPerson(personId), carryIn: null })),
      shifts: [
        shift('s1', 'p1', mondayAt + 7 * hour),
        shift('s2', 'p1', mondayAt + 23 * hour),
        shift('s3', 'p2', mondayAt + 31 * hour),
      ],
      demand: [],
    }
    const made = freezeWeek({ week, pack: testPack(), overrides: [allowed], pseudonymOf: pseudonymsOf(keys, weekOn) })
    const exceptions = made.evaluation.findings.map(({ key }) => ({
      findingKey: key,
      reason: 'nobody else could come',
      ownerId: mia.actorId,
      acceptedAt: worldNowAt,
    }))
    const activity = { draftedAt: worldNowAt, checkedAt: worldNowAt, publishedAt: worldNowAt }
    return buildWeekReport(made, { revision: 1, exceptions, amendments: [], activity })
  }
  const publish: InspectionScene['publish'] = (weekOn, over = {}) => {
    const week = { ...frozen(weekOn), ...over }
    manager.enqueue({ type: 'report', report: { outletId: period.outletId, week, overrides: [allowed] } })
  }
  for (const weekOn of weeks) publish(weekOn)
  await manager.sync.run()
  await lead.sync.run()
  const { decision } = allowed
  const asked = lead.stores.chains.newestReports()[0]
  if (decision === null || asked === undefined) throw new Error('nothing was asked')
  lead.enqueue({
    type: 'decision',
    outletId: period.outletId,
    regionId: id('south'),
    requestFile: asked.sha256,
    packVersion: 1,
    decision,
  })
  await lead.sync.run()
  await manager.sync.run()
  await lead.sync.run()
  const tools = judgeToolsOf(lead.backend.workspace())
  const check = (sealed: SealedInspection): InspectionReport => {
    const checked = checkInspection(sealed, tools)
    if (!checked.ok) throw new Error(`unreadable at ${checked.error.path ?? 'the frame'}`)
    return checked.value
  }
  return {
    world,
    folder: world.folder,
    dispose: world.dispose,
    manager,
    lead,
    tools,
    publish,
    check,
    ask: async (device, actor, over = {}) => {
      const handlers = createInspectHandlers(device.backend, () => Promise.resolve(viewer))
      const reply = await handlers['inspect.export']({ ...period, withNames: false, ...over }, { actor })
      if (!reply.ok) throw new Error(reply.error.code === 'refused' ? reply.error.why : reply.error.code)
      const page = Buffer.from(reply.value.content, 'base64').toString()
      const parts = readInspectionPage(page)
      if (parts === null) throw new Error('no such page')
      return { page, sealed: parts.sealed, report: check(parts.sealed) }
    },
  }
}
