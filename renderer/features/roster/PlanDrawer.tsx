import { useState, type ReactNode } from 'react'
import { Drawer } from '#renderer/ui/Drawer.tsx'
import { unreachable } from '#shared/kernel/result.ts'
import type { OverrideAsk, WishedValue } from './overrideAsk.ts'
import { IntervalCard } from './IntervalCard.tsx'
import { PersonCard } from './PersonCard.tsx'
import { ProblemPanel } from './ProblemPanel.tsx'
import type { DrawerView } from './rosterState.ts'
import { useRoster, useRosterTools } from './rosterContext.ts'
import { SuggestionsCard } from './SuggestionsCard.tsx'
import { TakersCard } from './TakersCard.tsx'
import { WhyCard } from './WhyCard.tsx'
import { useWords, type Words } from './words.ts'

interface ViewProps {
  readonly view: DrawerView
  readonly onAsk: (wish: WishedValue) => void
}

const View = ({ view, onAsk }: ViewProps) => {
  switch (view.kind) {
    case 'problems':
      return <ProblemPanel />
    case 'finding':
      return <WhyCard findingKey={view.findingKey} onAsk={onAsk} />
    case 'suggestions':
      return <SuggestionsCard findingKey={view.findingKey} />
    case 'takers':
      return <TakersCard shiftId={view.shiftId} />
    case 'person':
      return <PersonCard personId={view.personId} />
    case 'interval':
      return <IntervalCard startAt={view.startAt} role={view.role} onAsk={onAsk} />
    default:
      return unreachable(view)
  }
}

const titleOf = ({ kind }: DrawerView, { t }: Words): string => {
  if (kind === 'suggestions') return t.advice.title
  if (kind === 'takers') return t.advice.takers.title
  return kind === 'problems' ? t.problems.title : t.why.title
}

/** Stands beside the board, which makes room for it. */
export const PlanDrawer = ({ renderOverride }: { readonly renderOverride: (ask: OverrideAsk) => ReactNode }) => {
  const words = useWords()
  const { store } = useRosterTools()
  const view = useRoster((state) => state.drawer)
  const board = useRoster((state) => state.board)
  const shifts = useRoster((state) => state.shifts)
  const [wish, setWish] = useState<WishedValue | null>(null)
  if (view === null) return null
  const onClose = (saved: boolean): void => {
    setWish(null)
    if (saved) void store.refresh()
  }
  return (
    <>
      <Drawer
        title={titleOf(view, words)}
        closeLabel={words.t.problems.close}
        takeFocus={view.kind === 'suggestions' || view.kind === 'takers'}
        onClose={() => store.openDrawer(null)}
      >
        <View view={view} onAsk={setWish} />
      </Drawer>
      {wish !== null && renderOverride({ board, shifts, ...wish, onClose })}
    </>
  )
}
