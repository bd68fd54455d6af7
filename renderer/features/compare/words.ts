import { overridesDa } from '#shared/i18n/overrides/da.ts'
import { overridesDe } from '#shared/i18n/overrides/de.ts'
import { overridesEn } from '#shared/i18n/overrides/en.ts'
import type { OverrideMessages } from '#shared/i18n/overrides/messages.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { compareDa } from '#shared/i18n/compare/da.ts'
import { compareDe } from '#shared/i18n/compare/de.ts'
import { compareEn } from '#shared/i18n/compare/en.ts'
import type { CompareMessages, Subject } from '#shared/i18n/compare/messages.ts'
import type { CheckKind } from '#shared/rules/check.ts'
import type { Rule } from '#shared/rules/model.ts'

export const useCompareText = (): CompareMessages => useText({ en: compareEn, de: compareDe, da: compareDa })

/** What kind of deviation it is, in the words in which it was asked for. */
export const useCategories = (): OverrideMessages['categories'] =>
  useText({ en: overridesEn, de: overridesDe, da: overridesDa }).categories

const subjectOfKind: Readonly<Record<CheckKind, Subject>> = {
  'rest-between': 'rest',
  'rest-in-window': 'rest',
  'break-entitlement': 'breaks',
  coverage: 'staff',
  eligibility: 'staff',
  'work-limit': 'time',
  'count-limit': 'time',
  'time-window': 'time',
  'work-average': 'time',
  'span-limit': 'time',
  'pay-guarantee': 'time',
  compensation: 'rest',
  notice: 'time',
  'change-pay': 'time',
  companion: 'staff',
  'fair-share': 'staff',
}

/** What a rule is about; the map groups by it. */
export const subjectOf = ({ check, scope }: Rule): Subject =>
  scope.people === 'minors' || scope.belowAge !== undefined ? 'youth' : subjectOfKind[check.kind]

export const subjects: readonly Subject[] = ['rest', 'time', 'breaks', 'youth', 'staff']
