import { packSpeechOf } from '#renderer/i18n/packSpeech.ts'
import { quantityText } from '#renderer/i18n/quantity.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import type { InspectedOverride, InspectionReport } from '#shared/inspect/report.ts'
import type { Unit } from '#shared/rules/model.ts'
import { useInspectorText } from './inspectorText.ts'
import { useWhen } from './useWhen.ts'
import css from './inspector.module.css'

/** What the shared value was, as the newest week that used the local one says. */
const sharedIn = (
  { weeks }: InspectionReport,
  { override }: InspectedOverride,
): { shared: number; unit: Unit } | null =>
  weeks
    .flatMap(({ week }) => week.evaluation.values)
    .findLast(({ ruleId, parameter }) => ruleId === override.ruleId && parameter === override.parameter) ?? null

const Approval = ({ one, report }: { readonly one: InspectedOverride; readonly report: InspectionReport }) => {
  const { overrides: t } = useInspectorText()
  const when = useWhen(report.outlet?.timeZone)
  const { override, approval, decidedBy } = one
  const { decision, withdrawnAt } = override
  return (
    <td>
      <span className={approval === 'unsigned' ? css['no'] : undefined}>{t.states[approval]}</span>
      {decision !== null && decidedBy !== null && (
        <div className={css['quiet']}>{t.decided(decidedBy, when(decision.decidedAt), decision.reason)}</div>
      )}
      {withdrawnAt !== null && <div className={css['quiet']}>{t.withdrawn(when(withdrawnAt))}</div>}
    </td>
  )
}

const Row = ({ one, report }: { readonly one: InspectedOverride; readonly report: InspectionReport }) => {
  const { overrides: t } = useInspectorText()
  const format = useFormat()
  const { override, author } = one
  const pack = report.packs.findLast(({ rules }) => rules.some(({ ruleId }) => ruleId === override.ruleId)) ?? null
  const rule = pack?.rules.find(({ ruleId }) => ruleId === override.ruleId)
  const speech = packSpeechOf(pack, format)
  const base = sharedIn(report, one)
  const unit = base?.unit ?? rule?.parameters[override.parameter]?.unit ?? 'count'
  const value = quantityText(format, override.value, unit)
  return (
    <tr>
      <th scope="row">{rule?.title[format.language] ?? override.ruleId}</th>
      <td>
        {base === null
          ? `${speech.parameter(override.parameter)}: ${value}`
          : speech.instead(override.parameter, value, quantityText(format, base.shared, unit))}
      </td>
      <td>
        <q>{override.reason}</q>
        <div className={css['quiet']}>{`${t.askedBy} ${author}`}</div>
      </td>
      <td>{t.dates(format.date(override.fromOn), format.date(override.untilOn))}</td>
      <Approval one={one} report={report} />
    </tr>
  )
}

export const OverridesSection = ({ report }: { readonly report: InspectionReport }) => {
  const { overrides: t } = useInspectorText()
  return (
    <section aria-labelledby="overrides">
      <h2 id="overrides">{t.title}</h2>
      {report.overrides.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t.rule}</th>
              <th scope="col">{t.value}</th>
              <th scope="col">{t.reason}</th>
              <th scope="col">{t.from}</th>
              <th scope="col">{t.approval}</th>
            </tr>
          </thead>
          <tbody>
            {report.overrides.map((one) => (
              <Row key={one.override.overrideId} one={one} report={report} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
