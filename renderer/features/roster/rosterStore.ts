import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Problem } from '#shared/contract/api.ts'
import type { EditResult, WeekBoard } from '#shared/contract/roster.ts'
import type { ShiftId } from '#shared/kernel/ids.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Shift } from '#shared/roster/model.ts'
import { createEditQueue, type EditStep } from './editQueue.ts'
import { createLiveEvaluation } from './liveEvaluation.ts'
import { applyChanges, refusalOf, type CellTarget, type PlanEdit } from './planEdits.ts'
import { derive, type Carry, type DrawerView, type EditorView, type RosterState, type Saying } from './rosterState.ts'
import type { Selection } from './selection.ts'
import type { TargetVerdict } from './targetVerdict.ts'

export interface RosterDeps {
  readonly send: (step: EditStep, baseSeq: number) => Promise<Result<EditResult, Problem>>
  /** Asks for the week anew, after an answer that the board cannot build on. */
  readonly reload: () => Promise<WeekBoard | null>
}

export interface RosterStore extends StoreApi<RosterState> {
  /** Shown at once, stored behind; false when it is refused without asking. `focus` names what to look at next. */
  readonly edit: (edit: PlanEdit, focus?: ShiftId | CellTarget) => boolean
  readonly step: (direction: 'undo' | 'redo') => void
  readonly say: (saying: Saying) => void
  readonly select: (selection: Selection) => void
  readonly copy: (shifts: readonly Shift[]) => void
  readonly carry: (carry: Carry | null) => void
  readonly judgeTargets: (verdicts: ReadonlyMap<string, TargetVerdict>) => void
  readonly openDrawer: (drawer: DrawerView | null) => void
  readonly openEditor: (editor: EditorView | null) => void
  readonly focusOn: (focus: ShiftId | CellTarget) => void
  /** Takes a board that was read again: after publishing, an import or a new override. */
  readonly replace: (board: WeekBoard) => void
  /** Takes the answer to something the board did not do itself, such as copying a week. */
  readonly accept: (result: EditResult) => void
  readonly refresh: () => Promise<void>
  readonly settled: () => Promise<void>
}

const initial = (board: WeekBoard): RosterState => {
  const live = createLiveEvaluation(board)
  return {
    board,
    live,
    ...derive(board, live, board.shifts),
    edits: board.edits,
    unsaved: 0,
    clipboard: [],
    carry: null,
    verdicts: new Map(),
    drawer: null,
    editor: null,
    saying: null,
    focus: null,
  }
}

export const createRosterStore = (first: WeekBoard, { send, reload }: RosterDeps): RosterStore => {
  const store = createStore<RosterState>()(() => initial(first))
  const { getState: get, setState: set } = store
  let confirmed = first.shifts
  let counter = 0

  const say = (saying: Saying): void => set({ saying: { ...saying, at: (counter += 1) } })
  const focusOn = (focus: ShiftId | CellTarget): void => {
    const at = (counter += 1)
    set({
      focus: typeof focus === 'string' ? { shiftId: focus, target: null, at } : { shiftId: null, target: focus, at },
    })
  }
  const show = (shifts: readonly Shift[]): void => set((state) => derive(state.board, state.live, shifts, state))
  const replace = (board: WeekBoard): void => {
    confirmed = board.shifts
    const live = createLiveEvaluation(board)
    set((state) => ({ board, live, edits: board.edits, ...derive(board, live, board.shifts, state) }))
  }
  const backToStored = async (): Promise<void> => {
    const board = await reload()
    if (board === null) show(confirmed)
    else replace(board)
  }

  const queue = createEditQueue({
    send,
    seq: () => get().edits.seq,
    onAnswer: ({ shifts, edits }, step, idle) => {
      confirmed = shifts
      const label = step.kind === 'undo' ? get().edits.undo : get().edits.redo
      set({ edits, unsaved: queue.waiting() })
      if (!idle) return
      if (step.kind === 'edit') return
      show(shifts)
      say({ what: step.kind === 'undo' ? 'undone' : 'redone', label: label ?? '', problems: get().problems })
    },
    onRefused: (problem, step) => {
      set({ unsaved: 0 })
      show(confirmed)
      say({ what: 'problem', problem, label: step.kind === 'edit' ? step.label : step.kind })
      if (problem.code === 'refused' && problem.why === 'stale') void backToStored()
    },
    onFault: () => {
      set({ unsaved: 0 })
      show(confirmed)
      say({ what: 'fault' })
    },
  })
  const push = (step: EditStep): void => {
    queue.push(step)
    set({ unsaved: queue.waiting() })
  }

  return {
    ...store,
    say,
    focusOn,
    replace,
    accept: ({ shifts, edits }) => {
      confirmed = shifts
      set({ edits })
      show(shifts)
    },
    refresh: backToStored,
    settled: () => queue.settled(),
    edit: (edit, focus) => {
      const state = get()
      const why = refusalOf(state.shifts, edit, state.board)
      if (why !== null) {
        if (why !== 'nothingToDo') say({ what: 'refused', why })
        return false
      }
      show(applyChanges(state.shifts, edit.changes))
      const shifts = edit.changes.flatMap(({ before, after }) => after ?? before ?? [])
      say({ what: 'done', label: edit.label, shifts, problems: get().problems, before: state.problems })
      if (focus !== undefined) focusOn(focus)
      push({ kind: 'edit', ...edit })
      return true
    },
    step: (direction) => push({ kind: direction }),
    select: (selection) => {
      set({ selection })
      if (selection.size > 1) say({ what: 'selected', count: selection.size })
    },
    copy: (shifts) => {
      set({ clipboard: shifts })
      say({ what: 'copied', count: shifts.length })
    },
    carry: (carry) => set({ carry }),
    judgeTargets: (verdicts) => set({ verdicts }),
    openDrawer: (drawer) => set({ drawer }),
    openEditor: (editor) => set({ editor }),
  }
}
