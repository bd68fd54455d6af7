/** English names and sentences of the presets. */
import type { PresetMessages } from './messages.ts'

export const presetsEn: PresetMessages = {
  'min-rest-between-shifts': {
    name: 'Rest between shifts',
    sentence: 'Between two working days lie at least so many hours without work.',
    protects: 'Everyone gets home, sleeps and comes back rested.',
    notCaught: 'Work elsewhere that was not entered, the way to work, and calls outside the shift.',
  },
  'weekly-rest': {
    name: 'Free time every week',
    sentence: 'Every week holds one long rest of at least so many hours in a row.',
    protects: 'Once a week everyone has a whole day and a night of their own.',
    notCaught: 'Whether the free day is the one the person wished for, and on-call time.',
  },
  'max-hours-per-day': {
    name: 'Hours in a day',
    sentence: 'On one day, or in one duty, nobody works more than so many hours.',
    protects: 'Nobody works so long that they become a danger to themselves or to others.',
    notCaught: 'Work elsewhere that was not entered, and shifts that run longer on the day than planned.',
  },
  'max-hours-per-week': {
    name: 'Hours in a week',
    sentence: 'In one week nobody works more than so many hours.',
    protects: 'Even a busy week leaves people time to recover.',
    notCaught: 'The average over many weeks, and work elsewhere that was not entered.',
  },
  'max-hours-per-week-average': {
    name: 'Average hours per week',
    sentence: 'Over a run of weeks nobody works more than so many hours a week on average.',
    protects: 'Busy weeks are followed by quieter ones before they make people ill.',
    notCaught: 'Hours from before the plans known here: without them the average cannot be told.',
  },
  'night-work-limit': {
    name: 'Hours of night workers',
    sentence: 'People who work at night stay at or under so many hours a day, on average or on every single night.',
    protects: 'Work against the body clock stays short enough to recover from.',
    notCaught: 'Who counts as a night worker and what night work is dangerous: both have to be entered.',
  },
  'min-shift-length': {
    name: 'Shortest shift',
    sentence: 'Every shift has at least so many hours of work.',
    protects: 'A trip to work has to be worth it.',
    notCaught: 'Shifts that are cut short on the day.',
  },
  'budget-hours': {
    name: 'Hours budget of an outlet',
    sentence: 'All planned work of a week together stays within so many hours.',
    protects: 'The outlet can pay for its plan.',
    notCaught: 'What the hours cost, and hours added or dropped on the day.',
  },
  'overtime-threshold': {
    name: 'Where overtime begins',
    sentence: 'Hours over a limit, or work on a seventh day, are allowed and cost more.',
    protects: 'Extra work is paid as such, and its price is known before it is planned.',
    notCaught: 'Who is exempt from overtime pay, and wages: amounts are shown in hours.',
  },
  'max-daily-span': {
    name: 'Length of a day from start to end',
    sentence: 'From the first start to the last end of a day at most so many hours pass.',
    protects: 'Breaks and gaps do not stretch a day without end.',
    notCaught: 'The way to and from work, and a second shift that starts after midnight.',
  },
  'break-entitlement': {
    name: 'Breaks by length of work',
    sentence: 'Whoever works longer than a limit has a break of at least so many minutes.',
    protects: 'A real break to eat and sit down, planned before the shift begins.',
    notCaught: 'Breaks that are planned but not taken.',
  },
  'max-continuous-work': {
    name: 'Work without a break',
    sentence: 'Nobody works longer than so many hours in a row without a break.',
    protects: 'People stop for breath before mistakes and accidents begin.',
    notCaught: 'A break that moves or falls away on the day.',
  },
  'meal-period': {
    name: 'Meal by a set time',
    sentence: 'A long shift has a meal break that begins in time or lies between two hours of the day.',
    protects: 'People eat in time and not only when it gets quiet.',
    notCaught: 'Whether the break is really taken, and agreements to eat on duty.',
  },
  'rest-period': {
    name: 'Short paid breaks',
    sentence: 'The longer the shift, the more short paid breaks it has.',
    protects: 'Short breaks come often enough to matter.',
    notCaught: 'Where the breaks lie in the shift and whether they are taken.',
  },
  'latest-end-for-minors': {
    name: 'Hours of the day under 18',
    sentence: 'Under 18, work lies between two hours of the day, depending on age and the kind of outlet.',
    protects: 'Nobody under age is at work at night or on the way home alone after it.',
    notCaught: 'Without a date of birth nothing can be told. Lesson times are seen only if they were entered.',
  },
  'latest-end': {
    name: 'Hours of the day',
    sentence: 'Work lies between two hours of the day.',
    protects: 'Whoever needs free evenings and nights gets them.',
    notCaught: 'Shifts that run longer on the day than planned.',
  },
  'closed-days': {
    name: 'Days without work',
    sentence: 'On certain days, such as Sundays and public holidays, nobody works.',
    protects: 'On some days most people are free at the same time.',
    notCaught: 'Public holidays that are missing in the calendar of the outlet, and permits.',
  },
  'opening-hours': {
    name: 'Opening hours allowed by law',
    sentence: 'The outlet is open only on the days and between the hours that the law allows.',
    protects: 'Staff have free evenings and Sundays, and all shops keep the same rules.',
    notCaught: 'Exceptions for some goods and places, and work behind closed doors.',
  },
  'max-days-per-week': {
    name: 'Days per week',
    sentence: 'Nobody works on more than so many days of a week.',
    protects: 'Some days of the week are free for everything else.',
    notCaught: 'Long rows of days across two weeks, and whether the free days follow each other.',
  },
  'max-consecutive-days': {
    name: 'Days in a row',
    sentence: 'Nobody works on more than so many days one after another.',
    protects: 'Long rows of working days wear people out.',
    notCaught: 'How long or hard each of the days is.',
  },
  'min-free-sundays': {
    name: 'Free Sundays',
    sentence: 'In a month or a year everyone has at least so many Sundays off.',
    protects: 'Family and friends get a share of the days on which they are free.',
    notCaught: 'Sundays before the plans known here; before the period ends only the missing number can be shown.',
  },
  'min-free-saturdays': {
    name: 'Free Saturdays',
    sentence: 'In every month there are at least so many Saturdays off for those who ask.',
    protects: 'People in retail get weekend days that others have too.',
    notCaught: 'Whether the person asked for the free Saturday.',
  },
  'max-split-shifts': {
    name: 'Split days per week',
    sentence: 'Nobody has more than so many days a week with a long gap between two shifts.',
    protects: 'A long hole in the day costs people twice the travel and most of their free time.',
    notCaught: 'How long the hole in the day is, and people who asked for it.',
  },
  'split-shift': {
    name: 'Pay for a split day',
    sentence: 'A day with a long unpaid gap is allowed and earns extra pay.',
    protects: 'Days with a hole in the middle cost the employer something too.',
    notCaught: 'Wages, which can reduce what is owed, and splits that the person asked for.',
  },
  'compensatory-rest': {
    name: 'Time off in return',
    sentence: 'A short rest or work on a Sunday is balanced by time off within a deadline.',
    protects: 'What is taken from people is given back.',
    notCaught:
      'Before the deadline it is only an open item. Any free time that fits counts, even if it was free anyway.',
  },
  'notice-period': {
    name: 'How early the plan is known',
    sentence: 'The plan is published at least so many days before it begins.',
    protects: 'People can plan child care, lessons and a second job.',
    notCaught: 'Whether everybody has seen the plan, and changes after it was published.',
  },
  'change-freeze': {
    name: 'No changes just before a shift',
    sentence: 'In the last hours before a shift it is not changed, unless the person agrees.',
    protects: 'People can rely on the days just ahead.',
    notCaught: 'Changes agreed by word of mouth. Swaps and wishes count as changes unless they are marked.',
  },
  'predictability-pay': {
    name: 'Pay for late changes',
    sentence: 'A change after the deadline is allowed and costs pay, more the later it comes.',
    protects: 'Those who keep their day free are not left with the loss.',
    notCaught: 'Swaps and wishes of the person are free only if they are marked, and wages are not known.',
  },
  'reporting-time': {
    name: 'Pay when sent home early',
    sentence: 'Whoever comes in and works much less than planned is paid for a set part of the plan.',
    protects: 'A trip to work is not in vain.',
    notCaught: 'It needs the hours really worked: a plan alone says nothing.',
  },
  'min-staff': {
    name: 'Enough people on duty',
    sentence: 'At every time of the day at least so many people of a role are there.',
    protects: 'Guests are served in time and nobody has to do the work of two.',
    notCaught: 'Days that turn out busier than forecast, and people who do not come.',
  },
  'skill-always-present': {
    name: 'Somebody with a skill is always there',
    sentence: 'Whenever somebody works, at least one person with a certain skill is on duty.',
    protects: 'Somebody can open, help or decide at any hour.',
    notCaught: 'A skill that has run out but is still on the person, and breaks outside.',
  },
  'opening-closing-pair': {
    name: 'Two to open and to close',
    sentence:
      'At the start and the end of the day at least so many people are there, one of them with a certain skill.',
    protects: 'Nobody is alone with the cash and the door when the street is empty.',
    notCaught: 'The day begins and ends with the plan, not with the opening hours.',
  },
  'not-alone': {
    name: 'Not alone on duty',
    sentence:
      'While certain people are on duty, such as trainees or people under 18, somebody else is there with them.',
    protects: 'Nobody is left alone with something they cannot handle yet.',
    notCaught: 'Whether the other person has time to help. A planned break of that person counts as being alone.',
  },
  'min-age-for-task': {
    name: 'Lowest age for a task',
    sentence: 'Certain tasks are only for people of a certain age.',
    protects: 'Young people stay away from work that can hurt them.',
    notCaught: 'Only tasks written on the shift are seen, not who helps out for a minute.',
  },
  'fair-weekends': {
    name: 'Weekends shared fairly',
    sentence: 'Over some weeks comparable people work about the same number of weekends.',
    protects: 'It is not always the same people who miss out on their weekend.',
    notCaught: 'Who likes to work at weekends, and how long or late those shifts are.',
  },
}
