import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Plugin, type PluginOption } from 'vite'
import { digestInSlices, partText, readParts, refuseCircles, type Whole } from './page-parts.ts'

const workerSuffix = '?worker&url'
const prefix = '\0worker-inside:'

/** A worker with all that it needs, as one script. */
async function bundled(path: string, plugins: () => PluginOption[], alias: Alias): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias },
    plugins: plugins(),
    mode: 'portable',
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rollupOptions: { input: path, output: { format: 'es', codeSplitting: false } },
    },
  })
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  const script = outputs.find((one) => one.type === 'chunk')
  if (script === undefined) throw new Error(`${path} gave no script`)
  // Such a page may start no module: the whole is a function, in which the shaping engine may be waited for.
  const code = script.code.replaceAll('import.meta', '({ url: self.location.href })')
  return `(async () => {${code}\n})()`
}

type Alias = Readonly<Record<string, string>>

/** A page opened from a file may start no worker from another file: its text travels in the page, and becomes an address there. */
export function workersInside(plugins: () => PluginOption[], alias: Alias): Plugin {
  return {
    name: 'workers-inside',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source.endsWith(workerSuffix) && importer !== undefined
        ? `${prefix}${resolve(dirname(importer), source.slice(0, -workerSuffix.length))}.ts`
        : null,
    load: async (id) => {
      if (!id.startsWith(prefix)) return null
      const code = await bundled(id.slice(prefix.length), plugins, alias)
      return `export default URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' }))`
    },
  }
}

const digestOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Characters of rules that an old machine reads in some milliseconds. */
const rulesSize = 12_000

/** A style sheet in pieces of whole rules, in their order: together they say what it says. */
function rulePieces(style: string): readonly string[] {
  const pieces: string[] = []
  let [start, depth, quote] = [0, 0, '']
  for (let at = 0; at < style.length; at += 1) {
    const sign = style.charAt(at)
    if (sign === '\\') at += 1
    else if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '{') depth += 1
    else if (sign === '}') depth -= 1
    if (sign === '}' && quote === '' && depth === 0 && at - start > rulesSize) {
      pieces.push(style.slice(start, at + 1))
      start = at + 1
    }
  }
  if (depth !== 0 || quote !== '') throw new Error('The style sheet cannot be cut into rules')
  return [...pieces, style.slice(start)]
}

/** Style by style, as a browser reads each at one go; a typeface is a long text. */
function stylePieces(style: string): readonly string[] {
  const face = /@font-face\{[^}]*\}/g
  return [...rulePieces(style.replace(face, '')), ...(style.match(face) ?? [])].filter((piece) => piece.trim() !== '')
}

/** In so many characters: on an old machine a browser reads them in some milliseconds. */
const strideSize = 50_000
const stride = new RegExp(`.{1,${strideSize}}`, 'g')

/** A script that does nothing: after one, Chromium looks at the clock again, and lets a finger in before it reads on. */
const breath = ';'

/** A rule is read more slowly than a text that is only kept. */
const weightOf = (element: string): number =>
  element.length * (element.startsWith('<style>') ? strideSize / rulesSize : 1)

/** Read at one go, the whole would keep an old machine for a tenth of a second; in the head, no breath is taken. */
function withBreaths(elements: readonly string[]): string {
  let size = 0
  return elements
    .map((element) => {
      size += weightOf(element)
      if (size < strideSize) return element
      size = 0
      return `${element}\n<script>${breath}</script>`
    })
    .join('\n')
}

/**
 * Scripts and styles go into the page, and what starts them is named in its policy by what it holds; what it starts, it
 * knows in the same way. So nothing else can run: not what a file brings, not what somebody writes into a note, not half a
 * copy. The program comes in parts, as in the installed app, each packed: read at one go, it keeps an old machine for a
 * second, and unpacked the page is twice as long. `icon` is a PNG of 48 points.
 */
export function inOneFile(policyOf: (scripts: string, styles: string) => string, icon: string): Plugin {
  return {
    name: 'in-one-file',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const files = Object.values(bundle)
        const page = files.find((part) => part.fileName.endsWith('.html'))
        if (page?.type !== 'asset') throw new Error('There is no page')
        const parts = files.filter((part) => part.type === 'chunk')
        refuseCircles(parts)
        const first = parts.find(({ isEntry }) => isEntry)
        if (first === undefined) throw new Error('There is no script to begin with')
        const known: Record<string, Whole['parts'][string]> = {}
        const packedParts: string[] = []
        for (const part of parts) {
          const { text, head } = partText(part)
          const packed = gzipSync(text, { level: 9 }).toString('base64')
          const digest = await digestInSlices(packed, async () => undefined)
          known[part.fileName] = { digest, head, names: part.imports }
          for (const piece of packed.match(stride) ?? [])
            packedParts.push(`<script type="text/plain" data-part="${part.fileName}">${piece}</script>`)
        }
        const program: Whole = { first: first.fileName, parts: known }
        const start = `(${readParts})(${JSON.stringify(program)}, ${digestInSlices})`
        const styles = files.flatMap((part) =>
          part.type === 'asset' && part.fileName.endsWith('.css') ? stylePieces(String(part.source)) : [],
        )
        const picture = await readFile(icon, 'base64')
        const [firstStyle = '', ...moreStyles] = styles.map((style) => `<style>${style}</style>`)
        const policy = policyOf([start, breath].map(digestOf).join(' '), styles.map(digestOf).join(' '))
        const head = [
          `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
          `<link rel="icon" type="image/png" sizes="48x48" href="data:image/png;base64,${picture}">`,
          firstStyle,
        ].join('\n')
        // Hidden, or the browser would dress all of these anew with the rest. The start comes last, so that half a copy does not.
        const kept = `<div hidden>\n${withBreaths([...moreStyles, ...packedParts])}\n</div>`
        const body = `${kept}\n<script>${start}</script>`
        const bare = String(page.source)
          .replace(/<link\b[^>]*>\s*/g, '')
          .replace(/<script\b[^>]*><\/script>\s*/g, '')
        // Functions, as a script may hold what `replace` has a meaning for.
        const whole = bare
          .replace('<meta name="viewport"', () => `${head}\n<meta name="viewport"`)
          .replace('</body>', () => `${body}\n</body>`)
        for (const name of Object.keys(bundle)) delete bundle[name]
        this.emitFile({ type: 'asset', fileName: 'ittisaq.html', source: whole })
      },
    },
  }
}
