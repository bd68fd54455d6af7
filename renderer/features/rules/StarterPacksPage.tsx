import { ArrowLeft } from 'lucide-react'
import { Link, useParams } from 'wouter'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useResource } from '#renderer/host/useResource.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import type { StarterPackLine } from '#shared/contract/starterPacks.ts'
import { DraftBar } from './DraftBar.tsx'
import css from './rules.module.css'
import own from './starter.module.css'
import { StarterPackList } from './StarterPackList.tsx'
import { StarterPackView } from './StarterPackView.tsx'
import { usePresetPageText } from './presetText.ts'
import { useStarterText } from './starterText.ts'

const AllPacks = ({ packs }: { readonly packs: readonly StarterPackLine[] }) => {
  const t = useStarterText()
  const presets = usePresetPageText()
  return (
    <>
      <Link href="/rules" className={css['back']}>
        <ArrowLeft size={14} aria-hidden="true" /> {t.backToRules}
      </Link>
      <PageHeader
        title={t.title}
        detail={t.detail}
        actions={
          <Link href="/rules/presets" className={own['link']}>
            {presets.open}
          </Link>
        }
      />
      <p className={own['notAdvice']}>{t.notAdvice}</p>
      <StarterPackList packs={packs} />
    </>
  )
}

/** One pack by its name; its cases run when it is opened. */
const OnePack = ({ packId, packs }: { readonly packId: string; readonly packs: readonly StarterPackLine[] }) => {
  const t = useStarterText()
  const { data: pack, problem } = useResource('rules.starterPack', { packId })
  return (
    <>
      <ProblemNote problem={problem} />
      {pack === undefined && problem === undefined && <Skeleton label={t.loading} lines={10} />}
      {pack !== undefined && <StarterPackView pack={pack} packs={packs} />}
    </>
  )
}

/** Rules of law and house to choose from: all packs, or one of them by its address; what is taken gathers in the draft. */
export const StarterPacksPage = () => {
  const t = useStarterText()
  const { packId } = useParams<{ packId?: string }>()
  const { data: packs, problem } = useResource('rules.starterPacks', {})
  const draft = useResource('rules.draft', {})
  return (
    <div className={css['rules']}>
      <div className={css['scroll']}>
        <Page full>
          <ProblemNote problem={problem ?? draft.problem} />
          {packs === undefined && problem === undefined && <Skeleton label={t.loading} lines={10} />}
          {packs !== undefined &&
            (packId === undefined ? (
              <AllPacks packs={packs} />
            ) : (
              <OnePack key={packId} packId={packId} packs={packs} />
            ))}
        </Page>
      </div>
      {draft.data !== undefined && draft.data.changes.length > 0 && <DraftBar view={draft.data} />}
    </div>
  )
}
