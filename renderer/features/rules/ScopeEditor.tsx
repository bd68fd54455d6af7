import { useState } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useSession } from '#renderer/host/session.ts'
import { usePlaceName } from '#renderer/host/usePlaceName.ts'
import { useSpeechOf } from '#renderer/i18n/packSpeech.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { Rule, RulePack } from '#shared/rules/model.ts'
import { scopeListsOf } from '#shared/rules/ruleScope.ts'
import css from './rules.module.css'
import { useRulesText } from './rulesWords.ts'
import { reachOf, scopeChoices, scopeListNames, ticked, type ScopeListName } from './scopeChoices.ts'
import { useEditDraft } from './useEditDraft.ts'

export interface ScopeEditorProps {
  /** Gives the words. */
  readonly pack: RulePack
  readonly rule: Rule
}

const ScopeDialog = ({ pack, rule, onClose }: ScopeEditorProps & { readonly onClose: () => void }) => {
  const rules = useRulesText()
  const t = rules.scopeEdit
  const format = useFormat()
  const speech = useSpeechOf(pack)
  const placeName = usePlaceName()
  const { regions, outlets } = useSession()
  const edit = useEditDraft()
  const [lists, setLists] = useState(() => scopeListsOf(rule.scope))
  const choices = scopeChoices(rule.scope, { regions, outlets })
  const reach = reachOf(rule.scope, lists, outlets)
  const say: Readonly<Record<ScopeListName, readonly [title: string, word: (code: string) => string]>> = {
    formats: [t.formats, speech.word],
    regionIds: [t.regions, placeName],
    outletIds: [t.outlets, placeName],
    roles: [t.roles, speech.word],
  }
  const save = async (): Promise<void> => {
    const reply = await edit.run({
      type: 'scope',
      ruleId: rule.ruleId,
      formats: [...lists.formats],
      regionIds: [...lists.regionIds],
      outletIds: [...lists.outletIds],
      roles: [...lists.roles],
    })
    if (reply.ok) onClose()
  }
  return (
    <Dialog
      title={t.title(rule.title[format.language])}
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          <output className={css['reach']}>
            {reach === 0 ? t.nowhere : t.reach(format.number(reach), format.number(outlets.length))}
          </output>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="primary" isDisabled={reach === 0 || edit.pending} onPress={() => void save()}>
            {rules.save}
          </Button>
        </>
      }
    >
      <p className={css['muted']}>{t.text}</p>
      {scopeListNames.map((name) => {
        const [title, word] = say[name]
        const chosen: readonly string[] = lists[name]
        return (
          <fieldset key={name} className={css['scopeList']}>
            <legend>
              {title} <span className={css['muted']}>{chosen.length === 0 && t.all}</span>
            </legend>
            {choices[name].map((code) => (
              <Checkbox
                key={code}
                isSelected={chosen.includes(code)}
                onChange={(isIn) => setLists((before) => ticked(before, name, code, isIn))}
              >
                {word(code)}
              </Checkbox>
            ))}
          </fieldset>
        )
      })}
      <ProblemNote problem={edit.problem} />
    </Dialog>
  )
}

/** For which formats, regions, outlets and roles the rule is: ticked in a dialog, put into the draft as one step. */
export const ScopeEditor = ({ pack, rule }: ScopeEditorProps) => {
  const t = useRulesText().scopeEdit
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t.open}</Button>
      {isOpen && <ScopeDialog pack={pack} rule={rule} onClose={() => setOpen(false)} />}
    </>
  )
}
