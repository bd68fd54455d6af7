import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useMay } from '#renderer/host/session.ts'
import { useResource } from '#renderer/host/useResource.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import type { Catalogue, DraftView } from '#shared/contract/rules.ts'
import { CatalogueView } from './CatalogueView.tsx'
import { DraftBar } from './DraftBar.tsx'
import { draftedRules } from './draftedRules.ts'
import css from './rules.module.css'
import { RuleView } from './RuleView.tsx'
import { useRulesText } from './rulesWords.ts'
import { useRulesSearch } from './useRulesSearch.ts'

const Content = ({ catalogue, draft }: { readonly catalogue: Catalogue; readonly draft: DraftView | null }) => {
  const { ruleId, tab, go } = useRulesSearch()
  const known = [...catalogue.rules, ...draftedRules(catalogue, draft)]
  const opened = known.find(({ rule }) => rule.ruleId === ruleId)
  if (opened === undefined) return <CatalogueView catalogue={catalogue} draft={draft} />
  return (
    <RuleView
      key={opened.rule.ruleId}
      health={opened}
      catalogue={catalogue}
      draft={draft}
      tab={tab}
      onTab={(next) => go({ tab: next })}
    />
  )
}

/** The shared rules: a catalogue, a page per rule, and, for who may edit, the draft that changes gather in. */
export const RulesPage = () => {
  const t = useRulesText()
  const mayEdit = useMay()('editRules')
  const { data: catalogue, problem, loading } = useResource('rules.catalogue', {})
  const draft = useResource('rules.draft', mayEdit ? {} : null)
  const view = draft.data ?? null
  return (
    <div className={css['rules']}>
      <div className={css['scroll']}>
        <Page full>
          <ProblemNote problem={problem ?? draft.problem} />
          {catalogue !== undefined && <Content catalogue={catalogue} draft={view} />}
          {catalogue === undefined && loading && <Skeleton label={t.loading} lines={10} />}
        </Page>
      </div>
      {view !== null && view.changes.length > 0 && <DraftBar view={view} />}
    </div>
  )
}
