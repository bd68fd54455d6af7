import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const schema = z.object({
  bounds: z.object({
    x: z.int().optional(),
    y: z.int().optional(),
    width: z.int().min(400).max(20_000),
    height: z.int().min(300).max(20_000),
  }),
  maximized: z.boolean(),
})
export interface WindowState {
  readonly bounds: { readonly x?: number; readonly y?: number; readonly width: number; readonly height: number }
  readonly maximized: boolean
}

const first: WindowState = { bounds: { width: 1_360, height: 860 }, maximized: false }
const fileOf = (folder: string): string => join(folder, 'window.json')

/** Where the window was left; an absent or unreadable note gives the first-start size, for it is only comfort. */
export const readWindowState = (folder: string): WindowState => {
  try {
    return schema.parse(JSON.parse(readFileSync(fileOf(folder), 'utf8'))) as WindowState
  } catch {
    return first
  }
}

/** Keeps the note whole or keeps the one before: neither a full drive nor an odd size may stand in the way of closing. */
export const writeWindowState = (folder: string, state: WindowState): void => {
  const draft = `${fileOf(folder)}.new`
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(draft, JSON.stringify(schema.parse(state)))
    renameSync(draft, fileOf(folder))
  } catch {
    // only comfort: thrown from the window's close, it would be a dialog about a program that failed
    return
  }
}
