import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { lock } from '../../src/platform/age'

const folder = mkdtempSync(join(tmpdir(), 'ittisaq-'))
const at = (name: string) => join(folder, name)
const tunisia = 'test/fixtures/cases/TUN.json'
const golden = 'test/fixtures/formats/package-2-files.ittisaq'

const readPdf = (path: string): string => spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout

/** The command as people run it, built. */
function ittisaq(...line: readonly string[]): {
  readonly status: number | null
  readonly out: string
  readonly err: string
} {
  const run = spawnSync('node', ['src/cli/ittisaq.mjs', ...line], { encoding: 'utf8', maxBuffer: 64_000_000 })
  return { status: run.status, out: run.stdout, err: run.stderr }
}

function written(name: string, value: unknown): string {
  writeFileSync(at(name), typeof value === 'string' ? value : JSON.stringify(value))
  return at(name)
}

const answers = JSON.parse(readFileSync(tunisia, 'utf8'))

describe('a locked file', () => {
  const locked = at('locked.ittisaq')

  it('is read with the passphrase in a file, refused without it or with another', async () => {
    ittisaq('from-answers', tunisia, '--out', at('open.ittisaq'))
    writeFileSync(locked, await lock(readFileSync(at('open.ittisaq')), 'harbour lentil seven pencil'))
    const right = written('passphrase.txt', 'harbour lentil seven pencil\nmore')
    const opened = ittisaq('check', locked, '--passphrase-file', right)
    expect(opened).toEqual(ittisaq('check', at('open.ittisaq')))
    expect(opened.status).toBe(0)
    const refused = ittisaq('check', locked)
    expect(refused.status).toBe(1)
    expect(refused.err).toMatch(/locked with a passphrase/)
    const wrong = written('wrong.txt', 'harbour lentil seven pencils')
    expect(ittisaq('check', locked, '--passphrase-file', wrong).err).toMatch(/does not open with this passphrase/)
    expect(ittisaq('check', locked, '--passphrase-file', at('none.txt')).err).toMatch(/There is no file at/)
  })

  it('with evidence files gives them on to what several files are put together to', async () => {
    const merged = ittisaq('merge', golden, golden, '--out', at('with files.ittisaq'))
    expect(merged.status).toBe(0)
    const names = Object.keys(unzipSync(readFileSync(at('with files.ittisaq'))))
    expect(names.filter((name) => name.startsWith('files/'))).toHaveLength(1)
  })
})

describe('merge', () => {
  const half = (name: string, respondent: string): string => {
    const own = answers.answers.filter((one: { respondent: string }) => one.respondent === respondent)
    return written(name, { ...answers, answers: own, evidence: [] })
  }

  it('puts files of one assessment together, says what came from which, and is the same twice', () => {
    const date = ['--date', '2026-11-26'] as const
    ittisaq('from-answers', tunisia, '--out', at('whole.ittisaq'), ...date)
    const whole = at('whole.ittisaq')
    const { status, out } = ittisaq('merge', whole, whole, '--out', at('merged.ittisaq'), ...date)
    expect(status).toBe(0)
    expect(out).toContain(`${at('whole.ittisaq')}: 260 entries; new: 260, there already: 0.`)
    expect(out).toContain(`${at('whole.ittisaq')}: 260 entries; new: 0, there already: 260.`)
    expect(readFileSync(at('merged.ittisaq')).equals(readFileSync(whole))).toBe(true)
    const fingerprint = /Fingerprint: ((?:[A-Z\d]{4}-){3}[A-Z\d]{4})/.exec(out)?.[1]
    expect(fingerprint).toBeDefined()
    expect(ittisaq('check', at('merged.ittisaq')).out).toContain(`Fingerprint: ${fingerprint}`)
    // The same entries in another format.
    expect(ittisaq('check', tunisia).out).toContain(`Fingerprint: ${fingerprint}`)
  })

  it('says whose entries they are and about what, in the language asked for', () => {
    const whole = at('whole.ittisaq')
    const merge = (...more: readonly string[]) => ittisaq('merge', whole, whole, '--out', at('again.ittisaq'), ...more)
    expect(merge().out).toMatch(
      /^ {2}Government.* · Legal framework · new: \d+, there already: \d+, in conflict: 0\.$/m,
    )
    expect(merge('--lang', 'fr').out).toMatch(/Gouvernement.* · Cadre juridique · nouvelles : \d+/)
  })

  it('refuses, and writes nothing', () => {
    ittisaq('from-answers', half('one.json', 'desk-government'), '--out', at('one.ittisaq'))
    const several = ittisaq('merge', at('whole.ittisaq'), at('one.ittisaq'), '--out', at('no.ittisaq'))
    expect(several).toMatchObject({ status: 1 })
    expect(several.err).toContain('of another assessment')
    const broken = ittisaq(
      'merge',
      at('whole.ittisaq'),
      written('broken.ittisaq', '{"ittisaq":"package"'),
      '--out',
      at('no.ittisaq'),
    )
    expect(broken).toMatchObject({ status: 1 })
    expect(broken.err).toContain(`${at('broken.ittisaq')} was refused; nothing was written.`)
    expect(existsSync(at('no.ittisaq'))).toBe(false)
  })

  it('wants two files and a name for the third', () => {
    expect(ittisaq('merge', at('whole.ittisaq'), '--out', at('no.ittisaq'))).toMatchObject({ status: 2 })
    expect(ittisaq('merge', at('whole.ittisaq'), at('one.ittisaq'))).toMatchObject({ status: 2 })
  })
})

describe('from-answers', () => {
  it('makes a package of answers to all six questionnaires', () => {
    const { status, out } = ittisaq('from-answers', tunisia, '--out', at('tun.ittisaq'))
    expect(status).toBe(0)
    expect(out).toContain('260 entries')
    expect(out).not.toContain('are kept')
    const files = unzipSync(readFileSync(at('tun.ittisaq')))
    expect(Object.keys(files)).toEqual(['entries.ndjson', 'manifest.json'])
    expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toMatchObject({
      ittisaq: 'package',
      version: 2,
      country: 'TUN',
      count: 260,
    })
  })

  it('keeps and counts answers to a questionnaire that is not shipped', () => {
    const file = written('islands.json', {
      ...answers,
      answers: ['ferries', 'harbours'].map((id) => ({
        respondent: 'desk-government',
        indicator: `islands/${id}`,
        criteria: ['yes', 'no', 'no', 'no'],
      })),
      evidence: [],
    })
    const { status, out } = ittisaq('from-answers', file, '--out', at('islands.ittisaq'))
    expect(status).toBe(0)
    expect(out).toContain('2 answers to other questionnaires are kept')
    expect(JSON.parse(ittisaq('score', file).out)).toMatchObject({ keptAnswers: 2, unaskedAnswers: 0 })
  })

  it('refuses a package, and a file that is not there', () => {
    expect(ittisaq('from-answers', at('tun.ittisaq'), '--out', at('x'))).toMatchObject({ status: 1 })
    expect(ittisaq('from-answers', at('nothing.json'), '--out', at('x')).err).toContain('There is no file')
  })
})

describe('score', () => {
  it('prints the diagnostic of a package and of plain answers alike', () => {
    const ofPackage = ittisaq('score', at('tun.ittisaq'), '--lang', 'en')
    expect(ofPackage.status).toBe(0)
    const diagnostic = JSON.parse(ofPackage.out)
    expect(diagnostic).toEqual(JSON.parse(ittisaq('score', tunisia).out))
    expect(diagnostic.questionnaires['legal-framework']).toMatchObject({
      floor: 21.9,
      ceiling: 100,
      coverage: 0,
      knownOnly: null,
    })
    expect(diagnostic.indicators['legal-framework/definition']).toMatchObject({
      floor: 1,
      ceiling: 4,
      basis: 'provisional',
    })
    expect(Object.keys(diagnostic.indicators)).toHaveLength(96)
    expect(diagnostic.conclusions['5']).toMatchObject({ basis: 'seen', indicators: 5 })
  })
})

describe('an extent', () => {
  it('of a rapid assessment leaves the others out of the score', () => {
    const diagnostic = JSON.parse(ittisaq('score', written('rapid.json', { ...answers, extent: 'rapid' })).out)
    expect(Object.keys(diagnostic.indicators)).toHaveLength(36)
    expect(diagnostic.unaskedAnswers).toBeGreaterThan(50)
  })
})

describe('paper', () => {
  it('prints a blank questionnaire in any language, rapid or full', () => {
    const [full, rapid] = ['full', 'rapid'].map((extent) => {
      const { status, err } = ittisaq(
        'paper',
        'care-economy',
        '--lang',
        'fr',
        '--extent',
        extent,
        '--out',
        at(`${extent}.pdf`),
        '--date',
        '2026-11-25',
      )
      expect([status, err]).toEqual([0, ''])
      return readPdf(at(`${extent}.pdf`))
    })
    expect(full?.match(/^ *16\. /m)).not.toBeNull()
    expect(rapid?.match(/^ *16\. /m)).toBeNull()
    expect(rapid).toContain('Oui')
    expect(rapid).toContain('Ne sait pas')
  })

  it('prints all six at once', () => {
    expect(ittisaq('paper', 'all', '--lang', 'ar', '--extent', 'rapid', '--out', at('all.pdf'))).toMatchObject({
      status: 0,
    })
    const text = readPdf(at('all.pdf'))
    for (const name of ['الإطار التمكيني القانوني', 'العمل اللائق في اقتصاد الرعاية']) expect(text).toContain(name)
  })

  it('says what it needs when the line is wrong', () => {
    expect(ittisaq('paper', 'nothing', '--out', at('x.pdf'))).toMatchObject({ status: 2 })
    expect(ittisaq('paper', 'nothing', '--out', at('x.pdf')).err).toContain('legal-framework, informality')
    expect(ittisaq('paper', 'informality', '--extent', 'half', '--out', at('x.pdf')).err).toContain('rapid, full')
    expect(ittisaq('paper', 'informality', '--out', at('x.docx')).err).toContain('.pdf')
  })
})

describe('check', () => {
  it('says that a good file is valid', () => {
    expect(ittisaq('check', at('tun.ittisaq'))).toMatchObject({ status: 0 })
    expect(ittisaq('check', at('tun.ittisaq')).out).toContain('Valid: 260 entries.')
  })

  it('names every problem with its place, in the language asked for', () => {
    const bad = written('bad.json', {
      ...answers,
      country: 'QQQ',
      answers: [
        { respondent: 'desk-government', indicator: 'legal-framework/nothing', criteria: ['yes', 'no', 'no', 'no'] },
        { respondent: 'nobody', indicator: 'legal-framework/definition', criteria: ['yes', 'no', 'no', 'no'] },
      ],
    })
    const { status, err } = ittisaq('check', bad)
    expect(status).toBe(1)
    expect(err).toContain('At answers[0].indicator:')
    expect(err).toContain('At answers[1].respondent:')
    expect(err).toContain('At country:')
    expect(err).toContain('3 problems')
    expect(ittisaq('check', bad, '--lang', 'ar').err).toContain('لا يوجد مؤشر')
  })

  it.each([
    ['words', 'hello', 'not readable'],
    ['nothing', '', 'empty'],
    ['another format', '{"features": []}', 'neither'],
    ['a newer format', '{"ittisaq":"package","version":9,"assessment":"a","count":0,"digest":""}', 'newer version'],
  ])('refuses %s', (_, text, said) => {
    const { status, err } = ittisaq('check', written('odd', text))
    expect(status).toBe(1)
    expect(err).toContain(said)
  })

  it('refuses what is no text, and what is no file', () => {
    writeFileSync(at('latin1.json'), Buffer.from(JSON.stringify({ ...answers, title: 'é' }), 'latin1'))
    expect(ittisaq('check', at('latin1.json')).err).toContain('UTF-8')
    expect(ittisaq('check', folder).err).toContain('cannot be read')
    expect(ittisaq('check', written('form.json', { ...answers, country: 'tun' })).err).toContain(
      'three capital letters',
    )
  })

  it('reads the first format for ever, says what it leaves aside, and names the part that is damaged', () => {
    const files = unzipSync(readFileSync(at('tun.ittisaq')))
    const zipped = (name: string, changed: Record<string, Uint8Array>) => {
      writeFileSync(at(name), zipSync({ ...files, ...changed }))
      return ittisaq('check', at(name))
    }
    expect(zipped('extra.ittisaq', { 'read me.txt': strToU8('hello') })).toMatchObject({ status: 0 })
    expect(zipped('extra.ittisaq', { 'read me.txt': strToU8('hello') }).out).toContain('Ittisaq file: read me.txt')
    const entries = strFromU8(files['entries.ndjson'] ?? new Uint8Array())
    const tampered = zipped('tampered.ittisaq', { 'entries.ndjson': strToU8(entries.replace('"yes"', '"no"')) })
    expect(tampered).toMatchObject({ status: 1 })
    expect(tampered.err).toMatch(/^entries\.ndjson: Line \d+: The content of/)
    writeFileSync(at('cut.ittisaq'), readFileSync(at('tun.ittisaq')).subarray(0, 5000))
    expect(ittisaq('check', at('cut.ittisaq')).err).toContain('cut off')
    const manifest = '{"ittisaq":"package","version":9}'
    expect(zipped('newer.ittisaq', { 'manifest.json': strToU8(manifest) }).err).toContain('newer version')
  })

  it('refuses 200 MB unread', () => {
    const huge = written('huge.json', '{')
    truncateSync(huge, 200_000_000)
    expect(ittisaq('check', huge).err).toContain('larger than 140 MB')
  })
})

describe('report', () => {
  it.each(['en', 'ar'])('prints a PDF in %s, the same bytes for the same date', (language) => {
    const make = (name: string) =>
      ittisaq('report', tunisia, '--lang', language, '--out', at(name), '--date', '2026-11-23')
    expect(make('one.pdf')).toMatchObject({ status: 0 })
    expect(make('two.pdf').out).toMatch(/\d+/)
    const [one, two] = [readFileSync(at('one.pdf')), readFileSync(at('two.pdf'))]
    expect(one.subarray(0, 5).toString()).toBe('%PDF-')
    expect(one.equals(two)).toBe(true)
    expect(statSync(at('one.pdf')).size).toBeLessThan(2_500_000)
  })

  it('says what is wrong with the line', () => {
    expect(ittisaq('report', tunisia, '--lang', 'en')).toMatchObject({ status: 2 })
    expect(ittisaq('report', tunisia, '--lang', 'xx', '--out', at('x.pdf')).err).toContain('xx')
    expect(ittisaq('report', tunisia, '--lang', 'en', '--out', '/nowhere/x.pdf')).toMatchObject({ status: 1 })
    expect(ittisaq('dance').err).toContain('There is no command “dance”')
    expect(ittisaq('score', tunisia, '--colour', 'red').err).toContain('--colour')
    expect(ittisaq('help').out).toContain('ittisaq score FILE')
    expect(ittisaq('-h')).toMatchObject({ status: 0 })
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(ittisaq(name, tunisia), name).toMatchObject({ status: 2 })
    }
    expect(ittisaq('report', tunisia, '--out', at('x.pdf'), '--date', '2026-02-31').err).toContain('is not a date')
    expect(ittisaq('report', tunisia, `--out=${at('a=b.pdf')}`)).toMatchObject({ status: 0 })
    expect(statSync(at('a=b.pdf')).size).toBeGreaterThan(10_000)
  })
})

describe('sample', () => {
  it('makes the same synthetic assessment of a fictional country from the same seed', () => {
    const make = (name: string, seed: string) =>
      ittisaq('sample', '--seed', seed, '--respondents', '5', '--out', at(name))
    expect([make('one.json', '7'), make('two.json', '7'), make('three.json', '8')].map(({ status }) => status)).toEqual(
      [0, 0, 0],
    )
    const [one, two, three] = ['one', 'two', 'three'].map((name) => readFileSync(at(`${name}.json`), 'utf8'))
    expect(one).toBe(two)
    expect(three).not.toBe(one)
    expect(JSON.parse(one ?? '')).toMatchObject({ country: 'XXS', example: true })
    expect(ittisaq('check', at('one.json'))).toMatchObject({ status: 0 })
  })

  it('refuses numbers that are none', () => {
    expect(ittisaq('sample', '--respondents', 'many', '--out', at('x.json'))).toMatchObject({ status: 2 })
    expect(ittisaq('sample').err).toContain('--out')
  })
})

describe('report as other kinds of file', () => {
  const file = 'questionnaires/example/answers.json'
  const make = (name: string, ...more: readonly string[]) =>
    ittisaq('report', file, '--out', at(name), '--date', '2026-11-23', ...more)

  it.each(['docx', 'html', 'xlsx'])('writes %s, the same bytes for the same date', (kind) => {
    expect(make(`one.${kind}`, '--lang', 'ar')).toMatchObject({ status: 0 })
    expect(make(`two.${kind}`, '--lang', 'ar')).toMatchObject({ status: 0 })
    const [one, two] = ['one', 'two'].map((name) => readFileSync(at(`${name}.${kind}`)))
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true)
    const start = one?.subarray(0, 15).toString('latin1') ?? ''
    expect(start.startsWith(kind === 'html' ? '<!doctype html>' : 'PK')).toBe(true)
  })

  it('leaves out of a version for others what is not for them, and says which version it is', () => {
    const named = JSON.parse(readFileSync(file, 'utf8'))
    named.respondents[0].name = 'Wanda Witness'
    const input = written('named.json', named)
    const page = (...more: readonly string[]) => {
      expect(ittisaq('report', input, '--out', at('for.html'), '--lang', 'en', ...more)).toMatchObject({ status: 0 })
      return readFileSync(at('for.html'), 'utf8')
    }
    expect(page()).toContain('Wanda Witness')
    expect(page()).toContain('Internal: with names')
    const open = page('--for', 'public')
    expect(open).not.toContain('Wanda Witness')
    expect(open).toContain('Public: without names')
    expect(ittisaq('report', input, '--out', at('x.pdf'), '--for', 'everyone')).toMatchObject({ status: 2 })
    expect(ittisaq('report', input, '--out', at('x.odt')).err).toContain('.docx')
  })
})

describe('what a report is asked to hold', () => {
  const file = 'questionnaires/example/answers.json'
  const page = (...more: readonly string[]) => {
    expect(ittisaq('report', file, '--out', at('asked.html'), '--date', '2026-11-23', ...more)).toMatchObject({
      status: 0,
      err: '',
    })
    return readFileSync(at('asked.html'), 'utf8')
  }
  const everything = page()

  it('is the parts that are named, in their order, however they were named', () => {
    const part = page('--sections', 'method, summary')
    expect(part.length).toBeLessThan(everything.length)
    expect(part).toContain('Method and inputs')
    expect(part).not.toContain('What single indicators show')
    expect(page('--sections', 'summary,method,summary')).toBe(part)
  })

  it('is set on the paper that is named', () => {
    const size = (...more: readonly string[]) => {
      expect(ittisaq('report', file, '--out', at('paper.pdf'), '--sections', 'summary', ...more).err).toBe('')
      const box = /\/MediaBox ?\[([^\]]*)\]/.exec(readFileSync(at('paper.pdf'), 'latin1'))?.[1] ?? ''
      const [start = 0, foot = 0, end = 0, head = 0] = box.trim().split(/\s+/).map(Number)
      return [Math.round(end - start), Math.round(head - foot)]
    }
    expect(size()).toEqual([595, 842])
    expect(size('--paper', 'letter')).toEqual([612, 792])
  })

  it('is a chapter on each indicator that nobody has answered, where they are asked for', () => {
    const answers = JSON.parse(readFileSync(file, 'utf8'))
    const few = written('few.json', { ...answers, answers: answers.answers.slice(0, 3), evidence: [] })
    const sizes = [[], ['--unanswered'], ['--unanswered', 'yes'], ['--unanswered=no']].map((more) => {
      expect(
        ittisaq('report', few, '--out', at('few.html'), '--date', '2026-11-23', '--lang', 'en', ...more),
      ).toMatchObject({ status: 0 })
      return statSync(at('few.html')).size
    })
    const [without = 0, flagged = 0, ...others] = sizes
    expect(flagged).toBeGreaterThan(without)
    expect(others).toEqual([flagged, without])
  })

  it('is of the core indicators only, in a workbook too', () => {
    expect(page('--extent', 'rapid').length).toBeLessThan(everything.length)
    expect(page('--extent', 'full')).toBe(everything)
    const book = (...more: readonly string[]) => {
      expect(ittisaq('report', file, '--out', at('asked.xlsx'), ...more)).toMatchObject({ status: 0 })
      return statSync(at('asked.xlsx')).size
    }
    expect(book('--extent', 'rapid')).toBeLessThan(book())
  })

  it.each([
    ['sections', 'summary,appendix', 'summary, reading, profile'],
    ['sections', '', 'summary, reading, profile'],
    ['paper', 'a5', 'a4, letter'],
    ['paper', 'constructor', 'a4, letter'],
    ['unanswered', 'maybe', 'yes, no'],
    ['extent', 'half', 'rapid, full'],
  ])('is not --%s=%s: one sentence says what is known, and nothing is written', (option, value, known) => {
    const { status, out, err } = ittisaq('report', file, '--out', at('never.html'), `--${option}=${value}`)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(known)
    expect(err).toContain(`--${option}`)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(existsSync(at('never.html'))).toBe(false)
  })

  it('is said to be wrong in the language of the reader', () => {
    const said = ['fr', 'es', 'ar'].map((language) => {
      const { status, err } = ittisaq('report', file, '--out', at('never.pdf'), '--paper', 'a5', '--lang', language)
      expect(status).toBe(2)
      return err
    })
    expect(said).toEqual([
      expect.stringContaining('prend l’une de ces valeurs'),
      expect.stringContaining('admite uno de estos valores'),
      expect.stringContaining('إحدى القيم الآتية'),
    ])
  })

  it.each([
    ['--sections', 'summary'],
    ['--paper', 'letter'],
    ['--unanswered', 'yes'],
  ])('has no %s where it is a workbook', (option, value) => {
    const { status, err } = ittisaq('report', file, '--out', at('never.xlsx'), option, value)
    expect(status).toBe(2)
    expect(err).toContain(`${option} is for documents`)
    expect(existsSync(at('never.xlsx'))).toBe(false)
  })

  it('is in the help', () => {
    const { out } = ittisaq('help')
    for (const word of ['--sections summary,plan', 'programme, evidence, method', '--paper', '--unanswered']) {
      expect(out).toContain(word)
    }
  })
})
