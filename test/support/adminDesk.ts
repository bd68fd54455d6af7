import { createReviewHandlers } from '#backend/handlers/reviews.ts'
import { createRulesHandlers } from '#backend/handlers/rules.ts'
import { publishPackTarget } from '#backend/trust/publishRegistry.ts'
import type { Input } from '#shared/contract/api.ts'
import { id } from '#shared/kernel/ids.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import type { Actor } from '#shared/people/permissions.ts'
import { actorNamed, createWorld, type TestDevice, type World } from './shareWorld.ts'
import { tablePack } from './testTable.ts'

export const ada = actorNamed('ada', { role: 'admin' })
export const ben = actorNamed('ben', { role: 'admin' })
/** The Monday after the one on which the world stands. */
export const nextMonday: LocalDate = '2026-03-23'

/** One more guard at lunch. */
export const fourGuards: Input<'rules.editDraft'>['edit'] = {
  type: 'value',
  tableId: id('staff'),
  rowId: id('busy'),
  output: 0,
  value: 4,
  bounds: null,
}

/** What an admin does at one device, through the doors of rules and reviews. */
export const createDesk = (device: TestDevice, actor: Actor) => {
  const rules = createRulesHandlers(device.backend)
  const reviews = createReviewHandlers(device.backend)
  const caller = { actor }
  return {
    device,
    draft: () => rules['rules.draft']({}, caller),
    edit: (edit: Input<'rules.editDraft'>['edit'] = fourGuards) => rules['rules.editDraft']({ edit }, caller),
    undo: () => rules['rules.undoDraft']({}, caller),
    replay: (digest: string) => rules['rules.replay']({ weeks: 13, digest }, caller),
    publish: (over: Partial<Input<'rules.publish'>> = {}) =>
      rules['rules.publish']({ effectiveOn: nextMonday, note: 'more guards', ...over }, caller),
    catalogue: () => rules['rules.catalogue']({}, caller),
    list: () => reviews['reviews.list']({}, caller),
    propose: (note = 'lunch is busy') => reviews['reviews.propose']({ note }, caller),
    decide: (digest: string, verdict: 'approved' | 'refused' = 'approved', reason = 'looked at lunch') =>
      reviews['reviews.decide']({ digest, verdict, reason }, caller),
    setEyes: (eyes: 1 | 2, reason = 'Ben is on leave') => reviews['reviews.setEyes']({ eyes, reason }, caller),
    canary: () => reviews['reviews.canary']({}, caller),
    release: (effectiveOn = nextMonday) =>
      reviews['reviews.release']({ effectiveOn, note: 'did well in Nordbad' }, caller),
    rollBack: (version: number, effectiveOn = nextMonday) =>
      reviews['reviews.rollBack']({ version, effectiveOn, note: 'lunch is quiet after all' }, caller),
  }
}
export type Desk = ReturnType<typeof createDesk>

export interface AdminWorld {
  readonly world: World
  /** Where the organisation was founded. */
  readonly founder: Desk
}

/** A share on which version 2 of the rules, with a staffing table, is in force. */
export const createAdminWorld = async (): Promise<AdminWorld> => {
  const world = await createWorld()
  const pack = tablePack({ version: 2, effectiveOn: '2026-01-05' })
  publishPackTarget(world.admin.backend, pack)
  await world.admin.sync.run()
  return { world, founder: createDesk(world.admin, ada) }
}

/** A second admin on a device of their own, up to date. */
export const joinAdmin = async ({ world }: AdminWorld, actor: Actor = ben): Promise<Desk> => {
  const device = world.device(actor)
  await world.admin.sync.run()
  await device.sync.run()
  return createDesk(device, actor)
}

/** What waits here goes out, and what the others wrote comes in, on every device. */
export const syncAll = async (...desks: readonly Desk[]): Promise<void> => {
  for (const { device } of [...desks, ...desks]) await device.sync.run()
}

export const valueOf = async <T>(reply: { readonly ok: boolean } | Promise<{ readonly ok: boolean }>): Promise<T> => {
  const result = (await reply) as { readonly ok: boolean; readonly value?: T; readonly error?: unknown }
  if (!result.ok || result.value === undefined) throw new Error(JSON.stringify(result.error))
  return result.value
}
export const refused = (why: string) => ({ ok: false, error: { code: 'refused', why } })
