import type { Handlers } from '../../../shared/contract/api.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { actorOf } from '../actorOf.ts'
import type { Backend, Caller } from '../backend.ts'
import { openImportFile, previewOf } from '../exchange/importFile.ts'
import { importPlacesOf } from '../exchange/importPlaces.ts'
import { importResult, startImport } from '../exchange/importRun.ts'

type Methods = 'imports.preview' | 'imports.run' | 'imports.result'

export const createImportHandlers = (backend: Backend): Pick<Handlers<Caller>, Methods> => ({
  'imports.preview': async ({ kind, content, outletId }, caller) => {
    const places = importPlacesOf(backend, actorOf(caller), outletId ?? null)
    if (!places.ok) return places
    const file = await openImportFile(content)
    return file.ok ? ok(previewOf(backend, kind, file.value)) : file
  },
  'imports.run': (request, caller) => startImport(backend, actorOf(caller), request),
  'imports.result': ({ jobId }) => importResult(backend, jobId),
})
