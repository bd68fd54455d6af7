import { useMemo } from 'react'
import type { Format } from '#renderer/i18n/format.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { rosterDa } from '#shared/i18n/roster/da.ts'
import { rosterDe } from '#shared/i18n/roster/de.ts'
import { rosterEn } from '#shared/i18n/roster/en.ts'
import type { RosterMessages } from '#shared/i18n/roster/messages.ts'
import { packSpeechOf, type PackSpeech } from '#renderer/i18n/packSpeech.ts'
import type { LocalDate, ZoneOffsets } from '#shared/kernel/time.ts'
import type { Text } from '#shared/kernel/text.ts'
import type { Shift } from '#shared/roster/model.ts'
import { createPlanFormat, type PlanFormat } from './planFormat.ts'
import { useRoster } from './rosterContext.ts'
import { breakMinutesOf } from './shiftMoves.ts'

const dictionaries = { en: rosterEn, de: rosterDe, da: rosterDa }

export interface PlainWords {
  readonly t: RosterMessages
  readonly f: PlanFormat
  /** The text of a rule in the chosen language. */
  readonly say: (text: Text) => string
}
export interface Words extends PlainWords {
  /** Codes in the words of the pack that judges this week. */
  readonly speech: PackSpeech
  /** A role, a skill, a format by what people call it. */
  readonly word: (code: string) => string
  /** "Anna Berg, Monday 08:00 to 16:30, service, break 30 min". */
  readonly sayShift: (name: string, on: LocalDate, shift: Shift) => string
}

const plainWords = (format: Format): PlainWords => ({
  t: dictionaries[format.language],
  f: createPlanFormat(format),
  say: (text) => text[format.language],
})

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
  { t, f, word }: PlainWords & Pick<Words, 'word'>,
  zone: ZoneOffsets,
  name: string,
  on: LocalDate,
  shift: Shift,
): string => {
  const pause = breakMinutesOf(shift)
  const span = t.board.span(f.time(shift.startAt, zone), f.time(shift.endAt, zone))
  const rest = pause === 0 ? t.board.noBreak : t.board.breakOf(f.duration(pause))
  return `${name}, ${f.weekday(on)} ${span}, ${word(shift.role)}, ${rest}`
}

export const useWords = (): Words => {
  const words = usePlainWords()
  const format = useFormat()
  const zone = useRoster((state) => state.board.zone)
  const pack = useRoster((state) => state.board.pack)
  return useMemo(() => {
    const speech = packSpeechOf(pack, format)
    const spoken = { ...words, speech, word: speech.word }
    return { ...spoken, sayShift: (name, on, shift) => shiftWords(spoken, zone, name, on, shift) }
  }, [words, format, pack, zone])
}
