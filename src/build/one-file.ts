import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { build, type Plugin, type PluginOption } from 'vite'

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

/** In a page a script ends at the first closing tag, whatever the script thinks. */
const scriptText = (code: string): string => code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--')

/**
 * Scripts and styles go into the page, named in its policy by what they hold, so that nothing else can run: not what a file
 * brings, and not what somebody writes into a note.
 */
export function inOneFile(policyOf: (scripts: string, styles: string) => string, icon: string): Plugin {
  return {
    name: 'in-one-file',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const page = Object.values(bundle).find((part) => part.fileName.endsWith('.html'))
        if (page?.type !== 'asset') throw new Error('There is no page')
        const scripts: string[] = []
        const styles: string[] = []
        for (const part of Object.values(bundle)) {
          if (part.type === 'chunk') scripts.push(scriptText(part.code))
          else if (part.fileName.endsWith('.css')) styles.push(String(part.source))
        }
        const [script = '', ...moreScripts] = scripts
        if (moreScripts.length > 0) throw new Error(`The page must have one script, not ${scripts.length}`)
        const style = styles.join('\n')
        const drawing = await readFile(icon, 'base64')
        const policy = policyOf(digestOf(script), digestOf(style))
        const head = [
          `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
          `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${drawing}">`,
          `<style>${style}</style>`,
        ].join('\n')
        const bare = String(page.source)
          .replace(/<link\b[^>]*>\s*/g, '')
          .replace(/<script\b[^>]*><\/script>\s*/g, '')
        // Functions, as a script may hold what `replace` has a meaning for.
        const whole = bare
          .replace('<meta name="viewport"', () => `${head}\n<meta name="viewport"`)
          .replace('</body>', () => `<script type="module">${script}</script>\n</body>`)
        for (const name of Object.keys(bundle)) delete bundle[name]
        this.emitFile({ type: 'asset', fileName: 'ittisaq.html', source: whole })
      },
    },
  }
}
