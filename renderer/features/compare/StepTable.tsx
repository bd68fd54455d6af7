import { usePackSpeech } from '#renderer/host/usePackSpeech.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { localOf, minuteMs, type ZoneOffsets } from '#shared/kernel/time.ts'
import type { CoverageStep } from '#shared/roster/findings.ts'
import css from './compare.module.css'
import { joinSteps } from './joinSteps.ts'
import { useCompareText } from './words.ts'

export interface StepTableProps {
  readonly steps: readonly CoverageStep[]
  readonly zone: ZoneOffsets
}

/** When too few were planned, and which row of the table asked for how many. */
export const StepTable = ({ steps, zone }: StepTableProps) => {
  const t = useCompareText()
  const format = useFormat()
  const speech = usePackSpeech()
  const time = (at: number) => format.minuteOfDay(localOf(at, zone).minute)
  return (
    <table className={css['steps']}>
      <thead>
        <tr>
          <th scope="col">{t.interval}</th>
          <th scope="col">{t.tableRow}</th>
          <th scope="col" data-align="end">
            {t.needed}
          </th>
          <th scope="col" data-align="end">
            {t.planned}
          </th>
        </tr>
      </thead>
      <tbody>
        {joinSteps(steps).map((step) => (
          <tr key={step.startAt}>
            <th scope="row">
              {time(step.startAt)}–{time(step.startAt + step.minutes * minuteMs)}
            </th>
            <td>{speech.row(step.rowId)}</td>
            <td data-align="end">{step.needed}</td>
            <td data-align="end">{step.planned}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
