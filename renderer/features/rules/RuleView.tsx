import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx'
import { Tabs } from '#renderer/ui/Tabs.tsx'
import type { Catalogue, DraftView, RuleHealth } from '#shared/contract/rules.ts'
import type { RuleId } from '#shared/kernel/ids.ts'
import { tableOfRule } from '#shared/overrides/parameters.ts'
import type { Rule, RulePack } from '#shared/rules/model.ts'
import type { PackChange } from '#shared/rules/packChange.ts'
import { ChangeList } from './ChangeList.tsx'
import { ruleOfChange } from './changeWords.ts'
import { HealthView } from './HealthView.tsx'
import { RuleFacts } from './RuleFacts.tsx'
import { RuleTests } from './RuleTests.tsx'
import { RuleHistory } from './RuleHistory.tsx'
import css from './rules.module.css'
import { useRulesText } from './rulesWords.ts'
import { StaffingTable } from './StaffingTable.tsx'
import { ruleTabs, type RuleTab } from './useRulesSearch.ts'
import { ValuesView } from './ValuesView.tsx'

export interface RuleViewProps {
  readonly health: RuleHealth
  readonly catalogue: Catalogue
  /** Null for those who may only read. */
  readonly draft: DraftView | null
  readonly tab: RuleTab
  readonly onTab: (tab: RuleTab) => void
}

const testsOf = (draft: DraftView | null, ruleId: RuleId) =>
  (draft?.ruleTests.results ?? []).filter((test) => test.ruleId === ruleId)

const countedLabel = (label: string, counts: Partial<Record<RuleTab, number>>, name: RuleTab): string =>
  (counts[name] ?? 0) > 0 ? `${label} (${counts[name]})` : label

interface Shown {
  readonly mayEdit: boolean
  readonly hasTable: boolean
  readonly hasTests: boolean
}

/** Numbers or a table; what is drafted only for those who draft. */
const tabsOf = ({ mayEdit, hasTable, hasTests }: Shown): readonly RuleTab[] => {
  const left = new Set<RuleTab>()
  left.add(hasTable ? 'values' : 'table')
  if (!mayEdit) left.add('differences')
  if (!mayEdit || (hasTable && !hasTests)) left.add('tests')
  return ruleTabs.filter((name) => !left.has(name))
}

interface ShownRule {
  readonly pack: RulePack
  readonly rule: Rule
  readonly isGone: boolean
}

/** As the draft has it; what the draft no longer has is shown as it is published, and cannot be edited. */
const shownRule = ({ health, catalogue, draft }: Pick<RuleViewProps, 'health' | 'catalogue' | 'draft'>): ShownRule => {
  const pack = draft?.draft ?? catalogue.pack
  const rule = pack.rules.find(({ ruleId }) => ruleId === health.rule.ruleId)
  return rule === undefined ? { pack: catalogue.pack, rule: health.rule, isGone: true } : { pack, rule, isGone: false }
}

const changesOf = (draft: DraftView | null, pack: RulePack, { ruleId }: Rule): readonly PackChange[] =>
  (draft?.changes ?? []).filter(
    (change) => ruleOfChange(change, pack)?.ruleId === ruleId || ('ruleId' in change && change.ruleId === ruleId),
  )

/** One rule in its parts; an admin sees it as the draft has it. */
export const RuleView = ({ health, catalogue, draft, tab, onTab }: RuleViewProps) => {
  const t = useRulesText()
  const { language } = useFormat()
  const { pack, rule, isGone } = shownRule({ health, catalogue, draft })
  const table = tableOfRule(pack, rule)
  const base = tableOfRule(catalogue.pack, health.rule)
  const changes = changesOf(draft, pack, rule)
  const mayEdit = draft !== null && !isGone
  const tests = testsOf(draft, rule.ruleId)
  const counts = { differences: changes.length, tests: tests.filter(({ ok }) => !ok).length }
  const contents: Readonly<Record<RuleTab, ReactNode>> = {
    rule: <RuleFacts pack={pack} rule={rule} published={health.rule} mayEdit={mayEdit} />,
    values: <ValuesView rule={rule} published={health.rule} mayEdit={mayEdit} />,
    table:
      table === null ? null : (
        <StaffingTable key={table.tableId} pack={pack} table={table} base={base} mayEdit={mayEdit} />
      ),
    tests: draft === null ? null : <RuleTests view={draft} ruleId={rule.ruleId} />,
    differences:
      changes.length === 0 || draft === null ? (
        <p className={css['muted']}>{t.noDifference}</p>
      ) : (
        <ChangeList changes={changes} packs={[draft.base, draft.draft]} hideRule />
      ),
    health: <HealthView health={health} />,
    history: <RuleHistory ruleId={rule.ruleId} versions={catalogue.versions} />,
  }
  const tabs = tabsOf({ mayEdit: draft !== null, hasTable: table !== null, hasTests: tests.length > 0 })
  return (
    <>
      <Link href="/rules" className={css['back']}>
        <ArrowLeft size={14} aria-hidden="true" /> {t.back}
      </Link>
      <PageHeader title={rule.title[language]} detail={<SeverityMark severity={rule.severity} word />} />
      {isGone && <p className={css['muted']}>{t.remove.gone}</p>}
      <Tabs
        label={rule.title[language]}
        value={tabs.includes(tab) ? tab : 'rule'}
        onChange={onTab}
        tabs={tabs.map((name) => ({
          value: name,
          label: countedLabel(t.tabs[name], counts, name),
          content: contents[name],
        }))}
      />
    </>
  )
}
