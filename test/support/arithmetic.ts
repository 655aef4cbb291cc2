/** What a printed expression comes to: numbers, + − × ÷, parentheses and exp, as the program prints them in English. */
export function amountOf(printed: string): number {
  const parts = printed.replaceAll(',', '').match(/exp|\d+(?:\.\d+)?|[-+−×÷()]/g) ?? []
  let at = 0
  const next = () => parts[at]
  const take = (): string => {
    const part = parts[at]
    at++
    if (part === undefined) throw new Error(`“${printed}” ends early`)
    return part
  }
  function factor(): number {
    const part = take()
    if (part === '−' || part === '-') return -factor()
    if (part === '+') return factor()
    if (part === 'exp') return Math.exp(factor())
    if (part !== '(') return Number(part)
    const inside = total()
    take()
    return inside
  }
  function product(): number {
    let value = factor()
    while (next() === '×' || next() === '÷') value = take() === '×' ? value * factor() : value / factor()
    return value
  }
  function total(): number {
    let value = product()
    while (next() === '+' || next() === '−') value = take() === '+' ? value + product() : value - product()
    return value
  }
  const value = total()
  if (at < parts.length) throw new Error(`“${printed}” goes on after its end`)
  return value
}

/** Both sides of a printed equation; a percentage as the number before its sign. */
export function sidesOf(formula: string): { readonly left: number; readonly right: number; readonly unit: number } {
  const sides = formula.split(' = ')
  const [left = ''] = sides
  const right = sides.at(-1) ?? ''
  const decimals = /\.(\d+)/.exec(right)?.[1]?.length ?? 0
  const scale = right.includes('%') ? 100 : 1
  return { left: scale * amountOf(left), right: amountOf(right.replace('%', '')), unit: 10 ** -decimals }
}
