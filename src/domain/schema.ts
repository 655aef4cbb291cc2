import * as z from 'zod/mini'
import { maximumLine, maximumText } from './limits.ts'

// Zod compiles validators with `new Function` unless told not to; the content security policy forbids that.
z.config({ jitless: true })

export { z }

export const line = z.string().check(z.maxLength(maximumLine))
export const prose = z.string().check(z.maxLength(maximumText))

/** Ids made by this program or by hand: no spaces, no markup, safe in a URL and in a file name. */
export const identifier = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/))

/** A respondent's id as people write it in a file by hand: anything printable. */
export const respondentId = z.string().check(z.regex(/^[^\p{Cc}]{1,100}$/u))

/** `questionnaire/indicator`, for example `legal-framework/definition`. */
export const indicatorPath = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}\/[a-z0-9][a-z0-9-]{0,63}$/))
