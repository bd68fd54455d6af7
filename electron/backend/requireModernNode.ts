/** better-sqlite3 needs Node-API 10; an older Node would crash inside it, so say it in a sentence first. */
if (Number(process.versions['napi']) < 10) {
  process.stderr.write(
    `Plumbline needs Node 22 or newer; this is ${process.version}. Use "npm start" or "npm run …": they bring their own Node.\n`,
  )
  process.exit(2)
}
