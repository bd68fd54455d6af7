import { useEffect, useState } from 'react'
import type { Problem } from '#shared/contract/api.ts'
import type { PublicationView, Receipt } from '#shared/contract/roster.ts'
import { useHost, useInvalidate } from '#renderer/host/hostContext.ts'
import type { ChangeWish } from '#shared/roster/model.ts'
import { reasonsFor } from './publishModel.ts'
import { useRoster, useRosterTools } from './rosterContext.ts'

export interface Publishing {
  readonly receipt: Receipt | null
  readonly problem: Problem | null
  readonly published: PublicationView | null
  readonly pending: boolean
  /** A wish was said that the receipt does not know yet. */
  readonly rechecking: boolean
  readonly wishes: readonly ChangeWish[]
  readonly onWishes: (wishes: readonly ChangeWish[]) => void
  readonly publish: (reasons: ReadonlyMap<string, string>, amendmentReason: string) => Promise<void>
}

interface Checked {
  readonly receipt: Receipt
  readonly said: readonly ChangeWish[] | null
}

/** Checks what is stored, again with each wish that is said, then publishes exactly what was checked. */
export const usePublishing = (): Publishing => {
  const host = useHost()
  const invalidate = useInvalidate()
  const { store } = useRosterTools()
  const { outlet, weekOn } = useRoster((state) => state.board)
  const { outletId } = outlet
  const [checked, setChecked] = useState<Checked | null>(null)
  const [said, setSaid] = useState<readonly ChangeWish[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [published, setPublished] = useState<PublicationView | null>(null)
  const [pending, setPending] = useState(false)
  useEffect(() => {
    let wanted = true
    const check = async (): Promise<void> => {
      await store.settled()
      // what was said before is kept with the plan; what is said now goes before it
      const wishes = said === null ? {} : { wishes: [...said] }
      const reply = await host.call('roster.check', { outletId, weekOn, ...wishes })
      if (!wanted) return
      if (reply.ok) setChecked({ receipt: reply.value, said })
      else setProblem(reply.error)
    }
    void check()
    return () => {
      wanted = false
    }
  }, [host, store, outletId, weekOn, said])
  const publish = async (reasons: ReadonlyMap<string, string>, amendmentReason: string): Promise<void> => {
    if (checked === null) return
    const { receipt } = checked
    setPending(true)
    setProblem(null)
    const reply = await host.call('roster.publish', {
      outletId,
      weekOn,
      digest: receipt.digest,
      reasons: reasonsFor(receipt, reasons),
      wishes: [...receipt.wishes],
      ...(receipt.amendmentReasonNeeded ? { amendmentReason: amendmentReason.trim() } : {}),
    })
    setPending(false)
    if (!reply.ok) {
      setProblem(reply.error)
      return
    }
    setPublished(reply.value)
    invalidate(['roster.weeks', 'share.', 'overrides.'])
    await store.refresh()
  }
  return {
    receipt: checked?.receipt ?? null,
    problem,
    published,
    pending,
    rechecking: checked !== null && checked.said !== said,
    wishes: said ?? checked?.receipt.wishes ?? [],
    onWishes: setSaid,
    publish,
  }
}
