import { inspectionDa } from '#shared/i18n/inspection/da.ts'
import { inspectionDe } from '#shared/i18n/inspection/de.ts'
import { inspectionEn } from '#shared/i18n/inspection/en.ts'
import { devicesEn } from '#shared/i18n/devices/en.ts'
import { frameEn } from '#shared/i18n/frame/en.ts'
import { devicesDe } from '#shared/i18n/devices/de.ts'
import { frameDe } from '#shared/i18n/frame/de.ts'
import { devicesDa } from '#shared/i18n/devices/da.ts'
import { frameDa } from '#shared/i18n/frame/da.ts'
import { leavingEn } from '#shared/i18n/leaving/en.ts'
import { leavingDe } from '#shared/i18n/leaving/de.ts'
import { leavingDa } from '#shared/i18n/leaving/da.ts'
import { outletsEn } from '#shared/i18n/outlets/en.ts'
import { outletsDe } from '#shared/i18n/outlets/de.ts'
import { outletsDa } from '#shared/i18n/outlets/da.ts'
import { overridesEn } from '#shared/i18n/overrides/en.ts'
import { overridesDe } from '#shared/i18n/overrides/de.ts'
import { overridesDa } from '#shared/i18n/overrides/da.ts'
import { peopleEn } from '#shared/i18n/people/en.ts'
import { peopleDe } from '#shared/i18n/people/de.ts'
import { peopleDa } from '#shared/i18n/people/da.ts'
import { problemsEn } from '#shared/i18n/problems/en.ts'
import { problemsDe } from '#shared/i18n/problems/de.ts'
import { problemsDa } from '#shared/i18n/problems/da.ts'
import { requestsEn } from '#shared/i18n/requests/en.ts'
import { requestsDe } from '#shared/i18n/requests/de.ts'
import { requestsDa } from '#shared/i18n/requests/da.ts'
import { rosterEn } from '#shared/i18n/roster/en.ts'
import { rosterDe } from '#shared/i18n/roster/de.ts'
import { rosterDa } from '#shared/i18n/roster/da.ts'
import { reviewsEn } from '#shared/i18n/reviews/en.ts'
import { rulesEn } from '#shared/i18n/rules/en.ts'
import { reviewsDe } from '#shared/i18n/reviews/de.ts'
import { rulesDe } from '#shared/i18n/rules/de.ts'
import { reviewsDa } from '#shared/i18n/reviews/da.ts'
import { rulesDa } from '#shared/i18n/rules/da.ts'
import { settingsEn } from '#shared/i18n/settings/en.ts'
import { settingsDe } from '#shared/i18n/settings/de.ts'
import { settingsDa } from '#shared/i18n/settings/da.ts'
import { setupEn } from '#shared/i18n/setup/en.ts'
import { setupDe } from '#shared/i18n/setup/de.ts'
import { setupDa } from '#shared/i18n/setup/da.ts'
import { shareEn } from '#shared/i18n/share/en.ts'
import { shareDe } from '#shared/i18n/share/de.ts'
import { shareDa } from '#shared/i18n/share/da.ts'
import { compareEn } from '#shared/i18n/compare/en.ts'
import { compareDe } from '#shared/i18n/compare/de.ts'
import { compareDa } from '#shared/i18n/compare/da.ts'
import type { Language } from '#shared/kernel/text.ts'

const en = {
  devices: devicesEn,
  frame: frameEn,
  leaving: leavingEn,
  outlets: outletsEn,
  overrides: overridesEn,
  people: peopleEn,
  problems: problemsEn,
  requests: requestsEn,
  roster: rosterEn,
  reviews: reviewsEn,
  rules: rulesEn,
  settings: settingsEn,
  setup: setupEn,
  share: shareEn,
  compare: compareEn,
  inspection: inspectionEn,
}
const de = {
  devices: devicesDe,
  frame: frameDe,
  leaving: leavingDe,
  outlets: outletsDe,
  overrides: overridesDe,
  people: peopleDe,
  problems: problemsDe,
  requests: requestsDe,
  roster: rosterDe,
  reviews: reviewsDe,
  rules: rulesDe,
  settings: settingsDe,
  setup: setupDe,
  share: shareDe,
  compare: compareDe,
  inspection: inspectionDe,
}
const da = {
  devices: devicesDa,
  frame: frameDa,
  leaving: leavingDa,
  outlets: outletsDa,
  overrides: overridesDa,
  people: peopleDa,
  problems: problemsDa,
  requests: requestsDa,
  roster: rosterDa,
  reviews: reviewsDa,
  rules: rulesDa,
  settings: settingsDa,
  setup: setupDa,
  share: shareDa,
  compare: compareDa,
  inspection: inspectionDa,
}

export type Words = typeof en

/** What the screens say, by language: a test finds things by the words that people read. */
export const words: Readonly<Record<Language, Words>> = { en, de, da }
