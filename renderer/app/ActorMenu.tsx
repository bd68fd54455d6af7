import { ChevronDown } from 'lucide-react'
import {
  Autocomplete,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { useActor, useSession } from '../host/session.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { Button } from '../ui/Button.tsx'
import { choiceText, groupChoices } from './actorChoices.ts'
import css from './frame.module.css'
import { useFrameText } from './frameText.ts'
import { useSwitchActor } from './useSwitchActor.ts'

/** Everyone one can be in the demo: by role, sorted, found by typing a name or a place. */
export const ActorMenu = () => {
  const t = useFrameText()
  const { locale } = useFormat()
  const actor = useActor()
  const { choices } = useSession()
  const switchActor = useSwitchActor()
  const { contains } = useFilter({ sensitivity: 'base' })
  return (
    <MenuTrigger>
      <Button size="small">
        {actor.name} <span className={css['whoRole']}>{t.roles[actor.role]}</span>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={css['whoPopover'] ?? ''} offset={4}>
        <Autocomplete filter={contains}>
          {/* eslint-disable-next-line jsx-a11y/no-autofocus -- opened to type in; focus goes back on close */}
          <SearchField aria-label={t.findActor} autoFocus>
            <Input className={css['search'] ?? ''} placeholder={t.findActor} />
          </SearchField>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- focus stays in the search field; whoever scrolls by keyboard needs a way in */}
          <section aria-label={t.actAs} tabIndex={0} className={css['whoList']}>
            <Menu
              aria-label={t.actAs}
              className={css['results'] ?? ''}
              renderEmptyState={() => <p className={css['nothing']}>{t.noActor}</p>}
              onAction={(key) => {
                const chosen = choices.find(({ actorId }) => actorId === key)
                if (chosen) void switchActor(chosen)
              }}
            >
              {groupChoices(choices, locale).map(({ role, members }) => (
                <MenuSection key={role} id={role}>
                  <Header>{t.roles[role]}</Header>
                  {members.map((choice) => (
                    <MenuItem
                      key={choice.actorId}
                      id={choice.actorId}
                      textValue={choiceText(choice)}
                      className={css['result'] ?? ''}
                    >
                      <span>{choice.name}</span>
                      <span className={css['whoPlace']}>{choice.places?.join(', ')}</span>
                      {choice.actorId === actor.actorId && <span aria-hidden="true">✓</span>}
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </section>
        </Autocomplete>
      </Popover>
    </MenuTrigger>
  )
}
