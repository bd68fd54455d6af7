/**
 * Coverage: in every interval with demand, each role has at least the staff that the decision table asks for.
 *
 * Intervals are the steps of `stepMinutes` counted from local midnight that lie inside the opening hours of the week's
 * days (a step at an edge is cut). The situation of a step that the table may ask about: `dayType` (weekday, saturday,
 * sunday, or holiday when the date is one) and `minute` (minute of the day) of the local instant at which the step
 * begins; `demand`, the quantities of the demand intervals under the step scaled to one whole step (the part that
 * lies under the step, taken as spread evenly) and rounded up; `format`, `region` (id) and `country` of the outlet.
 * Each output column is named after a role; its value, after local overrides of the cell, is the staff needed.
 *
 * On duty at an instant is every assigned shift of the role that covers it and is not in a break. Amount: person-minutes
 * that are missing, added up over a day and role; a step is cut where the number on duty changes. Steps without demand
 * are not looked at; an open day without any demand is undetermined, and so is a situation that selects no row, or
 * more rows than the hit policy allows, or has an unknown input (two drivers at once make `demand` unknown).
 */
import type { OutletKind } from './kind.ts'

export const coverage: OutletKind = { subject: 'outlet', unit: 'personMinutes', parameters: () => [] }
