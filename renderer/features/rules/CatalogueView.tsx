import { useState } from 'react'
import { Link } from 'wouter'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { useSpeechOf } from '#renderer/i18n/packSpeech.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx'
import { Table, type Column } from '#renderer/ui/Table.tsx'
import type { Catalogue, DraftView, RuleHealth } from '#shared/contract/rules.ts'
import type { Rule } from '#shared/rules/model.ts'
import { draftedRules } from './draftedRules.ts'
import { ListFilter } from './ListFilter.tsx'
import css from './rules.module.css'
import { useChangeMessages, useRulesText, useTableText } from './rulesWords.ts'
import { TableFilesDialog } from './TableFilesDialog.tsx'
import { ReviewsLink } from './ReviewsLink.tsx'
import { StarterPacksLink } from './StarterPacksLink.tsx'
import { useRulesSearch } from './useRulesSearch.ts'

/** For who may edit: tables as files. */
const TableFilesButton = ({ draft }: { readonly draft: DraftView }) => {
  const t = useTableText().files
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t.open}</Button>
      {isOpen && <TableFilesDialog view={draft} onClose={() => setOpen(false)} />}
    </>
  )
}

export interface CatalogueViewProps {
  readonly catalogue: Catalogue
  /** Null for those who may not edit. */
  readonly draft: DraftView | null
}

/** Owner, review date and how each rule lives; the lists that need somebody. */
export const CatalogueView = ({ catalogue, draft }: CatalogueViewProps) => {
  const t = useRulesText()
  const { ruleAdded, ruleRemoved } = useChangeMessages()
  const format = useFormat()
  const { list, go } = useRulesSearch()
  const { pack, rules } = catalogue
  const drafted = draftedRules(catalogue, draft)
  const speech = useSpeechOf(pack)
  const isRemoved = ({ ruleId }: Rule): boolean =>
    draft !== null && draft.draft.rules.every((rule) => rule.ruleId !== ruleId)
  const shown = list === null ? [...rules, ...drafted] : rules.filter(({ lists }) => lists.includes(list))
  const count = (key: string, title: string, of: (row: RuleHealth) => number): Column<RuleHealth> => ({
    key,
    title,
    align: 'end',
    renderCell: (row) => format.number(of(row)),
  })
  const columns: readonly Column<RuleHealth>[] = [
    {
      key: 'rule',
      title: t.columns.rule,
      isRowHeader: true,
      renderCell: ({ rule }) => (
        <Link href={`/rules?rule=${encodeURIComponent(rule.ruleId)}`} className={css['ruleLink']}>
          <SeverityMark severity={rule.severity} />
          {rule.title[format.language]}
        </Link>
      ),
    },
    {
      key: 'owner',
      title: t.columns.owner,
      renderCell: ({ rule }) => (rule.owner === null ? <em>{t.nobody}</em> : speech.word(rule.owner)),
    },
    { key: 'review', title: t.columns.review, oneLine: true, renderCell: ({ rule }) => format.date(rule.reviewOn) },
    count('checked', t.columns.checked, (row) => row.checked),
    count('found', t.columns.found, (row) => row.found),
    count('overrides', t.columns.overrides, (row) => row.overrides),
    count('excepted', t.columns.excepted, (row) => row.excepted),
    {
      key: 'lists',
      title: t.columns.lists,
      renderCell: ({ rule, lists }) => (
        <span className={css['badges']}>
          {drafted.some((one) => one.rule === rule) && <Badge tone="accent">{ruleAdded}</Badge>}
          {isRemoved(rule) && <Badge tone="accent">{ruleRemoved}</Badge>}
          {lists.map((name) => (
            <Badge key={name} tone={name === 'neverBites' ? 'plain' : 'reason'}>
              {t.lists[name]}
            </Badge>
          ))}
        </span>
      ),
    },
  ]
  return (
    <>
      <PageHeader
        title={t.title}
        detail={t.detail(pack.version, format.date(pack.effectiveOn), pack.rules.length)}
        actions={
          draft === null ? null : (
            <>
              <ReviewsLink />
              <StarterPacksLink />
              <TableFilesButton draft={draft} />
            </>
          )
        }
      />
      <ListFilter rules={rules} value={list} onChange={(next) => go({ list: next })} />
      {list !== null && <p className={css['muted']}>{shown.length === 0 ? t.none : t.listHints[list]}</p>}
      {shown.length > 0 && (
        <div className={css['catalogue']}>
          <Table label={t.title} columns={columns} rows={shown} rowKey={({ rule }) => rule.ruleId} />
        </div>
      )}
    </>
  )
}
