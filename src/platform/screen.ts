/** Keeps the screen from going dark, where the browser can. Returns what lets it. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null
  let isOver = false
  const ask = async (): Promise<void> => {
    if (isOver || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    // Refused when the battery is low: then it goes dark as ever.
    const got = await navigator.wakeLock.request('screen').catch(() => null)
    if (isOver) void got?.release()
    else lock = got
  }
  // The browser takes it back whenever the page is hidden.
  const again = () => void ask()
  document.addEventListener('visibilitychange', again)
  again()
  return () => {
    isOver = true
    document.removeEventListener('visibilitychange', again)
    void lock?.release()
  }
}

/** On a phone, without the bars of the browser, where it can. Returns what undoes it. */
export function fillScreen(): () => void {
  const root = document.documentElement
  if (!matchMedia('(pointer: coarse)').matches || !('requestFullscreen' in root)) return () => undefined
  void root.requestFullscreen().catch(() => undefined)
  return () => {
    if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined)
  }
}
