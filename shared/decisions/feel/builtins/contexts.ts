/** Built-in functions over contexts, truth and the calendar. */
import { dayOfYear, weekOfYear, weekdayOf } from '../calendar.ts'
import { asKind, isContext } from '../kindOf.ts'
import type { FeelContext, FeelDate, FeelValue } from '../value.ts'
import { builtin, listOf, textOf } from './builtin.ts'
import type { BuiltinEntry } from './builtin.ts'

const ofDate =
  (answer: (date: FeelDate) => FeelValue): BuiltinEntry[1]['call'] =>
  ([value = null]) => {
    const date = asKind(value, 'date') ?? asKind(value, 'dateTime')?.date ?? null
    return date === null ? null : answer(date)
  }

const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const months = 'January February March April May June July August September October November December'.split(' ')

const getValue = ([context = null, key]: readonly FeelValue[]): FeelValue => {
  const name = textOf(key)
  return isContext(context) && name !== null ? (context.get(name) ?? null) : null
}

const entriesOf = ([context = null]: readonly FeelValue[]): FeelValue =>
  isContext(context)
    ? [...context].map(
        ([key, value]) =>
          new Map<string, FeelValue>([
            ['key', key],
            ['value', value],
          ]),
      )
    : null

const put = ([context = null, key, value = null]: readonly FeelValue[]): FeelValue => {
  const name = textOf(key)
  return isContext(context) && name !== null ? new Map([...context, [name, value]]) : null
}

const merge = ([given]: readonly FeelValue[]): FeelValue => {
  const contexts = listOf(given)
  if (contexts === null || !contexts.every(isContext)) return null
  return new Map(contexts.flatMap((context: FeelContext) => [...context]))
}

export const contextBuiltins: readonly BuiltinEntry[] = [
  builtin('not', [['negand']], ([value]) => (typeof value === 'boolean' ? !value : null)),
  builtin('get value', [['m', 'key']], getValue),
  builtin('get entries', [['m']], entriesOf),
  builtin('context put', [['context', 'key', 'value']], put),
  builtin('context merge', [['contexts']], merge),
  builtin('day of year', [['date']], ofDate(dayOfYear)),
  builtin('week of year', [['date']], ofDate(weekOfYear)),
  builtin(
    'day of week',
    [['date']],
    ofDate((date) => weekdays[weekdayOf(date) - 1] ?? null),
  ),
  builtin(
    'month of year',
    [['date']],
    ofDate((date) => months[date.month - 1] ?? null),
  ),
]
