import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { Progress } from '#renderer/ui/Progress.tsx'
import { ReplayTable } from './ReplayTable.tsx'
import { useRulesText } from './rulesWords.ts'
import type { Replay } from './useReplay.ts'

/** How far a replay is, how it ended, and what it found. */
export const ReplayOutcome = ({ replay }: { readonly replay: Replay }) => {
  const t = useRulesText().replay
  const { job, result } = replay
  const isRunning = job?.state === 'running'
  return (
    <>
      {isRunning && (
        <Progress
          label={t.running}
          done={job.done}
          total={job.total}
          detail={t.progress(job.done, job.total)}
          cancel={{ label: t.cancel, onPress: replay.stop }}
        />
      )}
      {job?.state === 'cancelled' && <p>{t.cancelled}</p>}
      {job?.state === 'failed' && <p role="alert">{t.failed}</p>}
      {result !== null && <ReplayTable result={result} />}
      <ProblemNote problem={replay.problem} />
    </>
  )
}
