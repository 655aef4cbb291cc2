import type { CDPSession } from 'playwright-core'

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * Asks the page without the tool's own scripts: read in a slowed page, they alone are a task of 70 to 100 ms, also in a page
 * with nothing on it, and would be counted as the page's.
 */
export async function ask<Value, Given>(
  session: CDPSession,
  question: (given: Given) => Value,
  given: Given,
): Promise<Value> {
  const expression = `(${question.toString()})(${JSON.stringify(given)})`
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, returnByValue: true })
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value as Value
}
