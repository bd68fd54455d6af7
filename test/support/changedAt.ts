/** A copy with another value at one place, named as in `changes.0.after.role`; `gone` takes the member away. */
export const gone = Symbol('gone')

export const changedAt = (value: unknown, path: string, next: unknown): unknown => {
  const [head = '', ...rest] = path.split('.')
  if (head === '') return next
  const inner = (item: unknown): unknown => (rest.length === 0 ? next : changedAt(item, rest.join('.'), next))
  if (Array.isArray(value)) return value.map((item: unknown, at) => (String(at) === head ? inner(item) : item))
  const record = value as Readonly<Record<string, unknown>>
  if (next === gone && rest.length === 0) {
    return Object.fromEntries(Object.entries(record).filter(([key]) => key !== head))
  }
  return { ...record, [head]: inner(record[head]) }
}
