import nodeModule from 'node:module'

const inDrizzle = '/node_modules/drizzle-orm/'

/**
 * Node parses a package's description anew for each module that it finds there. Drizzle's is 179 kB and a start takes a
 * hundred of its modules: half of the start went into it. All of them are ES modules with whole names, so nothing has to
 * be looked up. Call it before anything of `db` is imported.
 */
export const loadDrizzleQuickly = (): void => {
  nodeModule.registerHooks({
    resolve: (specifier, context, next) => {
      const { parentURL } = context
      return parentURL?.includes(inDrizzle) === true && specifier.startsWith('.')
        ? { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true }
        : next(specifier, context)
    },
  })
}
