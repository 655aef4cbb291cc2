/** A font of the report as the app serves it, under the page's address `base`. */
export async function fontFile(name: string, base: string): Promise<Uint8Array> {
  const response = await fetch(new URL(`fonts/${name}`, base))
  if (!response.ok) throw new Error(`${name}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
