/** As large as its place allows, each module the same whole number of the screen's own pixels: any other is blurred or uneven. */
export function drawCode(canvas: HTMLCanvasElement, code: readonly (readonly boolean[])[]): void {
  const place = canvas.parentElement
  const context = canvas.getContext('2d')
  if (place === null || context === null) return
  const ratio = window.devicePixelRatio
  const room = Math.min(place.clientWidth, place.clientHeight) * ratio
  const module = Math.max(1, Math.floor(room / code.length))
  const size = module * code.length
  canvas.width = size
  canvas.height = size
  canvas.style.inlineSize = `${size / ratio}px`
  canvas.style.blockSize = `${size / ratio}px`
  // Black on white in every theme: many readers know no other.
  context.fillStyle = 'white'
  context.fillRect(0, 0, size, size)
  context.fillStyle = 'black'
  for (const [row, modules] of code.entries()) {
    for (const [column, isDark] of modules.entries()) {
      if (isDark) context.fillRect(column * module, row * module, module, module)
    }
  }
}
