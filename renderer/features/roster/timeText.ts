import { dayMinutes } from '#shared/kernel/time.ts'

/** Minutes since midnight from what people type: 8, 830, 0830, 8:30, 8.30, 8h30; null when it is no time of day. */
export const parseTime = (text: string): number | null => {
  const match = /^\s*(\d{1,2})(?:\s*[:.,hH]?\s*(\d{2}))?\s*(?:h|Uhr|uhr|kl\.?)?\s*$/.exec(text)
  if (match === null) return null
  const minute = Number(match[1]) * 60 + Number(match[2] ?? 0)
  const valid = Number(match[2] ?? 0) < 60 && minute <= dayMinutes
  return valid ? minute : null
}

export const timeText = (minute: number): string => {
  const within = minute % dayMinutes
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}

/** 14 as 14:00: alone on its line a bare hour would be any number. */
export const wholeTime = (time: string): string => (/^\d+$/.test(time) ? `${time}:00` : time)

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** 14:30 as 14³⁰, for blocks that have no room for more. */
export const raisedMinutes = (time: string): string =>
  time.replace(/[:.](\d{2})$/, (_, minutes: string) =>
    minutes.replace(/\d/g, (digit) => raised[Number(digit)] ?? digit),
  )
