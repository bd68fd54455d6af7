import { useState } from 'react'
import type { SessionView } from '#shared/contract/session.ts'
import { CreateForm } from './CreateForm.tsx'
import { DamagedPage } from './DamagedPage.tsx'
import { EndedPage } from './EndedPage.tsx'
import { FirstChoice, type FirstStep } from './FirstChoice.tsx'
import { JoinForm } from './JoinForm.tsx'
import { OpenFolderForm } from './OpenFolderForm.tsx'
import { SetupStage } from './SetupStage.tsx'
import { useSetupText } from './setupText.ts'
import { UnlockPage } from './UnlockPage.tsx'
import { WaitingPage } from './WaitingPage.tsx'

/** What to do while there is no profile to work with. */
export const SetupPage = ({ session }: { readonly session: SessionView }) => {
  const t = useSetupText()
  const [step, setStep] = useState<FirstStep | null>(null)
  const back = (): void => {
    setStep(null)
  }
  const { dataFolder } = session
  if (session.state === 'locked') return <UnlockPage dataFolder={dataFolder} />
  if (session.state === 'waiting') return <WaitingPage session={session} />
  if (step !== 'open' && (session.state === 'refused' || session.state === 'revoked')) {
    return (
      <EndedPage
        state={session.state}
        session={session}
        onOther={() => {
          setStep('open')
        }}
      />
    )
  }
  if (step === 'create') {
    return (
      <SetupStage wide title={t.create.title} text={t.create.text} dataFolder={dataFolder}>
        <CreateForm onBack={back} />
      </SetupStage>
    )
  }
  if (step === 'join') {
    return (
      <SetupStage title={t.join.title} text={t.join.text} dataFolder={dataFolder}>
        <JoinForm onBack={back} />
      </SetupStage>
    )
  }
  if (step === 'open') {
    return (
      <SetupStage title={t.open.title} text={t.open.text} dataFolder={dataFolder}>
        <OpenFolderForm onBack={back} />
      </SetupStage>
    )
  }
  if (session.state === 'damaged' && session.damage) {
    return <DamagedPage damage={session.damage} dataFolder={dataFolder} onOther={setStep} />
  }
  return (
    <SetupStage title={t.title} text={t.lead} dataFolder={dataFolder}>
      <FirstChoice onChoose={setStep} />
    </SetupStage>
  )
}
