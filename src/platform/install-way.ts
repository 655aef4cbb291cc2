/** The ways in which browsers put a page on a device, each with as many steps as it takes; help.json has their words. */
export const installWays = {
  chrome: 3,
  edge: 2,
  chromebook: 3,
  android: 3,
  samsung: 2,
  apple: 4,
  mac: 3,
  firefoxAndroid: 3,
  firefox: 3,
  other: 2,
} as const

export type InstallWay = keyof typeof installWays

/** What a browser says of itself. */
export interface BrowserFacts {
  readonly userAgent: string
  /** An iPad calls itself a Mac; a Mac has no touch screen. */
  readonly touchPoints: number
}

function onAndroid(agent: string): InstallWay {
  if (/SamsungBrowser/.test(agent)) return 'samsung'
  if (/Firefox|Fennec/.test(agent)) return 'firefoxAndroid'
  return /Chrome/.test(agent) ? 'android' : 'other'
}

function onComputer(agent: string): InstallWay {
  if (/Firefox/.test(agent)) return 'firefox'
  if (/Edg\//.test(agent)) return 'edge'
  // Others that are built on Chrome have menus of their own.
  if (/OPR\/|Vivaldi|YaBrowser/.test(agent)) return 'other'
  if (/Chrome/.test(agent)) return 'chrome'
  return /Macintosh/.test(agent) && /Safari/.test(agent) ? 'mac' : 'other'
}

/** The likely way here: a guess from what the browser says, so all others are shown, too. */
export function installWayOf({ userAgent, touchPoints }: BrowserFacts): InstallWay {
  if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)) return 'apple'
  if (/Android/.test(userAgent)) return onAndroid(userAgent)
  if (/CrOS/.test(userAgent)) return 'chromebook'
  return onComputer(userAgent)
}
