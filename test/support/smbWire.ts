import { openSync, readFileSync, writeSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import type { Wire } from './samba.ts'

/** A wire from 127.0.0.2 to the file server at 127.0.0.1, which a control file makes slow, deaf, or cuts. */
const [control = '', counted = ''] = process.argv.slice(2)
const now = (): { readonly text: string; readonly wire: Wire } => {
  const text = readFileSync(control, 'utf8')
  try {
    return { text, wire: JSON.parse(text) as Wire }
  } catch {
    // read while it was written
    return { text, wire: {} }
  }
}
let countedFor = ''
let sent = 0
let asked = 0
const countedAt = openSync(counted, 'r+')

/** Counts the messages in a stream of bytes; each begins with its length in four bytes. */
const createCounter = (): ((bytes: Buffer) => void) => {
  let rest = Buffer.alloc(0)
  return (bytes) => {
    rest = Buffer.concat([rest, bytes])
    while (rest.length >= 4 && rest.length >= 4 + rest.readUInt32BE(0)) {
      rest = rest.subarray(4 + rest.readUInt32BE(0))
      asked += 1
    }
    // as wide each time: whoever reads meanwhile sees the one or the other number
    writeSync(countedAt, String(asked).padStart(10), 0)
  }
}

/**
 * Carries bytes in their order, each after its time; a timer alone is late by some milliseconds, which would be a slower
 * wire than the one that was asked for.
 */
const createLine = (to: Socket): ((bytes: Buffer, latencyMs: number) => void) => {
  const queue: { readonly bytes: Buffer; readonly dueAt: number }[] = []
  let isWaiting = false
  const carryOn = (): void => {
    isWaiting = false
    for (let [first] = queue; first !== undefined && first.dueAt <= performance.now(); [first] = queue) {
      queue.shift()
      if (to.writable) to.write(first.bytes)
    }
    const [next] = queue
    if (next === undefined) return
    isWaiting = true
    const leftMs = next.dueAt - performance.now()
    if (leftMs > 2) setTimeout(carryOn, leftMs - 2)
    else setImmediate(carryOn)
  }
  return (bytes, latencyMs) => {
    queue.push({ bytes, dueAt: performance.now() + latencyMs })
    if (!isWaiting) carryOn()
  }
}

// a wire keeps nothing back: a small packet waits for no answer to the one before it
createServer({ noDelay: true }, (client) => {
  const server = connect({ port: 445, host: '127.0.0.1', noDelay: true })
  const end = (): void => {
    client.destroy()
    server.destroy()
  }
  const reset = (): void => {
    client.resetAndDestroy()
    server.resetAndDestroy()
  }
  const carry = (from: Socket, to: Socket, towardsServer: boolean): void => {
    const count = createCounter()
    const send = createLine(to)
    from.on('data', (bytes: Buffer) => {
      if (towardsServer) count(bytes)
      const { text, wire } = now()
      if (wire.mode === 'blackhole') return
      const { cutAfterBytes = null, latencyMs = 0 } = wire
      if (text !== countedFor) [countedFor, sent] = [text, 0]
      if (towardsServer && cutAfterBytes !== null) {
        const left = cutAfterBytes - sent
        sent += bytes.length
        // cut once: whoever connects again gets through
        if (left >= 0 && bytes.length > left) {
          to.write(bytes.subarray(0, left))
          setTimeout(reset, 5)
          return
        }
      }
      send(bytes, latencyMs)
    })
    from.on('error', end).on('close', end)
  }
  carry(client, server, true)
  carry(server, client, false)
}).listen(445, '127.0.0.2')
