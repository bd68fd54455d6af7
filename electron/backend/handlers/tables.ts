import type { Handlers } from '../../../shared/contract/api.ts'
import type { Backend, Caller } from '../backend.ts'
import { exportTable, previewTables, takeTable } from '../rules/tableFiles.ts'

type Methods = Extract<keyof Handlers<Caller>, `tables.${string}`>

export const createTableHandlers = (backend: Backend): Pick<Handlers<Caller>, Methods> => ({
  'tables.preview': (input) => previewTables(backend, input),
  'tables.take': (input) => takeTable(backend, input),
  'tables.export': (input) => exportTable(backend, input),
})
