import type { Page } from 'playwright-core'

/** Something in the accessibility tree: what a screen reader speaks of. */
export interface Spoken {
  readonly role: string
  readonly name: string
  readonly level: number | null
}

/** Everything that a screen reader finds in the page, in its order, as Chromium hands it over. */
export async function spoken(page: Page): Promise<readonly Spoken[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => {
      const level: unknown = properties.find((property) => property.name === 'level')?.value.value
      return {
        role: String(role?.value),
        name: String(name?.value ?? '').trim(),
        level: typeof level === 'number' ? level : null,
      }
    })
}

/** Roles that a reader can do something with, or that stand for a picture: without a name they say nothing. A fold is named by its summary. */
const needName: ReadonlySet<string> = new Set([
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'listbox',
  'option',
  'checkbox',
  'switch',
  'radio',
  'radiogroup',
  'image',
  'img',
  'dialog',
  'navigation',
  'DisclosureTriangle',
  'spinbutton',
  'slider',
  'Date',
  'tab',
  'table',
  'heading',
  'region',
])

export const nameless = (found: readonly Spoken[]): readonly string[] =>
  found.filter(({ role, name }) => needName.has(role) && name === '').map(({ role }) => role)
