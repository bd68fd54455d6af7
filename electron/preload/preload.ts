import { contextBridge, ipcRenderer } from 'electron'
import type { Host } from '../../shared/contract/api.ts'

const host: Host = { call: (method, input) => ipcRenderer.invoke('host', method, input) }
contextBridge.exposeInMainWorld('host', host)
