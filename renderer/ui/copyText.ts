/** The way that needs no permission: a selection of the text, copied in the name of the person who pressed. */
const copySelected = (text: string): boolean => {
  const holder = document.createElement('span')
  holder.textContent = text
  holder.style.whiteSpace = 'pre'
  holder.style.userSelect = 'text'
  document.body.append(holder)
  const selection = window.getSelection()
  try {
    selection?.selectAllChildren(holder)
    // oxlint-disable-next-line typescript/no-deprecated -- the desktop window grants no permission, not even this one
    return document.execCommand('copy')
  } finally {
    selection?.removeAllRanges()
    holder.remove()
  }
}

/** Puts a text on the clipboard; false where the window may not. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelected(text)
  }
}
