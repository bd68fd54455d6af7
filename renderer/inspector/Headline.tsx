import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import type { InspectionReport } from '#shared/inspect/report.ts'
import { addDays } from '#shared/kernel/time.ts'
import { useInspectorText } from './inspectorText.ts'
import { problemText } from './problemText.ts'
import { useWhen } from './useWhen.ts'
import css from './inspector.module.css'

/** Whose file, which weeks, and whether all of it proves true. */
export const Headline = ({ report }: { readonly report: InspectionReport }) => {
  const t = useInspectorText()
  const format = useFormat()
  const when = useWhen(report.outlet?.timeZone)
  const { inspection, outlet, sealedBy, problems, files, weeks } = report
  const { fromOn, toOn, madeAt } = inspection
  return (
    <header className={css['headline']}>
      <h1>{t.title(outlet?.name ?? inspection.outletId)}</h1>
      <p className={css['quiet']}>
        {t.period(format.date(fromOn), format.date(addDays(toOn, 6)))}
        {sealedBy !== null && ` · ${t.madeBy(sealedBy, when(madeAt))}`}
      </p>
      <div
        aria-live="polite"
        data-outcome={report.ok ? 'fine' : 'bad'}
        className={report.ok ? css['fine'] : css['bad']}
      >
        {report.ok ? <CircleCheck aria-hidden="true" size={22} /> : <TriangleAlert aria-hidden="true" size={22} />}
        <div>
          <strong>{report.ok ? t.fine : t.bad(problems.length, format.number(problems.length))}</strong>
          <p>{report.ok ? t.fineDetail(format.number(files.length), format.number(weeks.length)) : t.badDetail}</p>
          {!report.ok && (
            <ul>
              {problems.map((problem, at) => (
                <li key={`${problem.what} ${problem.path ?? ''} ${String(at)}`}>
                  {problemText(t, problem)} {problem.path !== null && <code>{problem.path}</code>}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </header>
  )
}
