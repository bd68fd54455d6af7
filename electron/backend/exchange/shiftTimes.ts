import type { ImportError } from '../../../shared/contract/imports.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { addDays, minuteMs } from '../../../shared/kernel/time.ts'
import type { Break } from '../../../shared/roster/model.ts'
import type { CsvRow } from './csvTable.ts'
import { minuteFromText, timeFromText, type DateOrder, type WrittenTime } from './localTime.ts'
import { quantityFromText } from './numberText.ts'
import type { Instants, RowReader } from './rowReader.ts'

export interface ShiftTimes {
  readonly startAt: number
  readonly endAt: number
  readonly breaks: readonly Break[]
}
interface TimeSource {
  readonly reader: RowReader
  readonly row: CsvRow
  readonly order: DateOrder
  readonly timeZone: string
  readonly instants: Instants
}

/** An end without a date that lies before the start is the next morning's, unless that makes a shift longer than this. */
const longestNightMinutes = 12 * 60
const longestShiftMs = 24 * 60 * minuteMs

const clockOn = (text: string, day: WrittenTime | null): WrittenTime | null => {
  const minute = minuteFromText(text)
  return minute === null || day === null ? null : { on: day.on, minute, offsetMinutes: null }
}

const written = ({ reader, row, order }: TimeSource, field: string, day: WrittenTime | null): WrittenTime | null =>
  timeFromText(reader.text(row, field), order) ?? clockOn(reader.text(row, field), day)

/** A start without a date takes it from the date column. */
const startOf = (source: TimeSource): WrittenTime | null => {
  const { reader, row, order } = source
  return written(source, 'start', timeFromText(reader.text(row, 'date'), order))
}

const endOf = (source: TimeSource, start: WrittenTime): WrittenTime | null => {
  const end = written(source, 'end', start)
  const isClock = minuteFromText(source.reader.text(source.row, 'end')) !== null
  if (end === null || !isClock || end.minute > start.minute) return end
  const night = end.minute + 1_440 - start.minute
  return night <= longestNightMinutes ? { ...end, on: addDays(end.on, 1) } : end
}

type Span = Omit<ShiftTimes, 'breaks'>

const breakLength = ({ reader, row }: TimeSource, { startAt, endAt }: Span): Result<number, ImportError> => {
  const text = reader.text(row, 'breakMinutes')
  const minutes = text === '' ? 0 : quantityFromText(text)
  if (minutes === null) return err(reader.fault(row, 'breakMinutes', 'notANumber'))
  if (minutes < 0) return err(reader.fault(row, 'breakMinutes', 'negative'))
  const length = minutes * minuteMs
  return length < endAt - startAt ? ok(length) : err(reader.fault(row, 'breakMinutes', 'tooLong'))
}

/** Where the row does not say when it begins, a break lies in the middle. */
const breakStart = (
  source: TimeSource,
  start: WrittenTime,
  { startAt, endAt }: Span,
  length: number,
): Result<number, ImportError> => {
  const { reader, row, instants, timeZone } = source
  const middle = startAt + Math.floor((endAt - startAt - length) / 2 / minuteMs) * minuteMs
  if (reader.text(row, 'breakStart') === '') return ok(middle)
  const from = written(source, 'breakStart', start)
  if (from === null) return err(reader.fault(row, 'breakStart', 'notATime'))
  const isNextDay = from.on === start.on && from.minute < start.minute
  const at = instants(timeZone, isNextDay ? { ...from, on: addDays(from.on, 1) } : from)
  if (!at.ok) return err(reader.fault(row, 'breakStart', at.error))
  const fits = at.value >= startAt && at.value + length <= endAt
  return fits ? ok(at.value) : err(reader.fault(row, 'breakStart', 'tooLong'))
}

const breaksOf = (source: TimeSource, start: WrittenTime, span: Span): Result<readonly Break[], ImportError> => {
  const length = breakLength(source, span)
  if (!length.ok) return length
  if (length.value === 0) return ok([])
  const from = breakStart(source, start, span, length.value)
  return from.ok ? ok([{ startAt: from.value, endAt: from.value + length.value }]) : from
}

/** Start, end and break of one row. */
export const shiftTimesFrom = (source: TimeSource): Result<ShiftTimes, ImportError> => {
  const { reader, row, instants, timeZone } = source
  const wrong = (field: string, code: ImportError['code']) => err(reader.fault(row, field, code))
  const start = startOf(source)
  if (start === null) return wrong('start', reader.text(row, 'start') === '' ? 'missing' : 'notATime')
  const end = endOf(source, start)
  if (end === null) return wrong('end', reader.text(row, 'end') === '' ? 'missing' : 'notATime')
  const startAt = instants(timeZone, start)
  if (!startAt.ok) return wrong('start', startAt.error)
  const endAt = instants(timeZone, end)
  if (!endAt.ok) return wrong('end', endAt.error)
  if (endAt.value <= startAt.value) return wrong('end', 'endBeforeStart')
  if (endAt.value - startAt.value > longestShiftMs) return wrong('end', 'tooLong')
  const span = { startAt: startAt.value, endAt: endAt.value }
  const breaks = breaksOf(source, start, span)
  return breaks.ok ? ok({ ...span, breaks: breaks.value }) : breaks
}
