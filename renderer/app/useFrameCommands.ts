import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { languageNames } from '#shared/i18n/frame/messages.ts'
import type { Reply } from '#shared/contract/api.ts'
import { languages } from '#shared/kernel/text.ts'
import { broughtBySync } from '../host/broughtBySync.ts'
import { useCommands, type Command } from '../host/commands.ts'
import { useActor, useMay, useSession } from '../host/session.ts'
import { themes, useThemeStore } from '../host/themeStore.ts'
import { useAction } from '../host/useAction.ts'
import { useProblemToast } from '../host/useProblemToast.ts'
import { useLanguageStore } from '../i18n/languageStore.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { choiceText, groupChoices } from './actorChoices.ts'
import { useFrameText } from './frameText.ts'
import { pagesFor } from './pages.ts'
import { useSwitchActor } from './useSwitchActor.ts'

/** Fields, and lists that a field steers: the palette passes the keys of its search on to its results. */
const typingPlaces = 'input, textarea, select, [contenteditable], [role="grid"], [role="dialog"], [role="menu"]'
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest(typingPlaces) !== null

/** "G" then a letter goes to a page, unless one is typing. */
const useGoKeys = (paths: ReadonlyMap<string, string>): void => {
  const [, navigate] = useLocation()
  // when "G" was pressed; what is shown anew in between must not forget it
  const pending = useRef(-Infinity)
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const path = paths.get(event.key.toUpperCase())
      if (event.timeStamp - pending.current < 1_200 && path !== undefined) {
        event.preventDefault()
        navigate(path)
      }
      pending.current = event.key.toUpperCase() === 'G' ? event.timeStamp : -Infinity
    }
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', press)
    }
  }, [paths, navigate])
}

/** What one can do from everywhere. */
export const useFrameCommands = (): void => {
  const t = useFrameText()
  const actor = useActor()
  const session = useSession()
  const { locale } = useFormat()
  const may = useMay()
  const [, navigate] = useLocation()
  const setTheme = useThemeStore((state) => state.setTheme)
  const setLanguage = useLanguageStore((state) => state.setLanguage)
  const sync = useAction('share.sync', broughtBySync)
  const backup = useAction('backups.create', ['backups.'])
  const say = useProblemToast()
  const switchActor = useSwitchActor()
  /** The palette is gone by the time the answer comes: a refusal is said, or nobody would learn of it. */
  const told = async (asked: Promise<Reply<'share.sync'> | Reply<'backups.create'>>): Promise<void> => {
    const reply = await asked
    if (!reply.ok) say(reply.error)
  }
  const pages = pagesFor(actor)
  useGoKeys(new Map(pages.map((entry) => [entry.shortcut.slice(-1), entry.path])))
  const go = pages.map((entry): Command => ({
    commandId: `go.${entry.page}`,
    label: t.pages[entry.page],
    group: t.palette.go,
    shortcut: entry.shortcut,
    run: () => {
      navigate(entry.path)
    },
  }))
  const act: readonly Command[] = may('operate')
    ? [
        { commandId: 'share.sync', label: t.syncNow, group: t.palette.act, run: () => void told(sync.run({})) },
        { commandId: 'backups.create', label: t.backUpNow, group: t.palette.act, run: () => void told(backup.run({})) },
      ]
    : []
  const view = [
    ...themes.map((theme): Command => ({
      commandId: `theme.${theme}`,
      label: t.themeCommand(t.theme[theme]),
      group: t.palette.view,
      run: () => {
        setTheme(theme)
      },
    })),
    ...languages.map((language): Command => ({
      commandId: `language.${language}`,
      label: t.languageCommand(languageNames[language]),
      group: t.palette.view,
      run: () => {
        setLanguage(language)
      },
    })),
  ]
  const others = groupChoices(session.demo ? session.choices : [], locale).flatMap(({ members }) => members)
  const be = others.map((choice): Command => ({
    commandId: `actor.${choice.actorId}`,
    label: `${choiceText(choice)} · ${t.roles[choice.role]}`,
    group: t.actAs,
    run: () => {
      void switchActor(choice)
    },
  }))
  useCommands([...go, ...act, ...view, ...be])
}
