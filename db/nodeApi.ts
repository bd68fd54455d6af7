/** better-sqlite3 is built for this version of Node-API or newer; an older Node dies of it without a word. */
const neededNodeApi = 10

/** Throws with a plain sentence where SQLite cannot be loaded. Call it before the first connection is made. */
export const requireNodeApi = (
  { napi, node }: { readonly napi?: string; readonly node: string } = process.versions,
): void => {
  if (Number(napi ?? 0) >= neededNodeApi) return
  throw new Error(`Plumbline needs Node 22 or newer, and this is Node ${node}. "npm start" brings the right one.`)
}
