import { writeFileSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { randomNumbers } from '../../src/domain/random'
import { chromiumFlags, chromiumPath } from './chromium'

/** A code as rows of dark and light. */
export type Code = readonly (readonly boolean[])[]

/** A browser whose camera plays `file` round and round, and allows it to everybody. It reads the file anew each time that it is turned on. */
export const launchWithCamera = (file: string): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      ...chromiumFlags,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${file}`,
    ],
  })

/** The next `count` different codes that the page draws on its canvas, as they are on the screen. */
export async function codesOnScreen(page: Page, count: number): Promise<readonly Code[]> {
  const texts = await page.evaluate(async (wanted) => {
    const seen: string[] = []
    while (seen.length < wanted) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.code')
      const context = canvas?.getContext('2d')
      if (canvas === null || context == null) continue
      const { data } = context.getImageData(0, 0, canvas.width, canvas.width)
      const isDark = (x: number, y: number): boolean => (data[(y * canvas.width + x) * 4] ?? 255) < 128
      // The first dark pixel of the diagonal ends the white zone of four modules.
      let edge = 0
      while (!isDark(edge, edge)) edge += 1
      // Nothing has been drawn yet: what is transparent is dark.
      if (edge === 0) continue
      const module = edge / 4
      const size = canvas.width / module
      const rows = Array.from({ length: size }, (_, row) =>
        Array.from({ length: size }, (_, column) =>
          isDark(Math.floor((column + 0.5) * module), Math.floor((row + 0.5) * module)) ? '1' : '0',
        ).join(''),
      )
      const text = rows.join('\n')
      if (text !== seen.at(-1)) seen.push(text)
    }
    return seen
  }, count)
  return texts.map((text) => text.split('\n').map((row) => [...row].map((sign) => sign === '1')))
}

const width = 1280
const height = 720

/** As a hand holds a camera: turned a little, a code of about 640 pixels, grey, with noise. */
function photograph(code: Code, random: () => number): Uint8Array {
  const angle = 0.05 + (random() - 0.5) * 0.04
  const scale = (620 + random() * 30) / code.length
  const [cos, sin] = [Math.cos(angle) / scale, Math.sin(angle) / scale]
  const [shiftX, shiftY] = [width / 2 + random() * 8, height / 2 + random() * 8]
  const middle = code.length / 2
  const picture = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const column = Math.floor((x - shiftX) * cos + (y - shiftY) * sin + middle)
      const row = Math.floor((y - shiftY) * cos - (x - shiftX) * sin + middle)
      const modules = code[row]
      const light = modules === undefined || modules[column] === undefined ? 130 : modules[column] ? 45 : 215
      picture[y * width + x] = light + random() * 30 - 15
    }
  }
  return picture
}

/**
 * A film of the codes at twenty pictures a second, each code two of them. Of every fifth code the first picture is torn (its upper half is
 * the code before); of every seventh both are: that one is lost.
 */
export function film(file: string, codes: readonly Code[]): void {
  const random = randomNumbers(7)
  const colours = new Uint8Array((width * height) / 2).fill(128)
  const parts: (string | Uint8Array)[] = [`YUV4MPEG2 W${width} H${height} F20:1 Ip A1:1 C420jpeg\n`]
  let before: Uint8Array | null = null
  for (const [at, code] of codes.entries()) {
    for (const turn of [0, 1]) {
      const picture = photograph(code, random)
      const isTorn = (at % 5 === 4 && turn === 0) || at % 7 === 6
      if (isTorn && before !== null) picture.set(before.subarray(0, picture.length / 2))
      parts.push('FRAME\n', picture, colours)
      before = picture
    }
  }
  writeFileSync(file, Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))))
}
