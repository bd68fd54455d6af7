import { id } from '#shared/kernel/ids.ts'
import type { Text } from '#shared/kernel/text.ts'
import type { Actor } from '#shared/people/permissions.ts'
import type { Outlet } from '#shared/people/places.ts'
import type { Person } from '#shared/roster/ports.ts'
import type { Parameter, Rule, RulePack } from '#shared/rules/model.ts'
import type { Registry } from '#shared/sync/model.ts'
import type { Profile } from '#shared/sync/ports.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 8 * 60, toMinute: 20 * 60 }))
export const testOutlet = (outletId: string, over: Partial<Outlet> = {}): Outlet => ({
  outletId: id(outletId),
  regionId: id('south'),
  name: `Outlet ${outletId}`,
  format: 'pool',
  country: 'DE',
  timeZone: 'Europe/Berlin',
  openings: everyDay,
  holidays: [],
  roles: ['guard', 'till'],
  ...over,
})

export const manager: Actor = {
  actorId: id('mia'),
  name: 'Mia',
  role: 'manager',
  outletIds: [id('nordbad')],
  regionIds: [],
}
export const admin: Actor = { actorId: id('ada'), name: 'Ada', role: 'admin', outletIds: [], regionIds: [] }

export const testRegistry = (outlets: readonly Outlet[]): Registry => ({
  fmt: 1,
  organisation: { organisationId: id('org'), name: 'Pools' },
  regions: [{ regionId: id('south'), name: 'South' }],
  outlets,
  actors: [manager, admin],
  devices: [],
  invitations: [],
})
export const testProfile: Profile = {
  organisationId: id('org'),
  organisationName: 'Pools',
  shareId: id('sharesharesh'),
  shareFolder: null,
  rootSha256: '00'.repeat(32),
  demo: false,
  clockShiftMs: 0,
  actorId: manager.actorId,
  identities: [],
}

const words = (text: string): Text => ({ en: text, de: text, da: text })
const rule = (ruleId: string, over: Pick<Rule, 'check' | 'parameters' | 'severity'> & Partial<Rule>): Rule => ({
  ruleId: id(ruleId),
  title: words(ruleId),
  purpose: words('test'),
  notCaught: words('test'),
  owner: 'Ada',
  reviewOn: '2027-01-01',
  source: { law: 'house', article: '1', status: 'policy' },
  layer: 'house',
  scope: {},
  longestTermDays: 60,
  ...over,
})
const hours = (value: number, over: Partial<Parameter> = {}): Parameter => ({
  value: value * 60,
  unit: 'minutes',
  stricter: 'higher',
  bounds: null,
  ...over,
})

/** Rest of 11 hours (blocks; 10 to 11 alone, 9 with approval), 10 hours of work a day (needs a reason), 5 days a row (notice). */
export const testPack = (over: Partial<RulePack> = {}): RulePack => ({
  fmt: 1,
  organisationId: id('org'),
  version: 1,
  effectiveOn: '2020-01-06',
  publishedAt: Date.UTC(2020, 0, 1),
  publishedBy: 'Ada',
  note: '',
  rules: [
    rule('rest', {
      check: { kind: 'rest-between' },
      severity: 'block',
      parameters: {
        minimum: hours(11, { bounds: { free: { min: 600, max: 720 }, outer: { min: 540, max: 720 } } }),
      },
    }),
    rule('day', {
      check: { kind: 'work-limit', window: 'local-day' },
      severity: 'reason',
      parameters: { maximum: hours(10, { stricter: 'lower' }) },
    }),
    rule('minors', {
      check: { kind: 'time-window' },
      severity: 'block',
      scope: { people: 'minors' },
      parameters: {
        earliest: { value: 6 * 60, unit: 'minuteOfDay', stricter: 'higher', bounds: null },
        latest: { value: 20 * 60, unit: 'minuteOfDay', stricter: 'lower', bounds: null },
      },
    }),
  ],
  tables: [],
  adjustments: [],
  ...over,
})

export const testPerson = (personId: string, over: Partial<Person> = {}): Person => ({
  personId: id(personId),
  outletId: id('nordbad'),
  name: `Name of ${personId}`,
  role: 'guard',
  skills: [],
  contractMinutesPerWeek: 38 * 60,
  birthOn: '1990-05-17',
  flags: [],
  lawFacts: {},
  availability: [],
  active: true,
  ...over,
})
