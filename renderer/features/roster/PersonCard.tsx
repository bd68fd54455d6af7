import { useRoster } from './rosterContext.ts'
import { useWords } from './words.ts'
import { NumberLine } from './NumberLine.tsx'
import { BackToProblems } from './BackToProblems.tsx'
import css from './drawer.module.css'

/** How the hours of a person come about. */
export const PersonCard = ({ personId }: { readonly personId: string }) => {
  const { t, f } = useWords()
  const row = useRoster((state) => state.rows.find(({ person }) => person?.personId === personId))
  if (row?.person == null) return <BackToProblems />
  const agreed = row.person.contractMinutesPerWeek
  const difference = row.plannedMinutes - agreed
  return (
    <>
      <BackToProblems />
      <header className={css['cardHead']}>
        <h3>{t.why.contractTitle(row.person.name)}</h3>
        <p>{t.why.contractText(f.duration(row.plannedMinutes), f.duration(agreed), row.cells.flat().length)}</p>
        {difference !== 0 && agreed > 0 && (
          <p>{difference > 0 ? t.board.over(f.duration(difference)) : t.board.under(f.duration(-difference))}</p>
        )}
      </header>
      {agreed > 0 && <NumberLine actual={row.plannedMinutes} limit={agreed} unit="minutes" label={t.why.agreed} calm />}
    </>
  )
}
