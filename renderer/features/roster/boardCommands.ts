import { id } from '#shared/kernel/ids.ts'
import type { Shift } from '#shared/roster/model.ts'
import { dropEdit } from './carryVerdict.ts'
import { placeOf, walk, walkCells, type GridPlace } from './gridWalk.ts'
import type { BoardCommand, WalkStep } from './keymap.ts'
import { markKindOf } from './findingMarks.ts'
import { proposeShift } from './newShift.ts'
import { addShift, copyTo, deleteAll, displaceAll, moveTo, resizeAll, splitAll, type CellTarget } from './planEdits.ts'
import type { Carry } from './rosterState.ts'
import type { RosterStore } from './rosterStore.ts'
import { emptySelection, selectRow, targetsOf, toggleSelected } from './selection.ts'

export interface CommandTools {
  readonly store: RosterStore
  readonly newId: () => string
}

type Handler = (tools: CommandTools, place: GridPlace, command: BoardCommand) => void

export const targetAt = ({ store }: Pick<CommandTools, 'store'>, { row, day }: GridPlace): CellTarget => ({
  personId: store.getState().rows[row]?.person?.personId ?? null,
  day,
})

const shiftOf = ({ store }: CommandTools, { shiftId }: GridPlace): Shift | null =>
  store.getState().shifts.find((shift) => shift.shiftId === shiftId) ?? null

/** The focused shift first, then the rest of the selection it belongs to. */
const chosen = (tools: CommandTools, place: GridPlace): readonly Shift[] => {
  if (place.shiftId === null) return []
  const { shifts, selection } = tools.store.getState()
  const ids = new Set(targetsOf(selection, place.shiftId))
  return shifts.filter(({ shiftId }) => ids.has(shiftId))
}

export const addAt = ({ store, newId }: CommandTools, target: CellTarget, startMinute: number | null): void => {
  const { board, shifts } = store.getState()
  const shiftId = id<'Shift'>(newId())
  const edit = addShift(proposeShift(board, shifts, target, startMinute), board, shiftId)
  if (!store.edit(edit, shiftId)) return
  // the focus reaches the new shift first, so that it comes back there when the editor closes
  queueMicrotask(() => store.openEditor({ shiftId, part: 'all' }))
}

const nudge: Handler = (tools, place, command) => {
  const shifts = chosen(tools, place)
  const { board, rows } = tools.store.getState()
  const lead = shiftOf(tools, place)
  if (command.do !== 'nudge' || lead === null) return
  if (command.people === 0) {
    tools.store.edit(displaceAll(shifts, command, board), lead.shiftId)
    return
  }
  const row = place.row + command.people
  if (row < 0 || row >= rows.length) return
  const personId = rows[row]?.person?.personId ?? null
  tools.store.edit(moveTo(shifts, lead, { personId, day: place.day }, board), lead.shiftId)
}

const remove: Handler = (tools, place) => {
  const shifts = chosen(tools, place)
  if (shifts.length > 0) tools.store.edit(deleteAll(shifts), targetAt(tools, place))
}

const paste: Handler = (tools, place) => {
  const { clipboard, board } = tools.store.getState()
  const lead = clipboard[0]
  if (lead === undefined) return
  const edit = copyTo(clipboard, lead, targetAt(tools, place), board, tools.newId)
  const first = edit.changes[0]?.after
  tools.store.edit(edit, first?.shiftId ?? targetAt(tools, place))
}

/** The first problem of the focused shift; all problems where it has none. */
const aboutProblem =
  (kind: 'finding' | 'suggestions'): Handler =>
  ({ store }, { shiftId }) => {
    const finding = store
      .getState()
      .evaluation.findings.find((one) => shiftId !== null && one.shiftIds.includes(shiftId) && markKindOf(one) !== null)
    store.openDrawer(finding === undefined ? { kind: 'problems' } : { kind, findingKey: finding.key })
  }

const grab: Handler = (tools, place) => {
  const lead = shiftOf(tools, place)
  if (lead === null) return
  const shifts = chosen(tools, place)
  tools.store.carry({ lead, shifts, by: 'keyboard', copy: false, over: targetAt(tools, place) })
  tools.store.say({ what: 'grabbed', shift: lead, count: shifts.length })
}

const open: Handler = (tools, place) => {
  if (place.shiftId === null) addAt(tools, targetAt(tools, place), null)
  else tools.store.openEditor({ shiftId: place.shiftId, part: 'all' })
}

const handlers: Readonly<Record<BoardCommand['do'], Handler>> = {
  walk: (tools, place, command) => {
    if (command.do !== 'walk') return
    const next = walk(tools.store.getState().rows, place, command.to)
    tools.store.focusOn(next.shiftId ?? targetAt(tools, next))
  },
  nudge,
  resize: (tools, place, command) => {
    if (command.do !== 'resize' || place.shiftId === null) return
    tools.store.edit(resizeAll(chosen(tools, place), command.edge, command.minutes), place.shiftId)
  },
  add: (tools, place) => addAt(tools, targetAt(tools, place), null),
  open,
  delete: remove,
  split: (tools, place) => {
    if (place.shiftId !== null) tools.store.edit(splitAll(chosen(tools, place), tools.newId), place.shiftId)
  },
  break: ({ store }, { shiftId }) => {
    if (shiftId !== null) store.openEditor({ shiftId, part: 'break' })
  },
  grab,
  why: aboutProblem('finding'),
  fix: aboutProblem('suggestions'),
  takers: ({ store }, { shiftId }) => {
    if (shiftId !== null) store.openDrawer({ kind: 'takers', shiftId })
  },
  copy: (tools, place) => {
    const shifts = chosen(tools, place)
    if (shifts.length > 0) tools.store.copy(shifts)
  },
  paste,
  undo: ({ store }) => store.step('undo'),
  redo: ({ store }) => store.step('redo'),
  toggle: ({ store }, { shiftId }) => {
    if (shiftId !== null) store.select(toggleSelected(store.getState().selection, shiftId))
  },
  selectRow: ({ store }, { row }) => {
    const view = store.getState().rows[row]
    if (view !== undefined) store.select(selectRow(view))
  },
  cancel: ({ store }) => store.select(emptySelection),
}

export const runCommand = (tools: CommandTools, place: GridPlace, command: BoardCommand): void =>
  handlers[command.do](tools, place, command)

const dropCarry = (tools: CommandTools): void => {
  const { carry, board } = tools.store.getState()
  if (carry?.over == null) return
  const edit = dropEdit(carry, carry.over, board, tools.newId)
  tools.store.carry(null)
  const landed = edit.changes[0]?.after
  if (!tools.store.edit(edit, landed?.shiftId ?? carry.lead.shiftId)) tools.store.focusOn(carry.lead.shiftId)
}

const cancelCarry = ({ store }: CommandTools, { lead }: Carry): void => {
  store.carry(null)
  store.say({ what: 'cancelled' })
  store.focusOn(lead.shiftId)
}

const walkCarry = (tools: CommandTools, carry: Carry, to: WalkStep): void => {
  const { rows } = tools.store.getState()
  const from = placeOf(rows, carry.lead.shiftId) ?? { row: 0, day: 0 }
  const row = rows.findIndex(({ person }) => (person?.personId ?? null) === carry.over?.personId)
  const over: GridPlace = { row: row === -1 ? from.row : row, day: carry.over?.day ?? from.day, shiftId: null }
  tools.store.carry({ ...carry, over: targetAt(tools, walkCells(rows, over, to)) })
}

const dropKeys = new Set(['Enter', ' ', 'm', 'M'])
const cancelKeys = new Set(['Escape', 'Tab'])

/** Keys while shifts are carried by keyboard: arrows choose, Enter drops, Escape leaves them where they were. */
export const runCarried = (tools: CommandTools, key: string, command: BoardCommand | null): boolean => {
  const { carry } = tools.store.getState()
  if (carry === null) return false
  if (dropKeys.has(key)) dropCarry(tools)
  else if (cancelKeys.has(key)) cancelCarry(tools, carry)
  else if (command?.do === 'walk') walkCarry(tools, carry, command.to)
  return true
}
