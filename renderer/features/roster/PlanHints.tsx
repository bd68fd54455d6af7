import { Button } from '#renderer/ui/Button.tsx'
import { addAt } from './boardCommands.ts'
import { useRoster, useRosterTools } from './rosterContext.ts'
import { useWords } from './words.ts'
import css from './plan.module.css'

/** What is missing before a week can be planned, and the first step. One hint at a time. */
export const PlanHints = ({ onCopyWeek }: { readonly onCopyWeek: () => void }) => {
  const { t } = useWords()
  const tools = useRosterTools()
  const board = useRoster((state) => state.board)
  const isEmpty = useRoster((state) => state.shifts.length === 0)
  const first = board.people.find(({ active }) => active)
  const peoplePath = `/people/${board.outlet.outletId}`
  if (first === undefined) {
    return (
      <div className={css['hintBar']}>
        <p>
          <strong>{t.empty.noPeople}</strong> {t.empty.noPeopleText}
        </p>
        <Button variant="primary" size="small" onPress={() => tools.go(peoplePath)}>
          {t.empty.importPeople}
        </Button>
      </div>
    )
  }
  if (isEmpty) {
    return (
      <div className={css['hintBar']}>
        <p>
          <strong>{t.empty.noShifts}</strong> {t.empty.noShiftsText}
        </p>
        <Button variant="primary" size="small" onPress={onCopyWeek}>
          {t.toolbar.copyLastWeek}
        </Button>
        <Button size="small" onPress={() => addAt(tools, { personId: first.personId, day: 0 }, null)}>
          {t.empty.addFirst}
        </Button>
      </div>
    )
  }
  if (board.demand.length > 0) return null
  return (
    <div className={css['hintBar']}>
      <p>
        <strong>{t.empty.noDemand}</strong> {t.empty.noDemandText}
      </p>
      <Button size="small" onPress={() => tools.go(peoplePath)}>
        {t.empty.importDemand}
      </Button>
    </div>
  )
}
