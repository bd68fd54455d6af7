import { useState } from 'react'
import { useLanguageStore } from '#renderer/i18n/languageStore.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import type { TableReport } from '#shared/contract/tables.ts'
import type { OutsideItem } from '#shared/decisions/dmn/report.ts'
import { faultyOverlaps } from '#shared/decisions/isComplete.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import { outsideText, refusalText } from '#shared/i18n/tables/outsideText.ts'
import type { TableId } from '#shared/kernel/ids.ts'
import css from './rules.module.css'
import own from './tableFiles.module.css'
import { useTableText } from './rulesWords.ts'

/** More lines than these are counted, not shown. */
const mostShown = 50

const Items = ({ items }: { readonly items: readonly OutsideItem[] }) => {
  const t = useTableText()
  const lines = [...new Set(items.map((item) => outsideText(item, t)))]
  return (
    <>
      <ul className={own['items']}>
        {lines.slice(0, mostShown).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lines.length > mostShown && <p className={css['muted']}>{t.files.first(mostShown, lines.length)}</p>}
    </>
  )
}

const newTable = ''

interface FoundProps {
  readonly found: TableReport['tables'][number]
  readonly tables: readonly DecisionTable[]
  readonly isBusy: boolean
  readonly onTake: (found: DecisionTable, replaces: TableId | null) => void
}

const Found = ({ found, tables, isBusy, onTake }: FoundProps) => {
  const t = useTableText().files
  const language = useLanguageStore((store) => store.language)
  const { table, outside, analysis, known } = found
  const [replaces, setReplaces] = useState<string>(known ? table.tableId : newTable)
  const overlaps = faultyOverlaps(table, analysis).length
  const options = [
    { value: newTable, label: t.asNew },
    ...tables.map(({ tableId, title }) => ({ value: String(tableId), label: title[language] })),
  ]
  return (
    <section aria-label={table.title[language]} className={own['part']}>
      <h4>{table.title[language]}</h4>
      <p>{t.size(table.rows.length, table.inputs.length + table.outputs.length)}</p>
      {outside.length > 0 ? (
        <>
          <p role="alert">{t.lost(outside.length)}</p>
          <Items items={outside} />
        </>
      ) : (
        <>
          <p>{t.fits}</p>
          {analysis.gaps.length + overlaps > 0 && <p>{t.undecided(analysis.gaps.length, overlaps)}</p>}
          <div className={own['row']}>
            <Select label={t.replaces} value={replaces} options={options} onChange={setReplaces} />
            <Button
              variant="primary"
              isDisabled={isBusy}
              onPress={() => onTake(table, tables.find(({ tableId }) => tableId === replaces)?.tableId ?? null)}
            >
              {t.take}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

export interface TableFileReportProps extends Pick<FoundProps, 'tables' | 'isBusy' | 'onTake'> {
  readonly report: TableReport
}

/** What a chosen file holds, what of it would be lost, and the way into the draft. */
export const TableFileReport = ({ report, ...rest }: TableFileReportProps) => {
  const t = useTableText()
  if (report.refused !== null) return <p role="alert">{refusalText(report.refused, t)}</p>
  return (
    <div className={own['part']}>
      {report.tables.map((found) => (
        <Found key={found.table.tableId} found={found} {...rest} />
      ))}
      {report.tables.length === 0 && <p role="alert">{t.noTable(t.forms[report.form])}</p>}
      {report.outside.length > 0 && (
        <>
          <p>{t.files.beside(report.outside.length)}</p>
          <Items items={report.outside} />
        </>
      )}
    </div>
  )
}
