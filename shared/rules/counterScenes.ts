/** Sorts of plan that people object to, each from the worst to the mildest that is still worth objecting to. */

/** Minutes from Monday's midnight. */
export interface PlannedSpan {
  readonly from: number
  readonly to: number
  readonly pause: { readonly from: number; readonly to: number } | null
}
type Plan = readonly PlannedSpan[]

const hour = 60
const day = 1_440

const span = (from: number, to: number): PlannedSpan => ({ from, to, pause: null })
/** A break in the middle, long enough for every law. */
const withPause = (from: number, to: number, minutes = 60): PlannedSpan => {
  // breaks begin at a quarter of an hour, as in a plan
  const middle = Math.round((from + to - minutes) / 30) * 15
  return { from, to, pause: { from: middle, to: middle + minutes } }
}
const steps = (from: number, to: number, by: number): readonly number[] =>
  Array.from({ length: Math.floor(Math.abs(to - from) / by) + 1 }, (_, at) => from + Math.sign(to - from) * at * by)
const onDays = (count: number, plan: (dayAt: number) => readonly PlannedSpan[]): Plan =>
  Array.from({ length: count }, (_, at) => plan(at * day)).flat()

/** Every list is tried from its start; none holds a plan that nobody would mind. */
export const candidates = {
  /** Until the evening, and back in the morning, with ever longer nights in between. */
  lateThenEarly: (): readonly Plan[] =>
    steps(6, 13, 0.5).map((rest) => [
      withPause(13 * hour, 21 * hour),
      withPause((21 + rest) * hour, (21 + rest + 6) * hour, 45),
    ]),
  /** All seven days, then six. */
  everyDay: (): readonly Plan[] =>
    [7, 6].map((days) => onDays(days, (dayAt) => [withPause(dayAt + 9 * hour, dayAt + 17 * hour)])),
  /** From sixteen hours down to nine, on five days, then four, then three. */
  longDays: (): readonly Plan[] =>
    [5, 4, 3].flatMap((days) =>
      steps(16, 9, 0.5).map((hours) =>
        onDays(days, (dayAt) => [withPause(dayAt + 6 * hour, dayAt + (6 + hours) * hour)]),
      ),
    ),
  /** Morning and evening of one day, with ever shorter empty hours between. */
  splitDay: (): readonly Plan[] =>
    steps(9, 3, 1).map((gap) => [span(8 * hour, 11 * hour), span((11 + gap) * hour, (13 + gap) * hour)]),
  /** Six nights, then fewer. */
  nightsInARow: (): readonly Plan[] =>
    [6, 5, 4, 3].map((nights) => onDays(nights, (dayAt) => [withPause(dayAt + 22 * hour, dayAt + 30 * hour)])),
  /** The break a quarter of an hour before the way home, then earlier. */
  breakAtTheEnd: (): readonly Plan[] =>
    steps(15, 165, 15).map((left) => [
      { from: 9 * hour, to: 17 * hour, pause: { from: 17 * hour - left - 45, to: 17 * hour - left } },
    ]),
  /** Come in for half an hour, then for more. */
  sliver: (): readonly Plan[] => steps(0.5, 2.5, 0.5).map((hours) => [span(18 * hour, (18 + hours) * hour)]),
} as const satisfies Readonly<Record<string, () => readonly Plan[]>>

export type SceneName = keyof typeof candidates
export const sceneNames = Object.keys(candidates) as readonly SceneName[]
