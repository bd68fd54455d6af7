import { ProgressBar } from 'react-aria-components'
import { Button } from './Button.tsx'
import css from './layout.module.css'

export interface ProgressProps {
  readonly label: string
  /** Null while the total is not known. */
  readonly done: number | null
  readonly total: number
  readonly detail?: string
  readonly cancel?: { readonly label: string; readonly onPress: () => void }
}

export const Progress = ({ label, done, total, detail, cancel }: ProgressProps) => (
  <ProgressBar
    aria-label={label}
    isIndeterminate={done === null || total === 0}
    value={done ?? 0}
    maxValue={Math.max(total, 1)}
    className={css['progress'] ?? ''}
  >
    {({ percentage }) => (
      <>
        <div className={css['progressRow']}>
          <span>{label}</span>
          {detail !== undefined && <span>{detail}</span>}
          {cancel !== undefined && (
            <Button size="small" onPress={cancel.onPress}>
              {cancel.label}
            </Button>
          )}
        </div>
        <div className={css['track']}>
          <div className={css['bar']} style={{ width: `${percentage ?? 0}%` }} />
        </div>
      </>
    )}
  </ProgressBar>
)
