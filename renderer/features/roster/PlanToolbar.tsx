import { Copy, Keyboard, Redo2, Undo2 } from 'lucide-react'
import { Badge, type Tone } from '#renderer/ui/Badge.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { FindingShape } from './FindingMark.tsx'
import { markKindOf, worseOf, type MarkKind } from './findingMarks.ts'
import { samePlan } from './planEdits.ts'
import { useRoster, useRosterTools } from './rosterContext.ts'
import type { RosterState } from './rosterState.ts'
import { isEditLabel } from './sayingText.ts'
import { useWords } from './words.ts'
import css from './plan.module.css'

export interface PlanToolbarProps {
  readonly onCopyWeek: () => void
  readonly onPublish: () => void
  readonly onKeys: () => void
}

/** Published, and edited since the board was opened. */
const isAmended = ({ board, shifts }: Pick<RosterState, 'board' | 'shifts'>): boolean =>
  board.revision > 0 && !samePlan(board.shifts, shifts)

const tones: Readonly<Record<string, Tone>> = { received: 'fine', published: 'notice', amended: 'reason' }

export const PlanToolbar = ({ onCopyWeek, onPublish, onKeys }: PlanToolbarProps) => {
  const { t, f } = useWords()
  const { store } = useRosterTools()
  const board = useRoster((state) => state.board)
  const edits = useRoster((state) => state.edits)
  const unsaved = useRoster((state) => state.unsaved)
  const count = useRoster((state) => state.problems)
  const drawer = useRoster((state) => state.drawer)
  const worst = useRoster((state) =>
    state.evaluation.findings.reduce<MarkKind | null>((kind, finding) => {
      const next = markKindOf(finding)
      return next === null ? kind : kind === null ? next : worseOf(kind, next)
    }, null),
  )
  const amended = useRoster((state) => state.board.amended || isAmended(state))
  const named = (label: string | null): string | null =>
    label === null ? null : isEditLabel(label) ? t.edits[label] : label
  const stage = amended ? 'amended' : board.stage
  return (
    <div className={css['toolbar']}>
      <div className={css['titles']}>
        <h1>
          {t.title} <span className={css['week']}>{f.week(board.weekOn)}</span>
        </h1>
        <Badge tone={tones[stage] ?? 'plain'}>{t.toolbar.stage[stage]}</Badge>
        <output className={css['saved']}>{unsaved > 0 ? t.toolbar.saving : ''}</output>
      </div>
      <div className={css['tools']}>
        <IconButton
          label={t.toolbar.undo(named(edits.undo))}
          shortcut="Ctrl+Z"
          isDisabled={edits.undo === null}
          onPress={() => store.step('undo')}
        >
          <Undo2 size={16} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t.toolbar.redo(named(edits.redo))}
          shortcut="Ctrl+Y"
          isDisabled={edits.redo === null}
          onPress={() => store.step('redo')}
        >
          <Redo2 size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label={t.toolbar.keys} onPress={onKeys}>
          <Keyboard size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label={t.toolbar.copyLastWeek} onPress={onCopyWeek}>
          <Copy size={16} aria-hidden="true" />
        </IconButton>
        <Button
          aria-expanded={drawer !== null}
          icon={worst === null ? null : <FindingShape kind={worst} size={14} />}
          onPress={() => store.openDrawer(drawer === null ? { kind: 'problems' } : null)}
        >
          {t.toolbar.problems(count)}
        </Button>
        <Button variant="primary" onPress={onPublish}>
          {board.revision > 0 ? t.toolbar.publishAmendment : t.toolbar.publish}
        </Button>
      </div>
    </div>
  )
}
