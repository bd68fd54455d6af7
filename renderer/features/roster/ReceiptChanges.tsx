import type { Receipt } from '#shared/contract/roster.ts'
import { localOf } from '#shared/kernel/time.ts'
import type { Shift } from '#shared/roster/model.ts'
import { changesByPerson } from './publishModel.ts'
import { useRoster } from './rosterContext.ts'
import { breakMinutesOf } from './shiftMoves.ts'
import { useWords } from './words.ts'
import css from './publish.module.css'

const openAtMost = 12

/** What changed against the week as it was published last, by person. */
export const ReceiptChanges = ({ receipt }: { readonly receipt: Receipt }) => {
  const { t, f, word } = useWords()
  const { people, zone } = useRoster((state) => state.board)
  const names = new Map<string, string>(people.map(({ personId, name }) => [personId, name]))
  const brief = (shift: Shift): string => {
    const pause = breakMinutesOf(shift)
    const span = `${f.dayShort(localOf(shift.startAt, zone).on)} ${f.time(shift.startAt, zone)}–${f.time(shift.endAt, zone)}`
    return `${span} ${word(shift.role)}${pause > 0 ? `, ${t.board.breakOf(f.duration(pause))}` : ''}`
  }
  const changeText = ({ before, after }: Receipt['changes'][number], personId: string | null): string => {
    const own = (shift: Shift | null): string | null => {
      if (shift === null) return null
      const name = shift.personId === null ? t.board.openShifts : (names.get(shift.personId) ?? '')
      return shift.personId === personId ? brief(shift) : `${name} ${brief(shift)}`
    }
    const [from, to] = [own(before), own(after)]
    return from !== null && to !== null ? t.publish.fromTo(from, to) : (from ?? to ?? '')
  }
  if (receipt.changes.length === 0) return <p>{t.publish.noChanges}</p>
  const groups = changesByPerson(receipt.changes)
  const affected =
    receipt.affected.length === 0 ? t.publish.nobodyAffected : t.publish.affected(receipt.affected.length)
  return (
    <details className={css['details']} open={receipt.changes.length <= openAtMost}>
      <summary>
        {t.publish.changes(receipt.changes.length)} · {affected}
      </summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- a list that scrolls has to be reachable by keyboard */}
      <div role="group" tabIndex={0} aria-label={t.publish.changes(receipt.changes.length)} className={css['changes']}>
        {groups.map(({ personId, changes }) => (
          <section key={personId ?? ''}>
            <h3>{personId === null ? t.board.openShifts : (names.get(personId) ?? personId)}</h3>
            <ul>
              {changes.map((change) => (
                <li key={(change.after ?? change.before)?.shiftId}>
                  <span className={css['kind']} data-kind={change.kind}>
                    {t.publish.kinds[change.kind]}
                  </span>
                  {changeText(change, personId)}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  )
}
