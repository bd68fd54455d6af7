import { Check, Minus, X } from 'lucide-react'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import type { InspectionReport } from '#shared/inspect/report.ts'
import { checkOutcomes, type CheckOutcome } from './checkOutcomes.ts'
import { useInspectorText } from './inspectorText.ts'
import css from './inspector.module.css'

const Outcome = ({ holds, count }: CheckOutcome) => {
  const { checks } = useInspectorText()
  const format = useFormat()
  if (!holds) {
    return (
      <span className={css['no']}>
        <X aria-hidden="true" size={16} /> {checks.fails}
      </span>
    )
  }
  return count === 0 ? (
    <span className={css['quiet']}>
      <Minus aria-hidden="true" size={16} /> {checks.nothing}
    </span>
  ) : (
    <span className={css['yes']}>
      <Check aria-hidden="true" size={16} /> {checks.holds} ({format.number(count)})
    </span>
  )
}

export const ChecksSection = ({ report, native }: { readonly report: InspectionReport; readonly native: boolean }) => {
  const { checks } = useInspectorText()
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{checks.title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{checks.check}</th>
            <th scope="col">{checks.how}</th>
            <th scope="col">{checks.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {checkOutcomes(report).map((outcome) => (
            <tr key={outcome.check}>
              <th scope="row">{checks.names[outcome.check]}</th>
              <td>{checks.ways[outcome.check]}</td>
              <td className={css['nowrap']}>
                <Outcome {...outcome} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css['quiet']}>{native ? checks.byBrowser : checks.byPage}</p>
    </section>
  )
}
