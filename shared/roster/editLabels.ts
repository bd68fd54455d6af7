/** What an edit of a plan was, by name: undo and redo say it again in the person's language. */
export const editLabels = [
  'add',
  'move',
  'copy',
  'resize',
  'delete',
  'split',
  'break',
  'role',
  'assign',
  'copyWeek',
  'import',
  'repair',
] as const
export type EditLabel = (typeof editLabels)[number]
