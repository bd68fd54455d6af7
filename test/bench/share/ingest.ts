/** Reads a region in a process of its own, so that its memory is its own: DATA SHARE FILES and the share's process; what it needs to know comes by standard input. */
import '#backend/requireModernNode.ts'
import { text } from 'node:stream/consumers'
import { openReader, refresh, type Known } from './reader.ts'

const [data = '', share = '', files = '0', shareProcessEntry = ''] = process.argv.slice(2)
const known = JSON.parse(await text(process.stdin)) as Known
const backend = await openReader(data, share, known, { shareProcessEntry })
const startAt = performance.now()
await refresh(backend, Number(files))
const ms = performance.now() - startAt
await backend.close()
process.stdout.write(JSON.stringify({ ms, maxRssMb: process.resourceUsage().maxRSS / 1_000 }))
