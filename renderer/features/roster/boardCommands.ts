import { id } from '#shared/kernel/ids.ts'
import type { Shift } from '#shared/roster/model.ts'
import { dropEdit } from './carryVerdict.ts'
import { placeOf, walk, walkCells, type GridPlace } from './gridWalk.ts'
import type { BoardCommand } from './keymap.ts'
import { markKindOf } from './findingMarks.ts'
import { proposeShift } from './newShift.ts'
import { addShift, copyTo, deleteAll, displaceAll, moveTo, resizeAll, splitAll, type CellTarget } from './planEdits.ts'
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
  if (store.edit(edit, shiftId)) store.openEditor({ shiftId, part: 'all' })
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

const why: Handler = (tools, place) => {
  const { evaluation } = tools.store.getState()
  const { shiftId } = place
  const finding = evaluation.findings.find(
    (one) => shiftId !== null && one.shiftIds.includes(shiftId) && markKindOf(one) !== null,
  )
  tools.store.openDrawer(finding === undefined ? { kind: 'problems' } : { kind: 'finding', findingKey: finding.key })
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
  why,
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

/** Keys while shifts are carried by keyboard: arrows choose, Enter drops, Escape leaves them where they were. */
export const runCarried = (tools: CommandTools, key: string, command: BoardCommand | null): boolean => {
  const { carry, rows } = tools.store.getState()
  if (carry === null) return false
  if (key === 'Enter' || key === ' ' || key.toLowerCase() === 'm') dropCarry(tools)
  else if (key === 'Escape' || key === 'Tab') {
    tools.store.carry(null)
    tools.store.say({ what: 'cancelled' })
    tools.store.focusOn(carry.lead.shiftId)
  } else if (command?.do === 'walk') {
    const { over, lead } = carry
    const row = rows.findIndex(({ person }) => (person?.personId ?? null) === (over?.personId ?? null))
    const from: GridPlace = {
      row: Math.max(0, row),
      day: over?.day ?? placeOf(rows, lead.shiftId)?.day ?? 0,
      shiftId: null,
    }
    tools.store.carry({ ...carry, over: targetAt(tools, walkCells(rows, from, command.to)) })
  }
  return true
}
