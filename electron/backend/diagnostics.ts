/** How deep a chain of causes is followed. */
const causesTold = 3

const isPlain = (text: unknown): text is string => typeof text === 'string' && /^\w{1,40}$/.test(text)

/** Where it happened. The stack repeats the message at its head, which may have lines that look like places. */
const placesOf = ({ stack = '', message }: Error): readonly string[] => {
  const at = stack.indexOf(message)
  const after = at < 0 ? stack : stack.slice(at + message.length)
  return after.split('\n').filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line))
}

const linesOf = (cause: unknown, left: number): readonly string[] => {
  if (!(cause instanceof Error)) return [typeof cause]
  const { code } = cause as { readonly code?: unknown }
  const kind = [isPlain(cause.name) ? cause.name : 'Error', ...(isPlain(code) ? [code] : [])].join(' ')
  const under = cause.cause === undefined || left === 0 ? [] : linesOf(cause.cause, left - 1)
  return [kind, ...placesOf(cause), ...under.map((line, nth) => (nth === 0 ? `because of ${line}` : line))]
}

/**
 * A fault for the log, under its reference: kind, code and places in the program, never the message. A message may
 * quote what was read or stored, and with it a person; the log may be sent to somebody.
 */
export const faultText = (cause: unknown, ref: string): string => `${ref} ${linesOf(cause, causesTold).join('\n')}`

/** The same for what nobody caught, in the processes of the web host and of the command line; ends the process. */
export const sayFaultAndEnd = (cause: unknown): never => {
  process.stderr.write(`${faultText(cause, 'fault')}\n`)
  process.exit(1)
}
