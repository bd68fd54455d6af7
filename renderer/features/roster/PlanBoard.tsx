import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { NewerRulesNote } from '#renderer/host/NewerRulesNote.tsx'
import { useHost, useInvalidate } from '#renderer/host/hostContext.ts'
import { WithDrawer } from '#renderer/ui/Drawer.tsx'
import type { WeekBoard } from '#shared/contract/roster.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import { CopyWeekDialog } from './CopyWeekDialog.tsx'
import { CoverageStrip } from './CoverageStrip.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { LiveRegion } from './LiveRegion.tsx'
import { MovingBar } from './MovingBar.tsx'
import type { OverrideAsk } from './overrideAsk.ts'
import { PlanDrawer } from './PlanDrawer.tsx'
import { PlanHints } from './PlanHints.tsx'
import { PlanToolbar } from './PlanToolbar.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { RosterContext, type RosterTools } from './rosterContext.ts'
import { createRosterStore } from './rosterStore.ts'
import { ShiftEditor } from './ShiftEditor.tsx'
import { usePlanCommands } from './usePlanCommands.ts'
import { WeekGrid } from './WeekGrid.tsx'
import css from './plan.module.css'

export interface PlanBoardProps {
  readonly board: WeekBoard
  readonly nowAt: number
  readonly toWeek: (weekOn: LocalDate) => void
  readonly renderOverride: (ask: OverrideAsk) => ReactNode
}

type Open = 'publish' | 'keys' | 'copyWeek' | null
const newId = (): string => crypto.randomUUID()

const useBoardStore = (board: WeekBoard) => {
  const host = useHost()
  const invalidate = useInvalidate()
  const [store] = useState(() => {
    const key = { outletId: board.outlet.outletId, weekOn: board.weekOn }
    return createRosterStore(board, {
      send: (step, baseSeq) =>
        step.kind === 'edit'
          ? host.call('roster.edit', { ...key, baseSeq, label: step.label, changes: wire(step.changes) })
          : host.call(step.kind === 'undo' ? 'roster.undo' : 'roster.redo', key),
      reload: async () => {
        const reply = await host.call('roster.open', key)
        return reply.ok ? reply.value : null
      },
    })
  })
  const [first] = useState(board)
  useEffect(() => {
    if (board !== first && store.getState().unsaved === 0) store.replace(board)
  }, [board, first, store])
  // other pages, and this one when it is opened again, must not show the week as it was before the edits
  useEffect(() => () => invalidate(['roster.']), [invalidate])
  return store
}

/** The door takes plain lists. */
const wire = (changes: Parameters<ReturnType<typeof createRosterStore>['edit']>[0]['changes']) =>
  changes.map(({ before, after }) => ({
    before: before === null ? null : { ...before, breaks: [...before.breaks] },
    after: after === null ? null : { ...after, breaks: [...after.breaks] },
  }))

const BoardParts = ({ renderOverride }: Pick<PlanBoardProps, 'renderOverride'>) => {
  const [open, setOpen] = useState<Open>(null)
  const close = useCallback(() => setOpen(null), [])
  usePlanCommands({
    publish: () => setOpen('publish'),
    keys: () => setOpen('keys'),
    copyWeek: () => setOpen('copyWeek'),
  })
  return (
    <WithDrawer drawer={<PlanDrawer renderOverride={renderOverride} />}>
      <div className={css['plan']}>
        <PlanToolbar
          onPublish={() => setOpen('publish')}
          onKeys={() => setOpen('keys')}
          onCopyWeek={() => setOpen('copyWeek')}
        />
        <NewerRulesNote />
        <MovingBar />
        <PlanHints onCopyWeek={() => setOpen('copyWeek')} />
        <div className={css['scroller']}>
          <WeekGrid />
          <div className={css['filler']} />
          <CoverageStrip />
        </div>
      </div>
      <ShiftEditor />
      <LiveRegion />
      {open === 'keys' && <KeysDialog onClose={close} />}
      {open === 'copyWeek' && <CopyWeekDialog onClose={close} />}
      {open === 'publish' && <PublishDialog onClose={close} />}
    </WithDrawer>
  )
}

/** One week with its own store; another week is another board. */
export const PlanBoard = ({ board, nowAt, toWeek, renderOverride }: PlanBoardProps) => {
  const store = useBoardStore(board)
  const [, navigate] = useLocation()
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(() => keptReasons(board))
  const tools = useMemo<RosterTools>(
    () => ({
      store,
      newId,
      nowAt,
      go: (path) => navigate(path),
      toWeek,
      reasons,
      keepReason: (findingKey, reason) => setReasons((old) => new Map(old).set(findingKey, reason)),
    }),
    [store, nowAt, navigate, toWeek, reasons],
  )
  return (
    <RosterContext value={tools}>
      <div className={css['page']}>
        <BoardParts renderOverride={renderOverride} />
      </div>
    </RosterContext>
  )
}

const keptReasons = ({ exceptions }: WeekBoard): ReadonlyMap<string, string> =>
  new Map(exceptions.map(({ findingKey, reason }) => [findingKey, reason]))
