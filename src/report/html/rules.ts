/** The looks of single elements (the width of a column, of a drawing), as classes. */
export interface Rules {
  /** The class of a rule; the same rule has the same class. */
  readonly rule: (property: string, value: string) => string
  /** What the classes mean, in order of their first use. */
  readonly written: () => string
}

/** No element has a style of its own: a page with a strict content security policy, as that of the program, ignores it. */
export function newRules(): Rules {
  const classes = new Map<string, string>()
  return {
    rule: (property, value) => {
      const rule = `${property}:${value}`
      const known = classes.get(rule) ?? `r${classes.size + 1}`
      classes.set(rule, known)
      return known
    },
    written: () => Array.from(classes, ([rule, name]) => `.${name}{${rule}}`).join('\n'),
  }
}
