import { useSession } from '../../host/session.ts'
import css from './home.module.css'
import { useHomeText } from './homeText.ts'

/** That one can look through other people's eyes, and where: said below the menu it names, in the demo alone. */
export const DemoHint = () => {
  const t = useHomeText()
  const { demo, choices } = useSession()
  return demo && choices.length > 1 ? <p className={css['demoHint']}>{t.beAnyone}</p> : null
}
