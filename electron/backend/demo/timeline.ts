import { dayNumberOf, weekdayOf, type LocalDate } from '../../../shared/kernel/time.ts'
import { demoNowAt, publishedWeeks, secondPackAt, weeksAhead } from './calendar.ts'
import { places, type Place } from './places.ts'
import { createSeeded } from './seeded.ts'
import { draftsChecked, faultOf, lastHeardAt, lastWeekHeardOn, plantedCheckpoints } from './story.ts'
import { plantedOverrides, type PlantedOverride } from './storyOverrides.ts'

/** One thing that somebody of the company did, at an instant of the demo's past. */
export type Step =
  | { readonly at: number; readonly type: 'publishRules' }
  | { readonly at: number; readonly type: 'publishWeek'; readonly place: Place; readonly weekOn: LocalDate }
  | { readonly at: number; readonly type: 'checkWeek'; readonly place: Place; readonly weekOn: LocalDate }
  | { readonly at: number; readonly type: 'checkpoint'; readonly place: Place }
  | { readonly at: number; readonly type: 'ask'; readonly place: Place; readonly planted: PlantedOverride }
  | { readonly at: number; readonly type: 'decide'; readonly place: Place; readonly planted: PlantedOverride }
  | { readonly at: number; readonly type: 'withdraw'; readonly place: Place; readonly planted: PlantedOverride }
  | { readonly at: number; readonly type: 'close'; readonly place: Place; readonly planted: PlantedOverride }

const dayMs = 86_400_000
const minuteMs = 60_000

/** 7:00 UTC of a date, and some minutes. */
const onDay = (on: LocalDate, minutes: number): number => dayNumberOf(on) * dayMs + (7 * 60 + minutes) * minuteMs

const placeOf = (name: string): Place => {
  const place = places.find(({ key }) => key === name)
  if (place === undefined) throw new Error(`the story names an unknown outlet: ${name}`)
  return place
}

/** Published on the Thursday before the week. */
const weekSteps = (seed: number): readonly Step[] =>
  places.flatMap((place) =>
    publishedWeeks.map((weekOn): Step => {
      const minutes = createSeeded(`${seed}/publish/${place.key}/${weekOn}`).between(0, 9 * 60)
      const isLast = faultOf(place.key) === 'notHeard' && weekOn === lastWeekHeardOn
      const at = isLast ? lastHeardAt : onDay(weekOn, minutes) - 4 * dayMs
      return { at, type: 'publishWeek', place, weekOn }
    }),
  )

const overrideSteps = (planted: PlantedOverride): readonly Step[] => {
  const place = placeOf(planted.outlet)
  const { requestedOn, decision, withdrawnOn, outcome, untilOn } = planted
  return [
    { at: onDay(requestedOn, 30), type: 'ask', place, planted },
    ...(decision === null ? [] : [{ at: onDay(decision.on, 90), type: 'decide', place, planted } as const]),
    ...(withdrawnOn === null ? [] : [{ at: onDay(withdrawnOn, 60), type: 'withdraw', place, planted } as const]),
    ...(outcome === null ? [] : [{ at: onDay(untilOn, 60) + dayMs, type: 'close', place, planted } as const]),
  ]
}

const checkpointSteps = (): readonly Step[] =>
  plantedCheckpoints.map(({ outlet, on }) => ({ at: onDay(on, 45), type: 'checkpoint', place: placeOf(outlet) }))

/** Some managers have checked the next week already. */
const checkSteps = (): readonly Step[] =>
  draftsChecked.map((name, nth) => {
    const [weekOn] = weeksAhead
    if (weekOn === undefined || weekdayOf(weekOn) !== 1) throw new Error('the demo has no week ahead')
    return { at: demoNowAt - (nth + 2) * 37 * minuteMs, type: 'checkWeek', place: placeOf(name), weekOn }
  })

const isHeard = (step: Step): boolean =>
  !('place' in step) || faultOf(step.place.key) !== 'notHeard' || step.at <= lastHeardAt

const byTime = (a: Step, b: Step): number => a.at - b.at

/** Everything in the order in which it happened; a device on old rules never got to know of the new ones, so it comes first. */
export const createTimeline = (seed: number): readonly Step[] => {
  const all = [
    ...weekSteps(seed),
    ...plantedOverrides.flatMap(overrideSteps),
    ...checkpointSteps(),
    ...checkSteps(),
  ].filter(isHeard)
  const old = all.filter((step) => 'place' in step && faultOf(step.place.key) === 'oldRules')
  const others = all.filter((step) => !old.includes(step))
  return [...old.toSorted(byTime), ...[...others, { at: secondPackAt, type: 'publishRules' } as const].toSorted(byTime)]
}
