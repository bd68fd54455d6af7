import type { Actor } from '../../../shared/people/permissions.ts'
import { id, type ActorId, type OverrideId } from '../../../shared/kernel/ids.ts'
import { unreachable, type Result } from '../../../shared/kernel/result.ts'
import type { LocalDate } from '../../../shared/kernel/time.ts'
import { leavingVersion } from '../../../shared/compliance/leaving.ts'
import { applyDecision, requestDigest } from '../../../shared/overrides/lifecycle.ts'
import type { Decision } from '../../../shared/overrides/model.ts'
import type { Stores } from '../backend.ts'
import { closeOverride, requestOverride, withdrawOverride } from '../overrides/overrideSteps.ts'
import { publishRelease } from '../roster/publishWeek.ts'
import { needReasonIn, releaseOf } from '../roster/release.ts'
import { readWeek } from '../roster/weekReading.ts'
import { publishPack } from '../rules/publishPack.ts'
import { enqueueContent } from '../share/enqueueContent.ts'
import { writeCheckpoint } from '../share/retention.ts'
import { secondPackOn } from './calendar.ts'
import { adminId, leadIdOf, managerIdOf } from './company.ts'
import type { DemoBackend } from './demoBackend.ts'
import type { Place } from './places.ts'
import { reasonFor } from './reasons.ts'
import { secondPackNote, secondPackOf } from './secondPack.ts'
import { createSeeded } from './seeded.ts'
import { leavingUnreadAt } from './story.ts'
import type { PlantedOverride } from './storyOverrides.ts'
import type { Step } from './timeline.ts'

/** Plays the company's past with the functions of daily work. A refusal means that the story does not fit the rules: a bug. */
export interface History {
  readonly play: (step: Step) => void
}

const done = <T, E>(what: string, result: Result<T, E>): T => {
  if (!result.ok) throw new Error(`the demo could not ${what}: ${JSON.stringify(result.error)}`)
  return result.value
}

/** Before its first week went out, as anywhere. */
const confirmLeaving = ({ leaving }: Stores, place: Place, readAt: number): void => {
  const { key, outlet } = place
  const { outletId } = outlet
  if (leavingUnreadAt.includes(key) || leaving.get(outletId) !== null) return
  leaving.save({ outletId, version: leavingVersion, actorId: managerIdOf(place), readAt })
}

const checkedBeforeMs = 20 * 60_000

export const createHistory = (backend: DemoBackend, seed: number, actors: readonly Actor[]): History => {
  const { stores } = backend.workspace()
  const asked = new Map<PlantedOverride, { readonly overrideId: OverrideId; readonly requestFile: string }>()

  const actorBy = (actorId: ActorId): Actor => {
    const actor = actors.find((one) => one.actorId === actorId)
    if (actor === undefined) throw new Error(`the demo has no actor ${actorId}`)
    return actor
  }
  const askedFor = (planted: PlantedOverride) => {
    const request = asked.get(planted)
    if (request === undefined) throw new Error(`${planted.outlet} never asked for ${planted.parameter}`)
    return request
  }

  const publish = (place: Place, weekOn: LocalDate, at: number): void => {
    const { outletId } = place.outlet
    confirmLeaving(stores, place, at - checkedBeforeMs)
    stores.plans.markChecked(outletId, weekOn, at - checkedBeforeMs)
    const week = readWeek(backend, place.outlet, weekOn)
    if (week === null) throw new Error(`no rules for ${weekOn}`)
    const release = releaseOf(backend, week)
    const seeded = createSeeded(`${seed}/reasons/${place.key}/${weekOn}`)
    const reasons = needReasonIn(release.evaluation).map(({ key, ruleId }) => ({
      findingKey: key,
      reason: reasonFor(ruleId, seeded),
    }))
    const request = { outletId, weekOn, digest: release.frozen.digest, reasons }
    done(`publish ${place.key} ${weekOn}`, publishRelease(backend, actorBy(managerIdOf(place)), release, request))
  }

  const ask = (place: Place, planted: PlantedOverride): void => {
    const { ruleId, parameter, value, category, reason, fromOn, untilOn } = planted
    const manager = actorBy(managerIdOf(place))
    const request = { outletId: place.outlet.outletId, parameter, value, category, reason, fromOn, untilOn }
    const view = done(`ask for ${ruleId}`, requestOverride(backend, manager, { ...request, ruleId: id(ruleId) }))
    if (view.override.band !== planted.band) throw new Error(`${planted.outlet}: ${parameter} lies in the other band`)
    const identity = stores.profiles.get()?.identities.find(({ actorId }) => actorId === manager.actorId)
    const head = identity === undefined ? null : stores.outbox.head(identity.deviceId, 'cs1')
    asked.set(planted, { overrideId: view.override.overrideId, requestFile: head?.sha256 ?? '' })
  }

  /** Signed by the lead, and taken by the outlet at once. */
  const decide = ({ outlet }: Place, planted: PlantedOverride, decidedAt: number): void => {
    const { overrideId, requestFile } = askedFor(planted)
    const override = stores.overrides.get(overrideId)
    if (override === null || planted.decision === null) throw new Error(`nothing to decide for ${planted.outlet}`)
    const { outletId, regionId } = outlet
    const actorId = leadIdOf(regionId)
    const { verdict, reason } = planted.decision
    const decision: Decision = { requestDigest: requestDigest(override), verdict, reason, actorId, decidedAt }
    const packVersion = stores.packs.newest()?.version ?? 1
    stores.transaction(() => {
      const content = { type: 'decision', outletId, regionId, requestFile, packVersion, decision } as const
      enqueueContent(backend, { by: actorId, content })
      stores.overrides.save(done(`decide for ${planted.outlet}`, applyDecision(override, decision)))
    })
  }

  const checkpoint = (place: Place): void => {
    const profile = stores.profiles.get()
    if (profile === null) throw new Error('the demo has no profile')
    writeCheckpoint(backend, { ...profile, actorId: managerIdOf(place) }, place.outlet.outletId)
  }

  const publishRules = (): void => {
    const first = stores.packs.newest()
    if (first === null) throw new Error('the demo has no first rules')
    stores.drafts.push(secondPackOf(first))
    const order = { effectiveOn: secondPackOn, note: secondPackNote }
    done('publish the second rules', publishPack(backend, actorBy(adminId), order))
  }

  const keyOf = ({ outlet }: Place, planted: PlantedOverride) => ({
    outletId: outlet.outletId,
    overrideId: askedFor(planted).overrideId,
  })

  return {
    play: (step) => {
      backend.setNow(step.at)
      switch (step.type) {
        case 'publishRules':
          return publishRules()
        case 'publishWeek':
          return publish(step.place, step.weekOn, step.at)
        case 'checkWeek':
          return stores.plans.markChecked(step.place.outlet.outletId, step.weekOn, step.at)
        case 'checkpoint':
          return checkpoint(step.place)
        case 'ask':
          return ask(step.place, step.planted)
        case 'decide':
          return decide(step.place, step.planted, step.at)
        case 'withdraw': {
          const manager = actorBy(managerIdOf(step.place))
          return void done('withdraw', withdrawOverride(backend, manager, keyOf(step.place, step.planted)))
        }
        case 'close': {
          const manager = actorBy(managerIdOf(step.place))
          const closing = { ...keyOf(step.place, step.planted), outcome: 'drop' } as const
          return void done('close', closeOverride(backend, manager, closing))
        }
        default:
          return unreachable(step)
      }
    },
  }
}
