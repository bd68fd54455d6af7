import { useMemo } from 'react'
import type { Format } from '#renderer/i18n/format.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { rosterDa } from '#shared/i18n/roster/da.ts'
import { rosterDe } from '#shared/i18n/roster/de.ts'
import { rosterEn } from '#shared/i18n/roster/en.ts'
import type { RosterMessages } from '#shared/i18n/roster/messages.ts'
import { parametersDa } from '#shared/i18n/parameters/da.ts'
import { parametersDe } from '#shared/i18n/parameters/de.ts'
import { parametersEn } from '#shared/i18n/parameters/en.ts'
import type { LocalDate, ZoneOffsets } from '#shared/kernel/time.ts'
import type { Text } from '#shared/kernel/text.ts'
import type { Shift } from '#shared/roster/model.ts'
import { createPlanFormat, type PlanFormat } from './planFormat.ts'
import { useRoster } from './rosterContext.ts'
import { breakMinutesOf } from './shiftMoves.ts'

const parameterNames = { en: parametersEn, de: parametersDe, da: parametersDa }
const dictionaries = { en: rosterEn, de: rosterDe, da: rosterDa }

export interface PlainWords {
  readonly t: RosterMessages
  readonly f: PlanFormat
  /** The text of a rule in the chosen language. */
  readonly say: (text: Text) => string
  readonly parameterName: (parameter: string) => string
}
export interface Words extends PlainWords {
  /** "Anna Berg, Monday 08:00 to 16:30, service, break 30 min". */
  readonly sayShift: (name: string, on: LocalDate, shift: Shift) => string
}

const plainWords = (format: Format): PlainWords => {
  const names = parameterNames[format.language]
  return {
    t: dictionaries[format.language],
    f: createPlanFormat(format),
    say: (text) => text[format.language],
    parameterName: (parameter) => names[parameter] ?? parameter,
  }
}

/** One per language for all parts of the board: making the formats costs more than drawing a shift. */
const known = new Map<Format, PlainWords>()

export const usePlainWords = (): PlainWords => {
  const format = useFormat()
  const words = known.get(format) ?? plainWords(format)
  known.set(format, words)
  return words
}

/** A shift in words, for screen readers, announcements and receipts. */
export const shiftWords = (
  { t, f }: PlainWords,
  zone: ZoneOffsets,
  name: string,
  on: LocalDate,
  shift: Shift,
): string => {
  const pause = breakMinutesOf(shift)
  const span = t.board.span(f.time(shift.startAt, zone), f.time(shift.endAt, zone))
  const rest = pause === 0 ? t.board.noBreak : t.board.breakOf(f.duration(pause))
  return `${name}, ${f.weekday(on)} ${span}, ${shift.role}, ${rest}`
}

export const useWords = (): Words => {
  const words = usePlainWords()
  const zone = useRoster((state) => state.board.zone)
  return useMemo(
    () => ({ ...words, sayShift: (name, on, shift) => shiftWords(words, zone, name, on, shift) }),
    [words, zone],
  )
}
