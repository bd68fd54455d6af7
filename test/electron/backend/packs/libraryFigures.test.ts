/** The numbers of the library by what they are about, side by side as the law books have them. */
import { describe, expect, it } from 'vitest'
import { libraryRule, libraryRules } from '#test/support/libraryPacks.ts'
import { figuresOf } from '#test/support/ruleFigures.ts'

type Row = readonly [ruleId: string, figures: string]

const restBetweenShifts: readonly Row[] = [
  ['eu-wtd-daily-rest', 'minimum 11:00'],
  ['de-arbzg-rest-11h', 'minimum 11:00'],
  ['de-arbzg-rest-gastro-10h', 'minimum 10:00'],
  ['fr-rest-11h', 'minimum 11:00'],
  ['gb-wtr-rest-11h', 'minimum 11:00'],
  ['es-rest-12h', 'minimum 12:00'],
  // once in seven days eight hours are enough
  ['nl-rest-11h', 'minimum 11:00, mergeUnder 8:00, reducedTo 8:00, reducedTimes 1, reducedPer 168:00'],
  ['eu-young-adolescent-rest-12h', 'minimum 12:00'],
  ['eu-young-child-rest-14h', 'minimum 14:00'],
  ['de-jarbschg-rest-12h', 'minimum 12:00'],
  ['gb-young-rest-12h', 'minimum 12:00'],
  ['us-or-rest-10h', 'minimum 10:00'],
  ['us-sea-rest-10h', 'minimum 10:00'],
  ['us-la-rest-10h', 'minimum 10:00'],
  ['us-chi-rest-10h', 'minimum 10:00'],
  ['us-phl-rest-9h', 'minimum 9:00, premium $40'],
  ['us-nyc-clopening', 'minimum 11:00, premium $100'],
  ['house-rest-12h-after-close', 'minimum 12:00'],
]
const restInTheWeek: readonly Row[] = [
  ['eu-wtd-weekly-rest', 'total 35:00, core 24:00'],
  ['fr-weekly-rest-35h', 'total 35:00, core 24:00'],
  ['dk-weekly-day-off', 'window 7 d, total 35:00, core 24:00'],
  ['dk-rest-11h', 'window 24:00, total 11:00, core 11:00'],
  [
    'dk-rest-8h',
    'window 24:00, retailSeasonTotal 8:00, retailSeasonCore 8:00, shiftChangeoverTotal 8:00, shiftChangeoverCore 8:00, otherwiseTotal 11:00, otherwiseCore 11:00',
  ],
  ['gb-wtr-weekly-rest', 'total 35:00, core 24:00, fortnightTotal 59:00, fortnightCore 48:00'],
  ['es-weekly-rest', 'window 7 d, total 36:00, core 36:00, fortnightTotal 72:00, fortnightPiece 36:00'],
  ['nl-weekly-rest-36h', 'window 168:00, total 36:00, core 36:00, fortnightTotal 72:00, fortnightPiece 32:00'],
  ['us-il-odrisa-day', 'window 7 d, total 24:00, core 24:00'],
  ['eu-young-weekly-rest', 'window 7 d, total 48:00, core 48:00'],
  ['gb-young-weekly-48h', 'total 48:00, core 48:00'],
  ['dk-young-two-days-off', 'window 7 d, total 48:00, core 48:00'],
  ['dk-young-rest', 'window 24:00, inSchoolTotal 14:00, inSchoolCore 14:00, otherwiseTotal 12:00, otherwiseCore 12:00'],
]
const longestWork: readonly Row[] = [
  ['de-arbzg-day-10h', 'dutyGap 11:00, maximum 10:00'],
  ['fr-day-10h', 'maximum 10:00'],
  ['fr-week-48h', 'maximum 48:00'],
  ['es-day-9h', 'below18 8:00, otherwise 9:00'],
  ['nl-shift-12h', 'dutyGap 8:00, maximum 12:00'],
  ['nl-week-60h', 'maximum 60:00'],
  ['eu-wtd-night-hazard', 'maximum 8:00'],
  ['eu-wtd-implied-span', 'maximum 13:00'],
  ['de-muschg-day-8h30', 'below18 8:00, otherwise 8:30'],
  ['house-budget-hours', 'maximum 200:00'],
]
const longestWorkOfTheYoung: readonly Row[] = [
  ['eu-young-adolescent-day-8h', 'maximum 8:00'],
  ['eu-young-adolescent-week-40h', 'maximum 40:00'],
  ['eu-young-child-day', 'schoolDay 2:00, from15 8:00, otherwise 7:00'],
  ['eu-young-child-school-week-12h', 'schoolWeek 12:00, from15 40:00, otherwise 35:00'],
  ['de-jarbschg-day-8h', 'maximum 8:00, extended 8:30, shorterDay 8:00'],
  ['de-jarbschg-week-40h', 'maximum 40:00'],
  ['de-jarbschg-span', 'restaurant 11:00, otherwise 10:00'],
  ['dk-young-school-day', 'schoolDay 2:00, from15 8:00, otherwise 7:00'],
  ['dk-young-school-week', 'schoolWeek 12:00, from15 40:00, otherwise 35:00'],
  ['dk-young-other-week', 'maximum 40:00'],
  ['gb-young-day-8h', 'maximum 8:00'],
  ['gb-young-week-40h', 'maximum 40:00'],
  ['gb-child-day', 'sunday 2:00, schoolDay 2:00, from15 8:00, otherwise 5:00'],
  ['gb-child-week', 'schoolWeek 12:00, from15 35:00, otherwise 25:00'],
  ['nl-young-day-9h', 'maximum 9:00'],
  ['us-ca-minor-day', 'schoolDay 4:00, otherwise 8:00'],
  ['us-flsa-1415-day', 'schoolDay 3:00, otherwise 8:00'],
  ['us-flsa-1415-week', 'schoolWeek 18:00, otherwise 40:00'],
]
const averages: readonly Row[] = [
  ['eu-wtd-48h-average', 'maximum 48:00, weeks 17'],
  ['eu-wtd-night-average', 'maximum 8:00'],
  ['de-arbzg-average-8h', 'maximum 8:00, weeks 24'],
  ['de-arbzg-night-worker', 'maximum 8:00, weeks 4'],
  ['dk-48h-average', 'maximum 48:00'],
  ['fr-44h-12w', 'maximum 44:00, weeks 12'],
  ['gb-wtr-48h', 'maximum 48:00, weeks 17'],
  ['gb-wtr-night-8h', 'maximum 8:00'],
  ['nl-avg-55-48', 'maximum1 55:00, weeks1 4, maximum2 48:00, weeks2 16'],
]
const breaks: readonly Row[] = [
  // the directives leave the length open: any break will do
  ['eu-wtd-break', 'work1 6:00, break1 0:01'],
  ['dk-break-6h', 'work1 6:00, break1 0:01'],
  ['eu-young-break', 'work1 4:30, break1 0:30'],
  ['dk-young-break', 'work1 4:30, break1 0:30'],
  ['gb-young-break-30', 'work1 4:30, break1 0:30'],
  ['gb-child-break-1h', 'stretch 4:00, minPiece 1:00'],
  ['gb-wtr-break-20', 'work1 6:00, break1 0:20, minPiece 0:20, afterStart 0:01, beforeEnd 0:01'],
  ['de-arbzg-break', 'work1 6:00, break1 0:30, work2 9:00, break2 0:45, minPiece 0:15'],
  ['de-arbzg-6h-stretch', 'stretch 6:00, minPiece 0:15'],
  [
    'de-jarbschg-break',
    'work1 4:30, break1 0:30, work2 6:00, break2 1:00, minPiece 0:15, afterStart 1:00, beforeEnd 1:00',
  ],
  ['de-jarbschg-stretch-4h30', 'stretch 4:30, minPiece 0:15'],
  ['es-break-15', 'below18Work1 4:30, below18Break1 0:30, otherwiseWork1 6:00, otherwiseBreak1 0:15'],
  ['fr-break-20', 'work1 6:00, break1 0:20, minPiece 0:20'],
  ['ie-break', 'work1 4:30, break1 0:15, work2 6:00, break2 0:30'],
  ['ie-shop-lunch', 'over1 6:00, meal1 1:00'],
  ['nl-break', 'work1 5:30, break1 0:30, work2 10:00, break2 0:45, minPiece 0:15'],
  ['us-il-meal', 'work1 7:30, break1 0:20, work2 12:00, break2 0:40, firstBy 5:00'],
  ['us-ny-meal', 'over1 6:00, meal1 0:30, meal2 0:20, over3 6:00, meal3 0:45'],
  [
    'us-ca-meal',
    'over1 5:00, startBy1 5:00, meal1 0:30, waivable1 6:00, over2 10:00, startBy2 10:00, meal2 0:30, waivable2 12:00, premium 1:00',
  ],
  ['us-ca-rest', 'work1 3:30, rests1 1, work2 6:00, rests2 2, work3 10:00, rests3 3, premium 1:00'],
]
const clock: readonly Row[] = [
  ['eu-young-child-night', 'earliest at 6:00, latest at 20:00'],
  ['eu-young-adolescent-night', 'earliest at 6:00, latest at 22:00, otherEarliest at 7:00, otherLatest at 23:00'],
  [
    'de-jarbschg-hours',
    'beforeVocationalSchoolEarliest at 6:00, beforeVocationalSchoolLatest at 20:00, from16RestaurantEarliest at 6:00, from16RestaurantLatest at 22:00, from17BakeryEarliest at 4:00, from17BakeryLatest at 20:00, from16BakeryEarliest at 5:00, from16BakeryLatest at 20:00, otherwiseEarliest at 6:00, otherwiseLatest at 20:00',
  ],
  ['de-jarbschg-xmas', 'specialDatesEarliest at 6:00, specialDatesLatest at 14:00'],
  [
    'de-muschg-night',
    'approval28Earliest at 6:00, approval28Latest at 22:00, otherwiseEarliest at 6:00, otherwiseLatest at 20:00',
  ],
  ['de-arbzg-sunday', ''],
  [
    'de-ladschlg-hours',
    'specialDatesEarliest at 6:00, specialDatesLatest at 14:00, otherwiseEarliest at 6:00, otherwiseLatest at 20:00',
  ],
  ['dk-shop-closing-days', 'specialDatesEarliest at 0:00, specialDatesLatest at 15:00'],
  [
    'dk-young-hours',
    'inSchoolEarliest at 6:00, inSchoolLatest at 20:00, retailEarliest at 6:00, retailLatest at 22:00, restaurantEarliest at 6:00, restaurantLatest at 24:00, bakeryEarliest at 4:00, bakeryLatest at 20:00, otherwiseEarliest at 6:00, otherwiseLatest at 20:00',
  ],
  ['gb-child-hours', 'earliest at 7:00, latest at 19:00'],
  [
    'gb-young-night',
    'retailNightExceptionMetEarliest at 4:00, retailNightExceptionMetLatest at 24:00, otherwiseEarliest at 6:00, otherwiseLatest at 22:00, otherEarliest at 7:00, otherLatest at 23:00',
  ],
  ['nl-young-hours', 'earliest at 6:00, latest at 23:00'],
  [
    'us-ca-minor-hours',
    'beforeSchoolEarliest at 5:00, beforeSchoolLatest at 22:00, otherwiseEarliest at 5:00, otherwiseLatest at 24:30',
  ],
  [
    'us-flsa-1415-hours',
    'seasonEarliest at 7:00, seasonLatest at 21:00, otherwiseEarliest at 7:00, otherwiseLatest at 19:00',
  ],
]
const daysAndSundays: readonly Row[] = [
  ['de-arbzg-15-sundays', 'minimum 15'],
  ['nl-13-sundays', 'minimum 13'],
  ['de-jarbschg-2-sundays', 'minimum 2'],
  ['de-ladschlg-free-saturday', 'minimum 1'],
  ['de-jarbschg-5-days', 'maximum 5'],
  ['fr-six-days', 'maximum 6'],
  ['us-ca-day-of-rest', 'maximum 6, shortDay 6:00, shortWeek 30:00'],
  ['house-max-consecutive', 'maximum 6'],
  ['house-max-splits', 'maximum 2, gapOver 1:00'],
  ['de-arbzg-rest-gastro-comp', 'restBelow 11:00, restAtLeast 12:00, withinDays 28 d'],
  ['de-arbzg-substitute-day', 'withinDays 13 d'],
]
const pay: readonly Row[] = [
  ['us-flsa-overtime-40', 'over1 40:00'],
  ['us-ca-overtime-day', 'over1 8:00, over2 12:00'],
  ['fr-overtime-35h', 'over1 35:00, over2 43:00'],
  ['us-ca-seventh-day', 'firstHours 8:00'],
  ['us-ca-split-shift', 'gapOver 1:00, premium 1:00'],
  ['us-ny-spread', 'maximum 10:00, premium 1:00'],
  ['us-ca-reporting-time', 'percent 50, floor 2:00, cap 4:00'],
  ['de-tzbfg-min-3h', 'minimum 3:00'],
  ['house-min-shift', 'minimum 3:00'],
]
const notice: readonly Row[] = [
  ['de-tzbfg-notice-4d', 'leadDays 4 d'],
  ...['chi', 'la', 'or', 'phl', 'sea'].map((place): Row => [`us-${place}-notice-14d`, 'leadDays 14 d']),
  ['us-nyc-fastfood-notice', 'leadDays 14 d'],
  ['us-nyc-retail-72h', 'leadMinutes 72:00'],
  ['us-or-change-pay', 'notice 336:00, addOver 0:30, addPay 1:00, moveOver 0:30, movePay 1:00, cutPercent 50'],
  ['us-sea-change-pay', 'notice 336:00, addOver 0:00, addPay 1:00, moveOver 0:00, movePay 1:00, cutPercent 50'],
  [
    'us-la-change-pay',
    'notice 336:00, addOver 0:15, addPay 1:00, moveOver 0:00, movePay 1:00, cutPercent 50, cutFrom 0:15',
  ],
  [
    'us-chi-change-pay',
    'notice 336:00, addOver 0:15, addPay 1:00, moveOver 0:15, movePay 1:00, cutPercent 50, cutUnder 24:00, cutEarlyPay 1:00',
  ],
  [
    'us-nyc-change-premium',
    'under1 24:00, add1 $15, move1 $15, cut1 $75, cancel1 $75, under2 168:00, add2 $15, move2 $15, cut2 $45, cancel2 $45, under3 336:00, add3 $10, move3 $10, cut3 $20, cancel3 $20',
  ],
]
const people: readonly Row[] = [
  ['de-kindarb-shop', 'minAge 15'],
  [
    'us-flsa-hazard-18',
    'cashier 14, commercial-mixer 18, deep-fryer 16, delivery-driving 18, forklift 18, meat-slicer 18, trash-compactor 18',
  ],
  ['dk-young-not-alone', 'minimum 1'],
  ['house-trainee-not-alone', 'minimum 1'],
  ['house-key-holder', 'minimum 1'],
  ['house-opening-pair', 'minimum 2, first 0:30, last 0:30, skilled 1'],
  ['house-min-staff', 'staff1 2, staff2 3, staff3 4'],
  ['house-fair-weekends', 'maxSpread 1, weeks 4'],
]

const tables = {
  restBetweenShifts,
  restInTheWeek,
  longestWork,
  longestWorkOfTheYoung,
  averages,
  breaks,
  clock,
  daysAndSundays,
  pay,
  notice,
  people,
}

describe.each(Object.entries(tables))('%s', (_, rows) => {
  it.each(rows)('%s: %s', (ruleId, figures) => {
    expect(figuresOf(libraryRule(ruleId))).toBe(figures)
  })
})

it('every rule of the library stands in one of the tables, and in one only', () => {
  const listed = Object.values(tables).flatMap((rows) => rows.map(([ruleId]) => ruleId))
  expect(listed.toSorted()).toEqual([...libraryRules.keys()].toSorted())
})
