import type { Session } from './unwatched'

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * Asks the page without the tool's own scripts: read in a slowed page, they alone are a task of 70 to 100 ms, also in a page
 * with nothing on it, and would be counted as the page's.
 */
export async function ask<Value, Given>(
  session: Session,
  question: (given: Given) => Value | Promise<Value>,
  given: Given,
): Promise<Value> {
  const expression = `(${question.toString()})(${JSON.stringify(given)})`
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    returnByValue: true,
    awaitPromise: true,
  })
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value as Value
}

/** Milliseconds. */
export const patience = 120_000

/** Asks until it is so. */
export async function until<Given>(
  session: Session,
  isSo: (given: Given) => boolean | Promise<boolean>,
  given: Given,
): Promise<void> {
  const end = Date.now() + patience
  while (!(await ask(session, isSo, given))) {
    if (Date.now() > end) throw new Error(`Never came: ${JSON.stringify(given)} ${isSo}`)
    await pause(200)
  }
}

/** Until something stands there for a selector. */
export const stands = (session: Session, selector: string): Promise<void> =>
  until(session, (selector) => document.querySelector(selector) !== null, selector)

/** Done in every page from the next on, before any script of its own. */
export async function beforeAnything(session: Session, script: () => void): Promise<void> {
  await session.send('Page.enable')
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${script})()` })
}
