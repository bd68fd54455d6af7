/** Words for outlets: their list, the forms that add and change one, a further region, and the record of what was changed. */
import type { OutletField } from '../../people/outletChange.ts'

export interface OutletsMessages {
  readonly title: string
  readonly detail: (count: string) => string
  readonly search: string
  readonly noMatch: string
  readonly open: (name: string) => string
  readonly columns: Readonly<Record<OutletField | 'changed', string>>
  readonly closed: string
  readonly neverOpen: string
  readonly noHolidays: string
  readonly holidaysAhead: (count: string) => string
  readonly neverChanged: string
  readonly form: {
    readonly close: string
    readonly name: string
    readonly region: string
    readonly format: string
    readonly suggestions: (field: string) => string
    readonly roles: string
    readonly rolesHint: string
    readonly fixed: (country: string, timeZone: string) => string
    readonly save: string
    readonly cancel: string
    readonly saved: (name: string) => string
    /** What a change means for plans. */
    readonly effect: string
  }
  readonly add: {
    readonly outlet: string
    readonly like: string
    readonly likeHint: string
    readonly country: string
    readonly timeZone: string
    readonly newFormat: string
    /** What adding means, before it is done. */
    readonly effect: string
    readonly save: string
    readonly saved: (name: string) => string
    readonly invite: string
    readonly none: string
    readonly noneText: string
  }
  readonly region: {
    readonly add: string
    readonly name: string
    readonly effect: (known: string) => string
    readonly saved: (name: string) => string
  }
  readonly openings: {
    readonly legend: string
    readonly from: (day: string) => string
    readonly to: (day: string) => string
    readonly nextDay: string
    readonly add: (day: string) => string
    readonly remove: (day: string) => string
    readonly likeMonday: string
  }
  readonly holidays: {
    readonly legend: string
    readonly date: string
    readonly add: string
    readonly remove: (date: string) => string
    readonly takeFrom: string
    readonly taken: (count: string) => string
  }
  readonly record: {
    readonly title: string
    readonly none: string
    readonly nothing: string
    readonly by: (name: string, when: string) => string
    /** The outlet came after the organisation was founded. */
    readonly opened: (name: string) => string
    readonly added: (what: string) => string
    readonly removed: (what: string) => string
    readonly fromTo: (before: string, after: string) => string
  }
}
