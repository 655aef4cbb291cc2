import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Vite's manifest: which built file each source became, and what it imports. */
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))

/** The built files of `keys` with everything that they import at once, scripts and style sheets. */
function filesOf(keys, seen = new Set()) {
  for (const key of keys) {
    const chunk = manifest[key]
    if (chunk === undefined) throw new Error(`The build has no ${key}: adjust .size-limit.mjs`)
    if (seen.has(chunk.file)) continue
    seen.add(chunk.file)
    for (const style of chunk.css ?? []) seen.add(style)
    filesOf(chunk.imports ?? [], seen)
  }
  return seen
}

/** The same for parts of a worker, which the manifest does not list: read from the files themselves. */
function filesOfWorker(names, seen = new Set()) {
  const all = readdirSync('dist/assets')
  for (const name of names) {
    const file = all.find((one) => one === name || new RegExp(`^${name}-[\\w-]{7,8}\\.js$`).test(one))
    if (file === undefined) throw new Error(`The build has no ${name}: adjust .size-limit.mjs`)
    if (seen.has(`assets/${file}`)) continue
    seen.add(`assets/${file}`)
    const code = readFileSync(`dist/assets/${file}`, 'utf8')
    const imported = [...code.matchAll(/(?:from|import) ?"\.\/([^"]+\.js)"/g)].map(([, part]) => part)
    filesOfWorker(imported, seen)
  }
  return seen
}

/** The manifest's key of a part that the configuration of the build names. */
const partNamed = (name) => Object.keys(manifest).find((key) => manifest[key].name === name && key.endsWith('.js'))

const inDist = (files) => [...files].map((file) => `dist/${file}`)

const firstScreen = [
  'index.html',
  'src/pages/home/home.tsx',
  // Fetched with the page, and what begins once the first screen stands.
  partNamed('storage'),
  partNamed('after'),
  'src/i18n/locales/en/index.ts',
  'virtual:shipped-names/en',
]

/** What the service worker keeps: everything, so that the day without a network has it all. */
const precached = [...readFileSync('dist/sw.js', 'utf8').matchAll(/["']?url["']?:\s*["'`]([^"'`]+)["'`]/g)].map(
  ([, file]) => `dist/${file}`,
)
if (precached.length < 100) throw new Error('The service worker names too few files: adjust .size-limit.mjs')

/** Every sentence of one language: of the interface, of the questionnaires and of what they rest on. */
const inLanguage = (language) => {
  const own = new RegExp(`(^|/)(locales|texts)/${language}(/|\\.json$)|^virtual:shipped-(names|titles)/${language}$`)
  const keys = Object.keys(manifest).filter((key) => own.test(key))
  if (keys.length < 10) throw new Error(`The build has too little in ${language}: adjust .size-limit.mjs`)
  return inDist(new Set(keys.map((key) => manifest[key].file)))
}

/** A tenth or so above what each took when it was first counted; Arabic letters take two bytes. */
const languages = { ar: '180 kB', en: '140 kB', es: '155 kB', fr: '165 kB' }

export default [
  {
    name: 'First screen: scripts, styles and the journal',
    path: [...inDist(filesOf(firstScreen)), 'dist/assets/journal.worker-*.js'],
    limit: '90 kB',
    gzip: true,
  },
  {
    name: 'Answering: beside the first screen, with all that pages of an assessment share',
    path: inDist(
      filesOf([
        'src/pages/indicator/indicator.tsx',
        'questionnaires/legal-framework/texts/en.json',
        'questionnaires/sources/texts/en.json',
      ]),
    ).filter((file) => !inDist(filesOf(firstScreen)).includes(file)),
    // In a few parts instead of fifty: what was fetched one after the other, and not counted here, is counted now.
    limit: '75 kB',
    gzip: true,
  },
  {
    name: 'PDF code: loaded when a report is made',
    path: inDist(filesOfWorker(['report.worker', 'render-pdf'])),
    limit: '200 kB',
    gzip: true,
  },
  {
    name: 'Word files: loaded when one is made',
    path: inDist(filesOfWorker(['render-docx'])),
    limit: '110 kB',
    gzip: true,
  },
  {
    name: 'Workbooks: loaded when one is made',
    path: inDist(filesOfWorker(['render-xlsx'])),
    limit: '30 kB',
    gzip: true,
  },
  {
    name: 'Codes from screen to camera: loaded when answers are handed over',
    path: [...inDist(filesOfWorker(['qr.worker'])), 'dist/assets/hand-*.js'],
    limit: '24 kB',
    gzip: true,
  },
  { name: 'Shaping engine (wasm)', path: 'dist/assets/*.wasm', limit: '190 kB', gzip: true },
  // Built by its test, or by `npm run build:portable`.
  ...(existsSync('dist-portable/ittisaq.html')
    ? [{ name: 'The app as one file', path: 'dist-portable/ittisaq.html', limit: '6.5 MB', gzip: false }]
    : []),
  ...Object.entries(languages).map(([language, limit]) => ({
    name: `Every sentence of one language: ${language}`,
    path: inLanguage(language),
    limit,
    gzip: true,
  })),
  { name: 'Everything that is kept for the day without a network', path: precached, limit: '2.4 MB', gzip: true },
  { name: 'Report fonts', path: 'dist/fonts/*.ttf', limit: '400 kB', gzip: true },
]
