import { useState } from 'react'
import { useSession } from '#renderer/host/session.ts'
import { useAction } from '#renderer/host/useAction.ts'
import { usePlace } from '#renderer/host/usePlace.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Badge, type Tone } from '#renderer/ui/Badge.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import type { Catalogue } from '#shared/contract/rules.ts'
import { noteIn } from '#shared/i18n/told/noteIn.ts'
import css from './reviews.module.css'
import { useReviewText } from './reviewText.ts'
import { useRulesText } from './rulesWords.ts'
import { SealDialog } from './SealDialog.tsx'
import { versionStates, type VersionState } from './versionStates.ts'

type Version = Catalogue['versions'][number]
const tones: Readonly<Record<VersionState, Tone>> = {
  coming: 'accent',
  inForce: 'fine',
  tried: 'notice',
  superseded: 'plain',
}

const RollBackDialog = ({ version, onClose }: { readonly version: number; readonly onClose: () => void }) => {
  const t = useReviewText().versions
  const action = useAction('reviews.rollBack', ['rules.', 'reviews.', 'compare.', 'share.'])
  return (
    <SealDialog
      title={t.rollBackTitle(version)}
      action={action}
      inputOf={(sealing) => ({ version, ...sealing })}
      onClose={onClose}
    >
      <p>{t.rollBackText(version)}</p>
    </SealDialog>
  )
}

const VersionHead = ({ version, state }: { readonly version: Version; readonly state: VersionState }) => {
  const t = useReviewText().versions
  const { versionName } = useRulesText()
  const format = useFormat()
  const { outlets } = useSession()
  const nameOf = (outletId: string) => outlets.find((outlet) => outlet.outletId === outletId)?.name ?? outletId
  const { canary, repeats, publishedBy, reviewedBy } = version
  const words = state === 'tried' ? t.tried(format.list((canary ?? []).map((one) => nameOf(one)))) : t[state]
  const said = [
    t.from(format.date(version.effectiveOn)),
    reviewedBy === null ? t.by(publishedBy) : t.byTwo(publishedBy, reviewedBy),
    ...(repeats === null ? [] : [t.repeats(repeats)]),
  ]
  return (
    <>
      <div className={css['versionHead']}>
        <strong>{versionName(version.version)}</strong>
        <Badge tone={tones[state]}>{words}</Badge>
      </div>
      <p className={css['hint']}>{said.join(', ')}</p>
      {version.note !== '' && <p>{noteIn(version.note, format.language)}</p>}
    </>
  )
}

export interface VersionsPanelProps {
  readonly versions: readonly Version[]
  readonly mayRollBack: boolean
}

/** Every version, newest first: what held when, who answers for it, and the way back to an earlier one. */
export const VersionsPanel = ({ versions, mayRollBack }: VersionsPanelProps) => {
  const t = useReviewText().versions
  const { todayOn } = usePlace()
  const [backTo, setBackTo] = useState<number | null>(null)
  const states = versionStates(versions, todayOn)
  const newest = versions[0]?.version
  return (
    <Panel title={t.title}>
      <ol className={css['versions']}>
        {versions.map((version) => (
          <li key={version.version}>
            <div>
              <VersionHead version={version} state={states.get(version.version) ?? 'superseded'} />
            </div>
            {mayRollBack && version.version !== newest && (
              <Button
                size="small"
                aria-label={t.rollBackTo(version.version)}
                onPress={() => setBackTo(version.version)}
              >
                {t.rollBack}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {backTo !== null && <RollBackDialog version={backTo} onClose={() => setBackTo(null)} />}
    </Panel>
  )
}
