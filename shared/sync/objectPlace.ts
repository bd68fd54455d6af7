/** A share in an object store is named `s3://bucket/prefix`; everything else is a folder. share-format §21 */
export interface ObjectPlace {
  readonly bucket: string
  /** Without slashes at its ends; empty where the share fills the bucket. */
  readonly prefix: string
}

const scheme = 's3://'
const bucketPattern = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const partPattern = /^[\w.-]{1,100}$/

export const isObjectPlace = (text: string): boolean => text.startsWith(scheme)

/** Null unless bucket and prefix are such that every store takes them as they are. */
export const parseObjectPlace = (text: string): ObjectPlace | null => {
  if (!isObjectPlace(text)) return null
  const [bucket = '', ...parts] = text.slice(scheme.length).replace(/\/+$/, '').split('/')
  const takes = parts.every((part) => partPattern.test(part) && part !== '.' && part !== '..')
  return bucketPattern.test(bucket) && takes ? { bucket, prefix: parts.join('/') } : null
}

/** How an object store is reached. The secret never leaves the device. */
export interface ObjectStoreAccess {
  /** Null: the store that the region names. */
  readonly endpoint: string | null
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}
