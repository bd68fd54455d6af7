import { KeyRound, MonitorSmartphone, UserRoundPlus } from 'lucide-react'
import type { HomeMessages } from '#shared/i18n/home/messages.ts'
import { useSession } from '../../host/session.ts'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Panel } from '../../ui/Panel.tsx'
import { adminSteps, type AdminStep } from './adminSteps.ts'
import { useHomeText } from './homeText.ts'
import { StepList } from './StepList.tsx'

const icons = {
  letIn: MonitorSmartphone,
  inviteManager: UserRoundPlus,
  inviteLead: UserRoundPlus,
  saveKeys: KeyRound,
} as const

const textOf = (step: AdminStep, t: HomeMessages['steps'], number: (value: number) => string): string => {
  if (step.kind === 'saveKeys') return t.saveKeys
  if (step.kind === 'letIn') return t.letIn(number(step.count))
  return t[step.kind](step.name, number(step.count))
}

/** What an admin has to do before everybody can work; nothing where nothing is missing. */
export const AdminStepsPanel = () => {
  const t = useHomeText().steps
  const format = useFormat()
  const { outlets, regions } = useSession()
  const { data: view } = useResource('devices.list', {})
  const { data: waiting } = useResource('devices.requests', view?.mayChange === true ? {} : null)
  const steps = view && waiting ? adminSteps({ view, waiting, outlets, regions }) : []
  if (steps.length === 0) return null
  return (
    <Panel flush title={t.title}>
      <StepList
        items={steps.map((step) => ({
          icon: icons[step.kind],
          text: textOf(step, t, format.number),
          path: step.kind === 'saveKeys' ? '/share/trust' : '/share/devices',
        }))}
      />
    </Panel>
  )
}
