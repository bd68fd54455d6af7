/** Runs before every test file; only where the test asked for a window. It gives Node's bytes back and adds what jsdom leaves out. */

/** Node and jsdom live in two realms: bytes made by one must be bytes for the other, as they are in a browser. */
const shareBytes = (): void => {
  const { constructor: bytes } = Object.getPrototypeOf(Buffer.prototype) as { constructor: Uint8ArrayConstructor }
  globalThis.Uint8Array = bytes
  globalThis.ArrayBuffer = new bytes().buffer.constructor as ArrayBufferConstructor
}

function stream(this: Blob): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = new FileReader()
  return new ReadableStream({
    start: (controller) => {
      reader.addEventListener('load', () => {
        controller.enqueue(new Uint8Array(reader.result as ArrayBuffer))
        controller.close()
      })
      reader.readAsArrayBuffer(this)
    },
  })
}

/** Nothing has a size in jsdom, so an observer of sizes never has anything to tell. */
const addLayout = (): void => {
  globalThis.ResizeObserver ??= class {
    observe(): void {
      this.disconnect()
    }
    unobserve(): void {
      this.disconnect()
    }
    disconnect(): void {
      return undefined
    }
  }
  Object.assign(Element.prototype, { scrollIntoView: () => undefined })
  window.matchMedia ??= (media: string) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    }) as MediaQueryList
}

if (typeof window !== 'undefined') {
  // a second, as the library has it, is short where other tests have the cores
  const { configure } = await import('@testing-library/dom')
  configure({ asyncUtilTimeout: 5_000 })
  shareBytes()
  Object.assign(Blob.prototype, { stream })
  addLayout()
}
