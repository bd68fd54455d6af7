import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { useWords } from './words.ts'
import css from './plan.module.css'

export const KeysDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useWords()
  return (
    <Dialog
      title={t.toolbar.keys}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t.toolbar.close}
        </Button>
      }
    >
      <dl className={css['keys']}>
        {t.toolbar.keyList.map(([keys, meaning]) => (
          <div key={keys} style={{ display: 'contents' }}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
