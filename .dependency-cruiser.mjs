/** Who may import whom. docs/architecture.md says why; test/architecture proves that each rule bites. */
const no = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: typeof from === 'string' ? { path: from } : from,
  to,
})
const electron = '^electron$|node_modules/electron/'
export default {
  forbidden: [
    no('no-cycles', 'a cycle means two modules are one', {}, { circular: true }),
    no('shared-is-pure', 'the core runs in every process and in tests without fakes', '^shared/', {
      path: ['^(db|electron|renderer)/'],
    }),
    no('shared-is-pure', 'no Node built-ins', '^shared/', { dependencyTypes: ['core'] }),
    no(
      'shared-is-pure',
      'zod for contract and file formats, lezer-feel for decisions, noble hashes for digests',
      '^shared/',
      { path: 'node_modules/', pathNot: 'node_modules/(zod|lezer-feel|@lezer|@noble)/' },
    ),
    no('kernel-is-the-floor', '', '^shared/kernel/', { path: '^shared/', pathNot: '^shared/kernel/' }),
    no('contract-stays-on-top', 'contexts never know the wire', '^shared/(?!contract/)', { path: '^shared/contract/' }),
    no('db-knows-only-shared', '', '^db/', { path: '^(electron|renderer)/' }),
    no('only-db-speaks-sql', '', { pathNot: '^(db|test)/' }, { path: 'node_modules/(better-sqlite3|drizzle-orm)/' }),
    no(
      'electron-only-in-shell',
      'backend and web host must run where Electron cannot',
      { pathNot: '^electron/(main|preload)/' },
      { path: electron },
    ),
    no('preload-is-thin', '', '^electron/preload/', {
      path: '^(shared|db|electron|renderer)/',
      dependencyTypesNot: ['type-only'],
      pathNot: '^electron/preload/',
    }),
    no('renderer-sees-only-shared', '', '^renderer/', { path: '^(db|electron)/' }),
    no('renderer-sees-only-shared', 'no Node built-ins', '^renderer/', { dependencyTypes: ['core'] }),
    no('features-are-islands', 'share through shared/ or renderer/ui', '^renderer/features/([^/]+)/', {
      path: '^renderer/features/',
      pathNot: '^renderer/features/$1/',
    }),
    no('ui-knows-no-feature', '', '^renderer/ui/', { path: '^renderer/(features|host|app)/' }),
    no('nobody-imports-tests', '', { pathNot: '^test/' }, { path: '^test/' }),
    no('no-unresolvable', '', {}, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    moduleSystems: ['es6'],
    builtInModules: { add: [] },
    // packages that can only be imported name their files under this condition
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
