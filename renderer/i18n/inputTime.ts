import { dayMinutes } from '#shared/kernel/time.ts'

/** A minute of the day as a time field of the browser takes it: "22:30" in every language, midnight after the day is "00:00". */
export const inputTime = (minute: number): string => {
  const within = minute % dayMinutes
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}
