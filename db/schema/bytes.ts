import { customType } from 'drizzle-orm/sqlite-core'

/** Bytes as they were, without Node's Buffer showing through. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'blob',
  fromDriver: (value) => new Uint8Array(value),
})
