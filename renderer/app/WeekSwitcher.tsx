import { ChevronLeft, ChevronRight } from 'lucide-react'
import { addDays, weekOf } from '#shared/kernel/time.ts'
import { usePlace } from '../host/usePlace.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useFrameText } from './frameText.ts'
import css from './frame.module.css'

export const WeekSwitcher = () => {
  const t = useFrameText()
  const format = useFormat()
  const { weekOn, todayOn, goToWeek } = usePlace()
  const thisWeekOn = weekOf(todayOn)
  return (
    <div className={css['week']}>
      <IconButton
        label={t.previousWeek}
        size="small"
        onPress={() => {
          goToWeek(addDays(weekOn, -7))
        }}
      >
        <ChevronLeft size={16} aria-hidden="true" />
      </IconButton>
      <span className={css['weekText']}>
        <strong>{t.week(format.weekNumber(weekOn))}</strong>
        <span>{format.weekRange(weekOn)}</span>
      </span>
      <IconButton
        label={t.nextWeek}
        size="small"
        onPress={() => {
          goToWeek(addDays(weekOn, 7))
        }}
      >
        <ChevronRight size={16} aria-hidden="true" />
      </IconButton>
      {weekOn !== thisWeekOn && (
        <Button
          size="small"
          variant="quiet"
          onPress={() => {
            goToWeek(thisWeekOn)
          }}
        >
          {t.thisWeek}
        </Button>
      )}
    </div>
  )
}
