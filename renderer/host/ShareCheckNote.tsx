import { shareCheckDa } from '#shared/i18n/shareCheck/da.ts'
import { shareCheckDe } from '#shared/i18n/shareCheck/de.ts'
import { shareCheckEn } from '#shared/i18n/shareCheck/en.ts'
import { shownValue, type CheckStep, type ShareCheckReport } from '#shared/sync/shareCheck.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Progress } from '../ui/Progress.tsx'
import { SeverityShape } from '../ui/SeverityShape.tsx'
import { ProblemNote } from './ProblemNote.tsx'
import css from './shareCheck.module.css'
import type { ShareCheck } from './useShareCheck.ts'

const useWords = () => useText({ en: shareCheckEn, de: shareCheckDe, da: shareCheckDa })

const Verdict = ({ report, onGoOn }: { readonly report: ShareCheckReport; readonly onGoOn: () => void }) => {
  const t = useWords()
  const format = useFormat()
  return (
    <section className={css['verdict']} data-fitness={report.fitness} role="alert">
      <h3>{t.verdicts[report.fitness]}</h3>
      <ul>
        {report.reasons.map((reason) => {
          const { what, next } = t.reasons[reason.code](format.number(shownValue(reason)))
          return (
            <li key={reason.code}>
              <SeverityShape severity={reason.weight === 'blocks' ? 'block' : 'notice'} size={14} />
              <span>
                <strong>{what}</strong> {next}
              </span>
            </li>
          )
        })}
      </ul>
      {report.fitness === 'limits' && (
        <Button size="small" onPress={onGoOn}>
          {t.goOn}
        </Button>
      )}
    </section>
  )
}

/** Progress and verdict of a look at the folder; nothing while there is nothing to say. */
export const ShareCheckNote = ({ check }: { readonly check: ShareCheck }) => {
  const t = useWords()
  const { running, job, report, problem, failed } = check
  return (
    <>
      <ProblemNote problem={problem} />
      {running && (
        <Progress
          label={t.running}
          detail={t.steps[job?.step as CheckStep] ?? ''}
          done={job === null || job.total === 0 ? null : job.done}
          total={job?.total ?? 0}
          cancel={{ label: t.cancel, onPress: () => void check.cancel() }}
        />
      )}
      {failed && <p role="alert">{t.failed}</p>}
      {report !== null && <Verdict report={report} onGoOn={check.goOn} />}
    </>
  )
}
