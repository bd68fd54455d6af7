import { Building2, Compass, FolderOpen, Ticket, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useAction } from '../../host/useAction.ts'
import { classes } from '../../ui/classes.ts'
import { DemoProgress } from './DemoProgress.tsx'
import css from './setup.module.css'
import { useSetupText } from './setupText.ts'

export type FirstStep = 'create' | 'join' | 'open'

interface ChoiceProps {
  readonly title: string
  readonly text: string
  readonly icon: LucideIcon
  readonly first?: boolean
  readonly onPress: () => void
}

const Choice = ({ title, text, icon: Icon, first = false, onPress }: ChoiceProps) => (
  <AriaButton className={classes(css['choice'], first && css['first'])} onPress={onPress}>
    <Icon size={20} aria-hidden="true" />
    <strong>{title}</strong>
    <span>{text}</span>
  </AriaButton>
)

const icons = { create: Building2, join: Ticket, open: FolderOpen } as const

export const FirstChoice = ({ onChoose }: { readonly onChoose: (step: FirstStep) => void }) => {
  const t = useSetupText()
  const demo = useAction('setup.demo')
  const [jobId, setJobId] = useState<string | null>(null)
  const startDemo = async (): Promise<void> => {
    const reply = await demo.run({})
    if (reply.ok) setJobId(reply.value.jobId)
  }
  return (
    <>
      <ProblemNote problem={demo.problem} />
      {jobId === null ? (
        <div className={css['choices']}>
          <Choice first title={t.demo.title} text={t.demo.text} icon={Compass} onPress={() => void startDemo()} />
          {(['create', 'join', 'open'] as const).map((step) => (
            <Choice
              key={step}
              title={t[step].title}
              text={t[step].text}
              icon={icons[step]}
              onPress={() => {
                onChoose(step)
              }}
            />
          ))}
        </div>
      ) : (
        <DemoProgress
          jobId={jobId}
          onAgain={() => {
            setJobId(null)
          }}
        />
      )}
    </>
  )
}
