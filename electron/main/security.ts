import type { IpcMainInvokeEvent, Session, WebContents } from 'electron'
import type { Dispatch } from '../backend/dispatch.ts'
import { err } from '../../shared/kernel/result.ts'

const home = 'app://shell/'

/** Only the top frame of our own page may call; a subframe or a foreign page gets the same refusal as a missing right. */
export const createTrustedHandler =
  (dispatch: Dispatch) =>
  (event: IpcMainInvokeEvent, method: unknown, input: unknown): ReturnType<Dispatch> => {
    const frame = event.senderFrame
    const trusted = frame !== null && frame.parent === null && frame.url.startsWith(home)
    if (!trusted || typeof method !== 'string') return Promise.resolve(err({ code: 'forbidden' }))
    return dispatch(method, input)
  }

/** Plumbline asks for no camera, location, notification or clipboard permission, so every request is refused. */
export const denyPermissions = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false)
  })
  session.setPermissionCheckHandler(() => false)
}

/** The window stays on our page: no navigation elsewhere, no new windows, no embedded web views. */
export const denyLeaving = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => {
    if (!event.url.startsWith(home)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
