import type { InspectionReport } from '#shared/inspect/report.ts'
import { useInspectorText } from './inspectorText.ts'
import css from './inspector.module.css'

/** What no signature can say; as plain as what it can. */
export const NotProven = ({ report }: { readonly report: InspectionReport }) => {
  const { notProven: t } = useInspectorText()
  const hasNames = report.inspection.names.length > 0
  const { organisation, people, names, worked, later, clocks, registry, program, law } = t
  return (
    <section aria-labelledby="not-proven">
      <h2 id="not-proven">{t.title}</h2>
      <ul className={css['list']}>
        {[organisation, hasNames ? names : people, worked, later, registry, clocks, law, program].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
