import { randomUUID } from 'node:crypto'
import { api, type Handlers, type Method, type Problem } from '../../shared/contract/api.ts'
import { authority } from '../../shared/contract/authority.ts'
import { err, type Result } from '../../shared/kernel/result.ts'
import { may, type Target } from '../../shared/people/permissions.ts'
import { storageFaultOf } from '../../db/storageFault.ts'
import type { Caller } from './backend.ts'
import { refuse } from './refuse.ts'

export type Dispatch = (method: string, raw: unknown) => Promise<Result<unknown, Problem>>

export interface DispatchDeps {
  readonly handlers: Handlers<Caller>
  readonly caller: () => Caller
  /** Receives the cause of an internal fault under the short reference that the person is shown. */
  readonly report: (cause: unknown, ref: string) => void
}

const targetOf = (input: unknown): Target => {
  const { outletId, regionId } = (input ?? {}) as Target
  return { outletId, regionId }
}

const allows = (method: Method, input: unknown, { actor }: Caller): boolean => {
  const action = authority[method]
  return action === 'anyone' || (actor !== null && may(actor, action, targetOf(input)))
}

/** The one door into the backend: every host calls it, so checking input, authority and masking faults exist once. */
export const createDispatch =
  ({ handlers, caller, report }: DispatchDeps): Dispatch =>
  async (method, raw) => {
    if (!Object.hasOwn(api, method)) return err({ code: 'unknownMethod' })
    const known = method as Method
    try {
      const input = api[known].input.safeParse(raw)
      if (!input.success) {
        return err({ code: 'badInput', issues: input.error.issues.map((issue) => issue.path.join('.')) })
      }
      const who = caller()
      if (!allows(known, input.data, who)) return err({ code: 'forbidden' })
      return await (handlers[known] as (input: unknown, caller: Caller) => Promise<Result<unknown, Problem>>)(
        input.data,
        who,
      )
    } catch (cause) {
      const ref = randomUUID().slice(0, 8)
      report(cause, ref)
      const fault = storageFaultOf(cause)
      if (fault !== null) return refuse(fault)
      return err({ code: 'internal', ref })
    }
  }
