/** What the file says of itself. */
export interface Properties {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly language: string
  readonly madeAt: Date
  readonly rightToLeft: boolean
}

/** XMP: the title a screen reader announces, and the claim to PDF/UA. */
export function xmpPacket({ title, author, subject, language, madeAt }: Properties): string {
  const made = `${madeAt.toISOString().slice(0, 19)}Z`
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(subject)}</rdf:li></rdf:Alt></dc:description>`,
    `<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreateDate>${made}</xmp:CreateDate><pdf:Producer>jsPDF</pdf:Producer><pdfuaid:part>1</pdfuaid:part>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}

/**
 * jsPDF does not escape the byte of a carriage return inside a string, which turns some letters into others. Such a title is
 * left out of the old dictionary; the XMP one is always there and readers prefer it.
 */
export function isSafeInfo(text: string): boolean {
  return text.split('').every((unit) => {
    const code = unit.charCodeAt(0)
    return code >> 8 !== 0x0d && (code & 0xff) !== 0x0d
  })
}

/** A date whose local time is universal time: jsPDF prints the clock and the zone of the machine, ours must not differ. */
export class UniversalDate extends Date {
  override getTimezoneOffset(): number {
    return 0
  }
  override getFullYear(): number {
    return this.getUTCFullYear()
  }
  override getMonth(): number {
    return this.getUTCMonth()
  }
  override getDate(): number {
    return this.getUTCDate()
  }
  override getHours(): number {
    return this.getUTCHours()
  }
  override getMinutes(): number {
    return this.getUTCMinutes()
  }
  override getSeconds(): number {
    return this.getUTCSeconds()
  }
}
