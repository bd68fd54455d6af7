/** Presets: the names under which a manager knows rules; each runs on one constraint kind, some on a second one. */
import type { CheckKind } from './check.ts'
import type { Rule } from './model.ts'

/** In the order in which they are shown. */
export const presetKinds = {
  'min-rest-between-shifts': ['rest-between', 'rest-in-window'],
  'weekly-rest': ['rest-in-window'],
  'max-hours-per-day': ['work-limit'],
  'max-hours-per-week': ['work-limit'],
  'max-hours-per-week-average': ['work-average'],
  'night-work-limit': ['work-average', 'work-limit'],
  'min-shift-length': ['work-limit'],
  'budget-hours': ['work-limit'],
  'overtime-threshold': ['work-limit', 'count-limit'],
  'max-daily-span': ['span-limit'],
  'break-entitlement': ['break-entitlement'],
  'max-continuous-work': ['break-entitlement'],
  'meal-period': ['break-entitlement'],
  'rest-period': ['break-entitlement'],
  'latest-end-for-minors': ['time-window'],
  'latest-end': ['time-window'],
  'closed-days': ['time-window'],
  'opening-hours': ['time-window'],
  'max-days-per-week': ['count-limit'],
  'max-consecutive-days': ['count-limit'],
  'min-free-sundays': ['count-limit'],
  'min-free-saturdays': ['count-limit'],
  'max-split-shifts': ['count-limit'],
  'split-shift': ['count-limit'],
  'compensatory-rest': ['compensation'],
  'notice-period': ['notice'],
  'change-freeze': ['notice'],
  'predictability-pay': ['change-pay'],
  'reporting-time': ['pay-guarantee'],
  'min-staff': ['coverage'],
  'skill-always-present': ['coverage'],
  'opening-closing-pair': ['coverage'],
  'not-alone': ['companion'],
  'min-age-for-task': ['eligibility'],
  'fair-weekends': ['fair-share'],
} as const satisfies Readonly<Record<string, readonly CheckKind[]>>

export type PresetName = keyof typeof presetKinds
export const presetNames = Object.keys(presetKinds) as readonly PresetName[]

export const isPresetName = (name: string): name is PresetName => Object.hasOwn(presetKinds, name)

/** Null for a rule that came from no starter pack, or under a name that nobody knows. */
export const presetOf = ({ basis }: Pick<Rule, 'basis'>): PresetName | null =>
  basis !== undefined && isPresetName(basis.preset) ? basis.preset : null
