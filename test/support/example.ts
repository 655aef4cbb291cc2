import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { laidOut } from './drawn'

/** Screens of one assessment, by what follows its address. */
export const placesInside = [
  '',
  '/respondents',
  '/details',
  '/answer/legal-framework/definition',
  '/results',
  '/plan',
  '/what-if',
  '/changes',
  '/validation',
  '/agree',
  '/agree/legal-framework/definition',
  '/answers/legal-framework/definition',
  '/report',
  '/paper',
  '/protect',
  '/hand',
  '/entry',
  '/entry/care-economy',
  '/library/paragraph/24(a)',
  '/library/point/5',
] as const

/** Screens that need no assessment. */
export const placesOutside = [
  '#/new',
  '#/',
  '#/library',
  '#/glossary',
  '#/paper',
  '#/method',
  '#/receive',
  '#/backups',
  '#/guide',
  '#/help',
  '#/privacy',
  '#/keys',
  '#/first-minute',
  '#/lock',
  '#/nowhere',
] as const

/** The example country, added to a new device that asks for `locale`: the page shows its overview. */
export async function openExample(
  browser: Browser,
  address: string,
  options: BrowserContextOptions & { readonly locale: string },
): Promise<Page> {
  // Past the policy that keeps scripts out, as axe-core is one.
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block', ...options })
  return addExample(await context.newPage(), address)
}

/** The same on a page that is there. */
export async function addExample(page: Page, address: string): Promise<Page> {
  page.setDefaultTimeout(20_000)
  await page.goto(address)
  await page.getByRole('button', { name: /Open the example|Ouvrir l’exemple|Abrir el ejemplo|فتح المثال/ }).click()
  await page.getByRole('button', { name: /Add to this device|Ajouter|Añadir|إضافة إلى هذا الجهاز/ }).click()
  await page.waitForURL(/#\/a\/[^/]+$/)
  // The page before stays until this one has come.
  await page.locator('.tabs').waitFor()
  return page
}

/** Every screen, by its whole address; `assessment` is the address of an overview. */
export const everyPlace = (address: string, assessment: string): readonly string[] => [
  ...placesInside.map((path) => `${assessment}${path}`),
  ...placesOutside.map((path) => `${address}${path}`),
]

/** Goes there as a link does, and waits until the page has arrived: its heading takes the focus, or what the address names. */
export async function visit(page: Page, place: string): Promise<void> {
  if (page.url() !== place) {
    await page.evaluate(() => {
      const here = document.activeElement
      if (here instanceof HTMLElement) here.blur()
      delete document.body.dataset.arrived
      const arrive = ({ target }: FocusEvent): void => {
        if (target instanceof Element && target.closest('main') !== null) document.body.dataset.arrived = ''
      }
      document.addEventListener('focusin', arrive)
    })
    await page.goto(place)
    await page.locator('body[data-arrived]').waitFor({ state: 'attached' })
  }
  await page.locator('main h1').first().waitFor()
  await laidOut(page)
}

/** Another size of the screen, once pictures have been drawn for it. */
export async function resize(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size)
  await laidOut(page)
}
