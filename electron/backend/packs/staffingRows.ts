/** Name, kind of day, minute of day, demand, then people needed: lead, service, kitchen, till. */
export type StaffingRow = readonly [
  name: string,
  dayType: string,
  minute: string,
  demand: string,
  lead: number,
  service: number,
  kitchen: number,
  till: number,
]

const weekday = '"weekday"'
const saturday = '"saturday"'
const quietDay = '"sunday", "holiday"'
const weekend = '"saturday", "sunday", "holiday"'

/** Open 6:30 to 18:30, Saturday 7:00 to 17:00, Sunday 8:00 to 14:00. */
export const bakeryRows: readonly StaffingRow[] = [
  ['night', '-', '< 390', '-', 0, 0, 0, 0],
  ['morning-quiet', weekday, '[390..660)', '< 30', 1, 1, 1, 0],
  ['morning-busy', weekday, '[390..660)', '>= 30', 1, 2, 2, 0],
  ['lunch-quiet', weekday, '[660..840)', '< 35', 1, 2, 1, 0],
  ['lunch-busy', weekday, '[660..840)', '[35..60)', 1, 3, 2, 0],
  ['lunch-rush', weekday, '[660..840)', '>= 60', 1, 4, 2, 0],
  ['afternoon-quiet', weekday, '[840..1110)', '< 30', 1, 1, 1, 0],
  ['afternoon-busy', weekday, '[840..1110)', '>= 30', 1, 2, 1, 0],
  ['saturday-quiet', saturday, '[390..1110)', '< 40', 1, 2, 1, 0],
  ['saturday-busy', saturday, '[390..1110)', '>= 40', 1, 3, 2, 0],
  ['sunday-quiet', quietDay, '[390..1110)', '< 35', 1, 1, 1, 0],
  ['sunday-busy', quietDay, '[390..1110)', '>= 35', 1, 2, 2, 0],
  ['evening', '-', '>= 1110', '-', 0, 0, 0, 0],
]

/** Open 11:00 to 22:30, Sunday to 22:00. */
export const restaurantRows: readonly StaffingRow[] = [
  ['night', '-', '< 660', '-', 0, 0, 0, 0],
  ['lunch-quiet', weekday, '[660..840)', '< 25', 1, 2, 1, 0],
  ['lunch-busy', weekday, '[660..840)', '[25..50)', 1, 3, 2, 0],
  ['lunch-rush', weekday, '[660..840)', '>= 50', 1, 4, 3, 0],
  ['afternoon', weekday, '[840..1020)', '-', 1, 1, 1, 0],
  ['dinner-quiet', weekday, '[1020..1260)', '< 30', 1, 2, 1, 0],
  ['dinner-busy', weekday, '[1020..1260)', '[30..55)', 1, 3, 2, 0],
  ['dinner-rush', weekday, '[1020..1260)', '>= 55', 1, 4, 3, 0],
  ['weekend-quiet', weekend, '[660..1260)', '< 30', 1, 2, 1, 0],
  ['weekend-busy', weekend, '[660..1260)', '[30..55)', 1, 3, 2, 0],
  ['weekend-rush', weekend, '[660..1260)', '>= 55', 1, 4, 3, 0],
  ['late', '-', '[1260..1350)', '-', 1, 1, 1, 0],
  ['closed', '-', '>= 1350', '-', 0, 0, 0, 0],
]

/** Open 9:00 to 20:00, Sunday 11:00 to 17:00 where the law allows it. */
export const shopRows: readonly StaffingRow[] = [
  ['night', '-', '< 540', '-', 0, 0, 0, 0],
  ['morning', weekday, '[540..660)', '-', 1, 1, 0, 1],
  ['lunch-quiet', weekday, '[660..840)', '< 40', 1, 1, 0, 1],
  ['lunch-busy', weekday, '[660..840)', '[40..70)', 1, 2, 0, 2],
  ['lunch-rush', weekday, '[660..840)', '>= 70', 1, 3, 0, 3],
  ['afternoon-quiet', weekday, '[840..1200)', '< 45', 1, 1, 0, 1],
  ['afternoon-busy', weekday, '[840..1200)', '>= 45', 1, 2, 0, 2],
  ['weekend-quiet', weekend, '[540..1200)', '< 50', 1, 2, 0, 1],
  ['weekend-busy', weekend, '[540..1200)', '>= 50', 1, 3, 0, 2],
  ['evening', '-', '>= 1200', '-', 0, 0, 0, 0],
]
