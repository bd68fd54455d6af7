/** Makes maps that a transaction can put back as they were; their values are never changed in place. */
export interface MemoryTables {
  readonly table: <V>() => Map<string, V>
  readonly transaction: <T>(work: () => T) => T
}
export const keyOf = (...parts: readonly (string | number)[]): string => JSON.stringify(parts)
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const createTables = (): MemoryTables => {
  const tables: Map<string, unknown>[] = []
  return {
    table: <V>() => {
      const map = new Map<string, V>()
      tables.push(map)
      return map
    },
    transaction: (work) => {
      const before = tables.map((map) => [...map])
      try {
        return work()
      } catch (cause) {
        for (const [index, map] of tables.entries()) {
          map.clear()
          for (const [key, value] of before[index] ?? []) map.set(key, value)
        }
        throw cause
      }
    },
  }
}
