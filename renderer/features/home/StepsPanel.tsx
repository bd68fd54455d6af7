import { CalendarPlus, Clock3, MessageSquareText, Octagon, Send, UserPlus, UserRoundPlus } from 'lucide-react'
import type { HomeMessages } from '#shared/i18n/home/messages.ts'
import { unreachable } from '#shared/kernel/result.ts'
import type { Outlet } from '#shared/people/places.ts'
import { placedPath } from '../../host/place.ts'
import type { Format } from '../../i18n/format.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Panel } from '../../ui/Panel.tsx'
import css from './home.module.css'
import { useHomeText } from './homeText.ts'
import type { NextStep } from './nextSteps.ts'
import { StepList } from './StepList.tsx'

const icons = {
  importPeople: UserRoundPlus,
  solve: Octagon,
  giveReasons: MessageSquareText,
  fill: UserPlus,
  planWeek: CalendarPlus,
  publish: Send,
  publishAgain: Send,
  renew: Clock3,
} as const satisfies Record<NextStep['kind'], unknown>

export const stepText = (
  step: NextStep,
  t: HomeMessages['steps'],
  format: Pick<Format, 'weekNumber' | 'number' | 'date'>,
): string => {
  switch (step.kind) {
    case 'importPeople':
      return t.importPeople
    case 'renew':
      return t.renew(format.date(step.untilOn))
    case 'solve':
    case 'giveReasons':
    case 'fill':
      return t[step.kind](step.count, t.week(format.number(format.weekNumber(step.weekOn))))
    case 'planWeek':
    case 'publish':
    case 'publishAgain':
      return t[step.kind](t.week(format.number(format.weekNumber(step.weekOn))))
    default:
      return unreachable(step)
  }
}

const stepPath = (step: NextStep, { outletId }: Outlet): string => {
  if (step.kind === 'importPeople') return '/import'
  if (step.kind === 'renew') return placedPath('overrides', outletId)
  return placedPath('plan', outletId, step.weekOn)
}

export interface StepsPanelProps {
  readonly steps: readonly NextStep[]
  readonly outlet: Outlet
}

export const StepsPanel = ({ steps, outlet }: StepsPanelProps) => {
  const t = useHomeText()
  const format = useFormat()
  return (
    <Panel flush title={t.steps.title}>
      {steps.length === 0 ? (
        <p className={css['item']}>{t.steps.none}</p>
      ) : (
        <StepList
          items={steps.map((step) => ({
            icon: icons[step.kind],
            text: stepText(step, t.steps, format),
            path: stepPath(step, outlet),
          }))}
        />
      )}
    </Panel>
  )
}
