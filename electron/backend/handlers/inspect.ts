import type { Handlers } from '../../../shared/contract/api.ts'
import type { Viewer } from '../../../shared/inspect/page.ts'
import { err, ok } from '../../../shared/kernel/result.ts'
import type { Backend, Caller } from '../backend.ts'
import { admitPeriod, exportInspection, previewInspection } from '../inspect/inspection.ts'
import { refuse } from '../refuse.ts'

type Methods = 'inspect.preview' | 'inspect.export'

/** `viewer`: the program of the page; null where this installation has none. */
export const createInspectHandlers = (
  backend: Backend,
  viewer: () => Promise<Viewer | null>,
): Pick<Handlers<Caller>, Methods> => ({
  'inspect.preview': (input, { actor }) => {
    if (actor === null) return err({ code: 'forbidden' })
    const period = admitPeriod(backend, actor, input)
    return period.ok ? ok(previewInspection(backend, actor, period.value)) : period
  },
  'inspect.export': async (input, { actor }) => {
    if (actor === null) return err({ code: 'forbidden' })
    const program = await viewer()
    return program === null ? refuse('viewerMissing') : exportInspection(backend, actor, input, program)
  },
})
