import { useEffect, useMemo, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components'
import { useCommandStore } from '../host/commands.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useFrameText } from './frameText.ts'
import css from './frame.module.css'
import { findCommands, usePaletteStore } from './paletteStore.ts'

const useOpenByKey = (setOpen: (open: boolean) => void): void => {
  useEffect(() => {
    const open = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', open)
    return () => {
      window.removeEventListener('keydown', open)
    }
  }, [setOpen])
}

/** Every command by name, with its shortcut. */
export const Palette = () => {
  const t = useFrameText()
  const { locale } = useFormat()
  const { isOpen, setOpen } = usePaletteStore()
  const sources = useCommandStore((state) => state.sources)
  const [typed, setTyped] = useState('')
  useOpenByKey(setOpen)
  const commands = useMemo(() => [...sources.values()].flat(), [sources])
  const found = findCommands(commands, typed, locale)
  const close = (open: boolean): void => {
    setOpen(open)
    setTyped('')
  }
  return (
    <ModalOverlay isOpen={isOpen} isDismissable className={css['scrim'] ?? ''} onOpenChange={close}>
      <Modal className={css['palette'] ?? ''}>
        <Dialog aria-label={t.palette.title}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            {/* eslint-disable-next-line jsx-a11y/no-autofocus -- opened to type in; focus goes back on close */}
            <TextField aria-label={t.palette.search} autoFocus>
              <Input className={css['search'] ?? ''} placeholder={t.palette.search} />
            </TextField>
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- focus stays in the search field; whoever scrolls by keyboard needs a way in */}
            <section aria-label={t.palette.title} tabIndex={0} className={css['scroller']}>
              <Menu
                aria-label={t.palette.title}
                className={css['results'] ?? ''}
                renderEmptyState={() => <p className={css['nothing']}>{t.palette.nothing}</p>}
                onAction={(key) => {
                  close(false)
                  commands.find((command) => command.commandId === key)?.run()
                }}
              >
                {found.map(([group, members]) => (
                  <MenuSection key={group} id={group}>
                    <Header>{group}</Header>
                    {members.map((command) => (
                      <MenuItem
                        key={command.commandId}
                        id={command.commandId}
                        textValue={command.label}
                        className={css['result'] ?? ''}
                      >
                        {command.label}
                        {command.shortcut !== undefined && <kbd>{command.shortcut}</kbd>}
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </section>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
