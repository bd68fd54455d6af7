import type { ImportError, ImportResult } from '#shared/contract/imports.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Table } from '../../ui/Table.tsx'
import css from './people.module.css'
import { usePeopleText } from './peopleText.ts'

const errorKey = ({ line, column, code }: ImportError): string => `${line} ${column ?? ''} ${code}`

/** How many lines are good, which are not and why, and where they go. */
export const ImportOutcome = ({ result }: { readonly result: ImportResult }) => {
  const t = usePeopleText().imports
  const format = useFormat()
  const hidden = result.rejected - result.errors.length
  return (
    <>
      <output className={css['result']}>
        <strong>
          {result.dryRun ? t.accepted(format.number(result.accepted)) : t.done(format.number(result.accepted))}
        </strong>
        {result.rejected > 0 && <span>{t.rejected(format.number(result.rejected))}</span>}
        {result.dryRun && <span className={css['quiet']}>{t.nothingStored}</span>}
        {result.rounding !== null && (
          <span className={css['quiet']}>
            {t.rounded(
              format.number(result.rounding.numbers),
              `${format.number(result.rounding.changePermille / 10)} %`,
            )}
          </span>
        )}
      </output>
      {result.errors.length > 0 && (
        <Panel flush title={t.errors}>
          <div className={css['scroll']}>
            <Table
              label={t.errors}
              rows={result.errors}
              rowKey={errorKey}
              columns={[
                { key: 'line', title: t.line, align: 'end', renderCell: (error) => format.number(error.line) },
                { key: 'column', title: t.column, renderCell: (error) => error.column ?? '–' },
                { key: 'value', title: t.value, renderCell: (error) => error.value },
                { key: 'what', title: t.what, renderCell: (error) => t.codes[error.code] },
              ]}
            />
          </div>
          {hidden > 0 && <p className={css['quiet']}>{t.moreErrors(format.number(hidden))}</p>}
        </Panel>
      )}
      {result.outlets.length > 0 && (
        <Panel flush title={t.outlets}>
          <Table
            label={t.outlets}
            rows={result.outlets}
            rowKey={(outlet) => outlet.name}
            columns={[
              { key: 'name', title: t.outlet, isRowHeader: true, renderCell: (outlet) => outlet.name },
              {
                key: 'accepted',
                title: t.goodLines,
                align: 'end',
                renderCell: (outlet) => format.number(outlet.accepted),
              },
            ]}
          />
        </Panel>
      )}
    </>
  )
}
