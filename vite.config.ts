import { readdirSync, readFileSync } from 'node:fs'
import preact from '@preact/preset-vite'
import type { HtmlTagDescriptor, Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { withBillOfMaterials } from './src/build/bill-of-materials.ts'
import { countryCodes } from './src/build/country-codes.ts'
import { draftLanguages } from './src/build/draft-languages.ts'
import { methodMark } from './src/build/method-mark.ts'
import { news } from './src/build/news.ts'
import { inOneFile, workersInside } from './src/build/one-file.ts'
import { reportFonts } from './src/build/report-fonts.ts'
import { shippedContent } from './src/build/shipped-content.ts'

/**
 * No request leaves the device and no text becomes markup: said to the browser, not only intended. `wasm-unsafe-eval` lets
 * the report's shaping engine start; it does not allow `eval`.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types ittisaq',
].join('; ')

/**
 * What is fetched ahead: all of it for the page itself and for the first screen. For any other, its styles alone, as its
 * scripts are on the device by then; naming them all would be a tenth of the first screen's limit.
 */
function preloaded(file: string, parts: string[], { hostType }: { readonly hostType: 'html' | 'js' }): string[] {
  if (hostType === 'html') return parts
  // Styles are named by Vite itself, and are not among these.
  return /\/home-/.test(file) ? parts.filter((part) => !isThere.test(part)) : []
}

/** With the page itself, before anything asks for anything. */
const isThere = /\/(bar|program|rolldown-runtime)-/

/** In the page itself, as a static host may send no headers; only in the built page, as the development server injects scripts. */
function securityPolicy(): Plugin {
  const tag: HtmlTagDescriptor = {
    tag: 'meta',
    attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
    injectTo: 'head-prepend',
  }
  return { name: 'security-policy', apply: 'build', transformIndexHtml: () => [tag] }
}

/** The same for the app as one file: what starts it, and its styles, by what they hold; parts of the program, workers and fonts from within it. */
const portablePolicy = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${script} 'wasm-unsafe-eval' blob:`,
    `style-src ${style}`,
    'img-src data: blob:',
    'connect-src data:',
    'font-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types ittisaq',
  ].join('; ')

/** What draws the bar, and every page after it. */
const ofBar =
  /vite\/preload-helper|rolldown[\\/:]runtime|node_modules\/(preact|@preact\/signals)|src\/styles\/|src\/ui\/frame\/(brand|opening|dress-document)|src\/ui\/(button|card|empty|icon|note)\/[a-z]+\.css|src\/ui\/frame\/(frame|notices|top-bar)\.css|src\/state\/(look|preferences)\.ts|src\/i18n\/languages\.ts|src\/platform\/(breathe|install-prompt)\.ts/

/** In one part: two dozen small ones would each bring their own head, a fiftieth of what the first screen may weigh. */
const ofFirstScreen =
  /src\/start\.tsx|src\/ui\/(button|card|empty|icon|note)\/|src\/ui\/frame\/(frame|notices|top-bar|saved-mark|late|use-document)\.|src\/state\/(backup|durability|faults|settings)\.ts|src\/domain\/assessment\/(clock|entry|entry-version)\.ts|src\/domain\/questionnaire\/questionnaire\.ts|src\/platform\/files\.ts|src\/state\/home\.ts|src\/pages\/open\/file-drop\.ts|src\/app\.tsx|src\/state\/(app|content|world|writer)\.ts|src\/platform\/(browser|tabs)\.ts|src\/catalogue\/names|virtual:shipped-counts|src\/i18n\/(translate|digits|formats|on-demand|reader|readers|sentences)\.ts/

const englishFirst = (a: string, b: string): number => Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1)

/** What begins once the first screen stands, in one part for the same reason. */
const afterFirstScreen =
  /src\/after-start\.ts|src\/platform\/(watch-updates|stored-parts)\.ts|src\/ui\/frame\/announcer\./

/** The database and the journal. */
const ofStorage =
  /node_modules\/dexie|src\/storage\/(open|database|no-database|live-store|shelf|journal|durability|locks|row|lock-row|failure|file-system)\.ts|src\/platform\/(courier|deadline)\.ts/

/** What is done with rows, of which a device without an assessment has none. */
const ofRows = /src\/storage\/(filing|bundle|pack|piles)\.ts/

/** What schemas are made of: a part of its own, as on a slow phone it takes a moment to be made, and the rest is not to wait behind it. */
const ofSchemas = /node_modules\/zod|src\/domain\/schema(-ahead)?\.ts/

/** What every page of an assessment needs, in one part: fifty requests would each wait for a slow network. */
const ofEveryAssessment =
  /src\/domain\/(assessment|scoring|diagnostic|coherence|questionnaire(?!\/schema)|limits)|src\/catalogue\/(catalogue|diagnoser)|src\/state\/(current|workings|method|own-answers|conflicts)\.|src\/ui\/(field|fold|dialog|toast|steps|choice|respondent|foreign|library-link|progress)\/|src\/platform\/digest|node_modules\/@noble\/hashes\/(?!hkdf|hmac)/

/** The same in the installed app and in the one file. */
const partsOfProgram = [
  { name: 'bar', test: ofBar },
  { name: 'program', test: ofFirstScreen },
  { name: 'storage', test: ofStorage },
  { name: 'rows', test: ofRows },
  { name: 'after', test: afterFirstScreen },
  { name: 'zod', test: ofSchemas },
  { name: 'inside', test: ofEveryAssessment },
]

/** What stands in the page until the program does: a browser that cannot run it must not show an empty sheet. */
function notStarted(keys: readonly ('notStarted' | 'notStartedCopy')[] = ['notStarted']): Plugin {
  const sentence = (language: string): readonly HtmlTagDescriptor[] => {
    const read = (name: string) => JSON.parse(readFileSync(`src/i18n/locales/${language}/${name}.json`, 'utf8'))
    const { direction: dir, draft } = read('language')
    const sentences = read('frame-more')
    const children = keys.map((key) => sentences[key]).join(' ')
    return draft ? [] : [{ tag: 'p', attrs: { lang: language, dir }, children }]
  }
  return {
    name: 'not-started',
    transformIndexHtml: () => [
      {
        tag: 'div',
        attrs: { id: 'not-started' },
        children: readdirSync('src/i18n/locales').sort(englishFirst).flatMap(sentence),
        injectTo: 'body',
      },
    ],
  }
}

/** Fetched with the page, but each read in a task of its own, one after the other: on an old phone each takes most of what a finger notices. */
const partsAhead = ['program', 'storage']

/** As Vite names, in the head, what the first script imports. */
const namedInHead = / *<link rel="modulepreload"[^>]*href="\.\/([^"]+)">\n/g

/** In the body, as the browser comes to that in a task of its own: to ask for all of it from the head takes an old phone longer than to read the page. */
function aheadOfBar(): Plugin {
  return {
    name: 'ahead-of-bar',
    apply: 'build',
    transformIndexHtml: (html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk')
      const files = partsAhead.flatMap((wanted) => {
        const part = chunks.find(({ name }) => name === wanted)
        if (part === undefined) throw new Error(`The build has no part for ${wanted}`)
        return [part.fileName, ...part.imports]
      })
      const first = [...html.matchAll(namedInHead)].map(([, file = '']) => file)
      // What a part imports is asked for with it: else a slow network would be waited for twice.
      const tags = [...new Set([...first, ...files])].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
        injectTo: 'body' as const,
      }))
      return { html: html.replace(namedInHead, ''), tags }
    },
  }
}

const manifest = {
  name: 'Ittisaq · اتساق',
  short_name: 'Ittisaq',
  description:
    'Diagnose how coherent policies on decent work and the social and solidarity economy are, with or without a network.',
  start_url: './',
  scope: './',
  display: 'standalone' as const,
  background_color: '#f4f6f4',
  theme_color: '#145b5f',
  /** Files of ours that the system opens; what other apps share: both end on the page that shows a file before adding it. */
  file_handlers: [{ action: './', accept: { 'application/x-ittisaq': ['.ittisaq'] } }],
  share_target: {
    action: './share',
    method: 'POST' as const,
    enctype: 'multipart/form-data',
    params: {
      files: [
        {
          name: 'files',
          accept: ['.ittisaq', 'application/x-ittisaq', 'application/octet-stream', 'application/json', '.json'],
        },
      ],
    },
  },
  icons: [
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' as const },
  ],
}

/** What jsPDF would load for HTML and SVG input, which the report never gives it. */
const absent = new URL('./src/report/pdf/absent.ts', import.meta.url).pathname
const withoutUnusedParts = { html2canvas: absent, canvg: absent, dompurify: absent }

/** The same Dexie, built for browsers of this decade: three kilobytes less on the wire. */
const modernDexie = { dexie: 'dexie/dist/modern/dexie.min.mjs' }

/** Where CI wants the counts; nobody else needs the file. */
const results = process.env.ITTISAQ_TEST_RESULTS

export default defineConfig(({ mode }) => {
  if (mode === 'cli') {
    return {
      plugins: [reportFonts(), shippedContent(), draftLanguages(), countryCodes()],
      publicDir: false as const,
      build: {
        ssr: true,
        outDir: 'dist-cli',
        target: 'node20',
        rollupOptions: {
          input: { ittisaq: 'src/cli/main.ts' },
        },
      },
    }
  }
  // Measurements: built like the terminal program, so that they measure what ships.
  if (mode === 'bench') {
    const input = {
      bench: 'test/bench/bench.ts',
      'merge-case': 'test/bench/merge/merge-case.ts',
      'pdf-memory': 'test/bench/pdf/pdf-memory.ts',
    }
    return {
      plugins: [shippedContent(), draftLanguages(), countryCodes()],
      publicDir: false as const,
      build: {
        ssr: true,
        outDir: 'dist-bench',
        target: 'node20',
        rollupOptions: { input },
      },
    }
  }
  // Tools for whoever writes content: built without it, so that they work, and say what is wrong, while it is.
  if (mode === 'content') {
    return {
      plugins: [draftLanguages(), countryCodes()],
      publicDir: false as const,
      build: {
        ssr: true,
        outDir: 'dist-content',
        target: 'node20',
        rollupOptions: {
          input: {
            'check-content': 'src/cli/check-content.ts',
            'write-schemas': 'src/cli/write-schemas.ts',
            'new-language': 'src/cli/new-language.ts',
            'release-content': 'src/cli/release-content.ts',
          },
        },
      },
    }
  }
  // The whole app as one page for a USB stick; see docs/how-to/use-the-one-file-build.md.
  if (mode === 'portable') {
    const content = () => [shippedContent(), draftLanguages(), countryCodes()]
    const alias = {
      ...withoutUnusedParts,
      ...modernDexie,
      './font-file': new URL('./src/report/font-file-inside.ts', import.meta.url).pathname,
    }
    return {
      base: './',
      publicDir: false as const,
      resolve: { alias },
      build: {
        outDir: 'dist-portable',
        target: 'es2022',
        modulePreload: false as const,
        cssCodeSplit: false,
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        rollupOptions: {
          output: {
            entryFileNames: '[name]-[hash:7].js',
            chunkFileNames: '[name]-[hash:7].js',
            codeSplitting: { groups: partsOfProgram },
          },
        },
      },
      plugins: [
        reportFonts(),
        workersInside(content, alias),
        ...content(),
        methodMark(),
        preact(),
        notStarted(['notStarted', 'notStartedCopy']),
        inOneFile(portablePolicy, 'public/icon-48.png'),
        withBillOfMaterials(),
      ],
    }
  }
  return {
    base: './',
    resolve: { alias: { ...withoutUnusedParts, ...modernDexie } },
    build: {
      target: 'es2022',
      manifest: true,
      modulePreload: { polyfill: false, resolveDependencies: preloaded },
      rollupOptions: {
        output: {
          entryFileNames: 'assets/[name]-[hash:7].js',
          chunkFileNames: 'assets/[name]-[hash:7].js',
          // Other style sheets go without a name: the page would carry all of them.
          assetFileNames: ({ names: [name = ''] }) =>
            name.endsWith('.css') && name !== 'bar.css'
              ? 'assets/[hash:7][extname]'
              : 'assets/[name]-[hash:7][extname]',
          codeSplitting: { groups: partsOfProgram },
        },
      },
    },
    worker: { format: 'es' as const, plugins: () => [shippedContent(), draftLanguages(), countryCodes()] },
    plugins: [
      reportFonts(),
      shippedContent(),
      draftLanguages(),
      countryCodes(),
      methodMark(),
      preact(),
      securityPolicy(),
      aheadOfBar(),
      notStarted(),
      withBillOfMaterials(),
      news(),
      VitePWA({
        registerType: 'prompt',
        // Own registration: the plugin's is stopped by Trusted Types.
        injectRegister: false,
        manifest,
        includeAssets: [],
        // Own service worker: it also takes what other apps share. One file, as Trusted Types stop `importScripts`.
        strategies: 'injectManifest',
        srcDir: 'src/worker',
        filename: 'sw.ts',
        injectManifest: {
          globPatterns: ['**/*.{js,css,html,svg,png,wasm,json,woff2,ttf,webmanifest}'],
          globIgnores: ['sbom.cdx.json'],
          maximumFileSizeToCacheInBytes: 4_000_000,
        },
      }),
    ],
    preview: {
      port: 4173,
      strictPort: true,
      headers: {
        'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      },
    },
    test: {
      include: ['test/**/*.test.{ts,tsx}'],
      globalSetup: ['test/support/prepare.ts'],
      reporters: results === undefined ? ['default'] : ['default', 'json'],
      outputFile: results === undefined ? {} : { json: results },
      testTimeout: 30_000,
      hookTimeout: 120_000,
      // As long as a locator is waited for: one second is too short where a slow machine draws a page in pieces.
      expect: { poll: { timeout: 10_000 } },
    },
  }
})
