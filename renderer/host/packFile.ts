/** Bytes of base64 that pass the door at most. */
export const largestContent = 4_800_000

const chunk = 0x8000

export const base64Of = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += chunk) {
    text += String.fromCharCode(...bytes.subarray(at, at + chunk))
  }
  return btoa(text)
}

/** A chosen file as the door takes it: gzip, then base64. Null when it is too large even so. */
export const packFile = async (file: Blob): Promise<string | null> => {
  const packed = file.stream().pipeThrough(new CompressionStream('gzip'))
  const content = base64Of(new Uint8Array(await new Response(packed).arrayBuffer()))
  return content.length > largestContent ? null : content
}
