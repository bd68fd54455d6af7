import { gzipSync } from 'node:zlib'

/** As the door takes files: gzip, then base64. */
export const contentOf = (file: string | Uint8Array): string => gzipSync(file).toString('base64')
export const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`
