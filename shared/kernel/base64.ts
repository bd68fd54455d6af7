/** Bytes as text for files that are plain text: base64 with padding, one spelling for each value. RFC 4648 §4. */
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const valueOf = new Map(Array.from(signs, (sign, value) => [sign, value]))

export const base64Of = (bytes: Uint8Array): string => {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3)
    const bits = (a << 16) | (b << 8) | c
    const four = [18, 12, 6, 0].map((shift) => signs[(bits >> shift) & 63] ?? '').join('')
    const left = bytes.length - at
    parts.push(left >= 3 ? four : four.slice(0, left + 1).padEnd(4, '='))
  }
  return parts.join('')
}

/** Null for text that `base64Of` would not have written. */
export const bytesOfBase64 = (text: string): Uint8Array | null => {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  if (text.length % 4 !== 0) return null
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let bits = 0
  for (let at = 0; at < text.length; at += 1) {
    const isPadding = at >= text.length - padding
    const value = isPadding ? 0 : valueOf.get(text[at] ?? '')
    if (value === undefined) return null
    bits = (bits << 6) | value
    if (at % 4 !== 3) continue
    const from = (at >> 2) * 3
    for (let nth = 0; nth < 3; nth += 1) {
      const byte = (bits >> (16 - 8 * nth)) & 255
      if (from + nth < bytes.length) bytes[from + nth] = byte
      else if (byte !== 0) return null
    }
    bits = 0
  }
  return bytes
}
