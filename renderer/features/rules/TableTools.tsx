import { memo } from 'react'
import { ArrowDown, ArrowUp, CircleArrowRight, Redo2, Undo2 } from 'lucide-react'
import { Toolbar } from 'react-aria-components'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import type { GridCommand } from './gridKeys.ts'
import { useEditorText } from './rulesWords.ts'
import css from './table.module.css'

export interface TableToolsProps {
  /** Of the row one is in; null before any was entered. */
  readonly rowName: string | null
  /** What can be done now. */
  readonly can: ReadonlySet<GridCommand>
  readonly mayEdit: boolean
  readonly onCommand: (command: GridCommand) => void
}

/** What the keys of the grid do, for the mouse, and with the keys beside it. */
export const TableTools = memo(({ rowName, can, mayEdit, onCommand }: TableToolsProps) => {
  const t = useEditorText().tools
  const ofRow = (tool: string) => (rowName === null ? tool : `${tool}: ${rowName}`)
  const tools = [
    { command: 'undo', label: t.undo, shortcut: 'Ctrl+Z', Icon: Undo2, edits: true },
    { command: 'redo', label: t.redo, shortcut: 'Ctrl+Shift+Z', Icon: Redo2, edits: true },
    { command: 'rowUp', label: ofRow(t.rowUp), shortcut: 'Alt+↑', Icon: ArrowUp, edits: true },
    { command: 'rowDown', label: ofRow(t.rowDown), shortcut: 'Alt+↓', Icon: ArrowDown, edits: true },
    { command: 'nextFinding', label: t.nextFinding, shortcut: 'F8', Icon: CircleArrowRight, edits: false },
  ] as const
  return (
    <Toolbar aria-label={t.label} className={css['tools'] ?? ''}>
      {tools
        .filter(({ edits }) => mayEdit || !edits)
        .map(({ command, label, shortcut, Icon }) => (
          <IconButton
            key={command}
            size="small"
            label={label}
            shortcut={shortcut}
            isDisabled={!can.has(command)}
            onPress={() => onCommand(command)}
          >
            <Icon size={16} aria-hidden="true" />
          </IconButton>
        ))}
    </Toolbar>
  )
})
