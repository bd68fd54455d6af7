import { problemsDa } from '#shared/i18n/problems/da.ts'
import { problemsDe } from '#shared/i18n/problems/de.ts'
import { problemsEn } from '#shared/i18n/problems/en.ts'
import { problemText } from '#renderer/host/problemText.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Hidden } from '#renderer/ui/Hidden.tsx'
import { notify } from '#renderer/ui/toastStore.ts'
import { useEffect, useState } from 'react'
import { useRoster, useRosterTools } from './rosterContext.ts'
import { sayingText } from './sayingText.ts'
import { useWords } from './words.ts'

/** Tells what happened on the board: refusals for everybody to see, the rest to screen readers. */
export const LiveRegion = () => {
  const words = useWords()
  const problems = useText({ en: problemsEn, de: problemsDe, da: problemsDa })
  const { store } = useRosterTools()
  const saying = useRoster((state) => state.saying)
  const [text, setText] = useState('')
  useEffect(() => {
    if (saying === null) return
    if (saying.what === 'problem') {
      const { happened, kept } = problemText(saying.problem, problems)
      notify(`${happened} ${kept}`, { tone: 'problem' })
    } else if (saying.what === 'refused')
      notify(words.t.refused[saying.why === 'nothingToDo' ? 'shiftInvalid' : saying.why], { tone: 'problem' })
    else if (saying.what === 'fault') notify(words.t.refused.fault, { tone: 'problem' })
    else setText(sayingText(saying, store.getState(), words))
    // only a new saying speaks, not a change of language
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [saying])
  return (
    <output aria-live="polite">
      <Hidden>{text}</Hidden>
    </output>
  )
}
