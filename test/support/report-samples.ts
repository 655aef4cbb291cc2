import type { Block, Cell, ReportDocument, Span } from '../../src/report/document'
import { bars, lyingLadder, portrait } from './drawings'

/** A document of nothing but `blocks`, for tests that look at one thing. */
export function reportOf(blocks: readonly Block[], changes: Partial<ReportDocument> = {}): ReportDocument {
  return {
    title: 'Test report',
    shortTitle: 'Test',
    language: 'en',
    direction: 'ltr',
    madeAt: '2026-11-23T10:00:00.000Z',
    author: 'Ittisaq',
    subject: 'A test',
    cover: {
      eyebrow: 'Test',
      eyebrowEnd: 'Round 1',
      title: 'Test report',
      subtitle: 'For tests',
      drawing: portrait(['One', 'Two'], 16),
      drawingAlternative: 'Two rows of sixteen ladders',
      caption: 'Each ladder is one indicator.',
      facts: [],
      footer: 'Example data',
    },
    contentsTitle: 'Contents',
    pageLabel: 'Page {page} of {pages}',
    digits: '0123456789',
    blocks,
    ...changes,
  }
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', style: 'body', spans: [{ text }] }
}

export function heading(level: 1 | 2 | 3, text: string, key: string): Block {
  return { kind: 'heading', level, text, key, inContents: true }
}

function words(text: string, changes: Partial<Span> = {}): Cell {
  return { kind: 'text', spans: [{ text, ...changes }] }
}

const LADDERS = [
  lyingLadder(['met', 'met', 'unknown', 'unmet']),
  lyingLadder(['met', 'unmet', 'unmet', 'unmet']),
  lyingLadder(['unknown', 'unknown', 'unknown', 'unknown']),
]

function ladderCell(index: number, alternative: string): Cell {
  return {
    kind: 'drawing',
    drawing: LADDERS[index % LADDERS.length] ?? { width: 1, height: 1, shapes: [] },
    alternative,
  }
}

const LONG_ADDRESS =
  'https://www.ilo.org/resource/record-proceedings/ilc/110/resolution-concerning-decent-work-and-social-and-solidarity-economy?lang=en&section=II'

/** Every kind of block, in English, with titles in other languages inside. */
export function englishReport(): ReportDocument {
  return reportOf(
    [
      heading(1, '1. The law is largely written; it is seldom applied', 'legal'),
      {
        kind: 'paragraph',
        style: 'lead',
        spans: [
          {
            text: '63 per cent of the indicators are adopted in law, 13 per cent are implemented and none has been reviewed.',
          },
        ],
      },
      {
        kind: 'paragraph',
        style: 'body',
        spans: [
          { text: 'The assessment follows the ' },
          { text: 'Promotion of Cooperatives Recommendation', bold: true },
          { text: ' (No. 193, 2002) and the ' },
          { text: 'strategy', link: 'https://www.ilo.org/gb' },
          { text: ' (' },
          { text: 'GB.346/INS/3/1', isolate: true },
          { text: '). See ' },
          { text: 'what is not known', target: 'unknown' },
          { text: '. In the national gazette the text is ' },
          { text: '«قانون التعاونيات رقم 27 لسنة 2024»', isolate: true, language: 'ar' },
          { text: ', and its French title is ' },
          { text: '« Loi n° 2024-27 relative à l’économie sociale et solidaire »', isolate: true, language: 'fr' },
          { text: '. The gap is −2.1 points (±0.5 %), that is ≤ 3 → “small”; fi ffi naïve façade €1,234½.' },
        ],
      },
      paragraph(
        'Registration takes 42 days on average against a statutory limit of 30 days. Three of the five regional offices still keep paper registers, which makes it difficult to separate active units from dormant ones and explains part of the difference between administrative and survey figures.\nThis line follows a line end typed by a respondent.',
      ),
      heading(2, '1.1 Share of indicators that reach each stage', 'stages'),
      {
        kind: 'figure',
        drawing: bars([
          { name: 'Recognised', floor: 100, ceiling: 100, label: '100 %' },
          { name: 'Adopted', floor: 63, ceiling: 69, label: '63 to 69 %' },
          { name: 'Implemented', floor: 13, ceiling: 25, label: '13 to 25 %' },
          { name: 'Reviewed', floor: 0, ceiling: 12, label: '0 to 12 %' },
        ]),
        alternative: 'Recognised 100 per cent; adopted 63 to 69; implemented 13 to 25; reviewed 0 to 12.',
        caption: 'Figure 1. Solid: in place. Hatched: not known. Base: 16 indicators of the legal framework.',
      },
      heading(2, '1.2 Six indicators where most is at stake', 'stakes'),
      englishTable(),
      heading(2, '1.3 What the respondents say', 'dissent'),
      {
        kind: 'paragraph',
        style: 'note',
        spans: [
          { text: 'Contradiction with supply chains. ', bold: true, paint: 'flag' },
          {
            text: 'Public contracts are opened to SSE entities while no complete rule separates genuine entities from pseudo-SSE entities. The procurement authority, the labour inspectorate and the registrar must talk.',
          },
        ],
      },
      heading(3, 'Dissent', 'dissent-1'),
      {
        kind: 'paragraph',
        style: 'quote',
        spans: [
          { text: 'Workers: ', bold: true },
          {
            text: '“Inter-ministerial meetings took place, but no minutes show that the SSE was on the agenda (see the minutes of March and June). We ask that the record be opened to all constituents before the next round.”',
          },
        ],
      },
      heading(3, 'For the decent work country programme', 'programme'),
      {
        kind: 'list',
        ordered: false,
        items: [
          [{ text: 'Adopt the implementing decree of the 2019 framework law.' }],
          [
            { text: 'Publish a single digital register with open data, as the resolution asks: ' },
            { text: LONG_ADDRESS, link: LONG_ADDRESS },
          ],
          [{ text: 'Give mutual societies access to the guarantee fund (ceiling: 250,000).' }],
        ],
      },
      {
        kind: 'list',
        ordered: true,
        items: Array.from({ length: 11 }, (_, index) => [
          { text: `Step ${index + 1} of the programme, after consulting the constituents.` },
        ]),
      },
      { kind: 'page-break' },
      heading(1, '2. What is not known', 'unknown'),
      ...Array.from({ length: 9 }, () =>
        paragraph(
          'Women account for 45.7% of members but only 28.3% of board seats; the gap is largest in agriculture and smallest in savings and credit. The national development plan (PNDES-II, 2021–2025) sets a target of 35% by 2025, and the ministry reports progress every six months. Nothing confirmed yet on the use of the guarantee fund by mutual societies outside the capital.',
        ),
      ),
      {
        kind: 'paragraph',
        style: 'small',
        spans: [{ text: 'Source: national register and survey, 2024. Our rendering.' }],
      },
    ],
    {
      title: 'Decent work and the social and solidarity economy',
      shortTitle: 'Example country · Country diagnostic 2026',
      subject: 'Country diagnostic',
      cover: {
        eyebrow: 'Country diagnostic',
        eyebrowEnd: 'Round 1 · November 2026',
        title: 'Decent work and the social and solidarity economy',
        subtitle: 'Example country: how coherent policies are, what is in place, what is not known',
        drawing: portrait(
          ['Legal framework', 'Informality', 'Care economy', 'Just transition', 'Supply chains', 'Crisis settings'],
          16,
        ),
        drawingAlternative: 'Ninety-six ladders in six rows.',
        caption:
          'Each ladder is one indicator: four steps, from recognised to reviewed. Solid: in place. Hatched: not known.',
        facts: [
          { label: 'Questionnaires', value: [{ text: 'Six, version 1.0' }] },
          { label: 'Answered by', value: [{ text: 'Government, employers, workers and SSE bodies: 14 respondents' }] },
          { label: 'Settled', value: [{ text: '71 of 96 indicators' }] },
        ],
        footer: 'Prepared by the national team: government, employers, workers and SSE bodies. Example data.',
      },
    },
  )
}

function englishTable(): Block {
  const names = [
    'Official definition of the SSE',
    'Safeguards against pseudo-SSE entities',
    'Freedom of association and collective bargaining in cooperatives, mutual societies and associations',
    'Labour inspection in SSE entities',
    'Inter-ministerial mechanism on the SSE',
    'SSE statistics and satellite accounts',
  ]
  return {
    kind: 'table',
    caption: 'Table 1. Six indicators where most is at stake',
    columns: [
      { header: 'Indicator', share: 0.34, align: 'start' },
      { header: 'Level', share: 0.14, align: 'start' },
      { header: 'Evidence', share: 0.2, align: 'start' },
      { header: 'Agreement among constituencies', share: 0.16, align: 'start' },
      { header: 'Change', share: 0.16, align: 'end' },
    ],
    rowHeaders: true,
    rows: Array.from({ length: 30 }, (_, index) => [
      words(names[index % names.length] ?? ''),
      ladderCell(index, `Level ${index % 4}`),
      index % 7 === 6
        ? words(LONG_ADDRESS, { link: LONG_ADDRESS })
        : words(index % 2 === 0 ? 'medium' : 'robust: official gazette, consultation record'),
      words(index % 3 === 0 ? 'low' : 'high', index % 3 === 0 ? { paint: 'flag' } : {}),
      words(`${index % 2 === 0 ? '−' : '+'}${(index * 1.3).toFixed(1)}%`, { isolate: true }),
    ]),
  }
}

/** The same in Arabic, with Latin titles, codes and numbers inside, and some vowelled words. */
export function arabicReport(): ReportDocument {
  return {
    ...reportOf([
      heading(1, '١. القانون مكتوب في معظمه وقلّما يُطبَّق', 'legal'),
      {
        kind: 'paragraph',
        style: 'lead',
        spans: [
          {
            text: 'اعتُمد ٦٣ في المائة من المؤشرات في القانون، ونُفّذ ١٣ في المائة منها، ولم يخضع أي منها للمراجعة.',
          },
        ],
      },
      {
        kind: 'paragraph',
        style: 'body',
        spans: [
          { text: 'يستند هذا التقييم إلى ' },
          { text: 'توصية تعزيز التعاونيات', bold: true },
          { text: ' (R193) المعتمدة عام 2002 وإلى ' },
          { text: 'الاستراتيجية', link: 'https://www.ilo.org/gb' },
          { text: ' (' },
          { text: 'GB.346/INS/3/1', isolate: true },
          { text: '). انظر ' },
          { text: 'ما ليس معروفاً', target: 'unknown' },
          { text: '. والعنوان الفرنسي للقانون هو ' },
          { text: '« Loi n° 2024-27 relative à l’économie sociale et solidaire »', isolate: true, language: 'fr' },
          { text: '، والفارق ' },
          { text: '-2.1%', isolate: true },
          { text: ' (بين 10-20 تعاونية/مقاطعة، أي +3.2% مقابل -1.5%)، وعدد السكان ١٢٣٤٥٦ نسمة (٤٥٫٧٪) عام ٢٠٢٤.' },
        ],
      },
      {
        kind: 'paragraph',
        style: 'body',
        spans: [
          {
            text: 'تُعَدُّ التَّعاوُنِيّاتُ رَكيزةً للاقتصاد الاجتماعي والتضامني (ESS) في البلاد؛ ولأن الآن لإعداد الإطار القانوني أُطُر زمنية [مرحلية]. وتحدد الخطة الوطنية للتنمية (PNDES-II، 2021–2025) هدفاً قدره 35% بحلول عام 2025، وتنشر الوزارة تقريراً كل ستة أشهر.\nهذا سطر جديد كتبه أحد المجيبين.',
          },
        ],
      },
      heading(2, '١-١ نسبة المؤشرات التي تبلغ كل مرحلة', 'stages'),
      {
        kind: 'figure',
        drawing: bars([
          { name: 'الاعتراف', floor: 100, ceiling: 100, label: '١٠٠ ٪' },
          { name: 'الاعتماد', floor: 63, ceiling: 69, label: '٦٣ إلى ٦٩ ٪' },
          { name: 'التنفيذ', floor: 13, ceiling: 25, label: '١٣ إلى ٢٥ ٪' },
          { name: 'المراجعة', floor: 0, ceiling: 12, label: '٠ إلى ١٢ ٪' },
        ]),
        alternative: 'الاعتراف ١٠٠ في المائة؛ الاعتماد من ٦٣ إلى ٦٩؛ التنفيذ من ١٣ إلى ٢٥؛ المراجعة من ٠ إلى ١٢.',
        caption: 'الشكل ١. المصمت: قائم. المخطّط: غير معروف. الأساس: ١٦ مؤشراً من الإطار القانوني.',
      },
      heading(2, '١-٢ ستة مؤشرات هي الأكثر أهمية', 'stakes'),
      arabicTable(),
      heading(2, '١-٣ ما يقوله المجيبون', 'dissent'),
      {
        kind: 'paragraph',
        style: 'note',
        spans: [
          { text: 'تناقض مع سلاسل التوريد والإمداد. ', bold: true, paint: 'flag' },
          {
            text: 'فُتحت العقود العامة أمام كيانات الاقتصاد الاجتماعي والتضامني، ولا توجد قاعدة كاملة تميّز الكيانات الحقيقية من الزائفة. وينبغي أن تتحاور هيئة المشتريات العامة وتفتيش العمل وأمين السجل.',
          },
        ],
      },
      heading(3, 'آراء مخالفة', 'dissent-1'),
      {
        kind: 'paragraph',
        style: 'quote',
        spans: [
          { text: 'العمال: ', bold: true },
          {
            text: '«عُقدت اجتماعات بين الوزارات، غير أن أي محضر لا يبيّن أن الاقتصاد الاجتماعي والتضامني كان مدرجاً في جدول الأعمال (انظر محضري آذار/ مارس وحزيران/ يونيو). ونطلب فتح السجل أمام جميع الهيئات المكونة قبل الجولة المقبلة».',
          },
        ],
      },
      heading(3, 'للبرنامج القطري للعمل اللائق', 'programme'),
      {
        kind: 'list',
        ordered: false,
        items: [
          [{ text: 'اعتماد المرسوم التطبيقي للقانون الإطاري لعام 2019.' }],
          [
            { text: 'نشر سجل رقمي موحد ببيانات مفتوحة، كما يطلب القرار: ' },
            { text: LONG_ADDRESS, link: LONG_ADDRESS, isolate: true },
          ],
          [{ text: 'إتاحة صندوق الضمان للتعاضديات (السقف: 250,000).' }],
        ],
      },
      {
        kind: 'list',
        ordered: true,
        items: Array.from({ length: 11 }, () => [{ text: 'خطوة من خطوات البرنامج، بعد استشارة الهيئات المكونة.' }]),
      },
      { kind: 'page-break' },
      heading(1, '٢. ما ليس معروفاً', 'unknown'),
      ...Array.from({ length: 9 }, () =>
        paragraph(
          'تمثل النساء 45.7% من الأعضاء لكنهن يشغلن 28.3% فقط من مقاعد مجالس الإدارة؛ وتتسع الفجوة في الزراعة وتضيق في الادخار والائتمان. ولا تزال ثلاثة من المكاتب الإقليمية الخمسة تحتفظ بسجلات ورقية، مما يصعّب التمييز بين الوحدات النشطة والوحدات الخاملة ويفسر جزءاً من الفرق بين الأرقام الإدارية وأرقام المسح.',
        ),
      ),
      { kind: 'paragraph', style: 'small', spans: [{ text: 'المصدر: السجل الوطني والمسح، 2024.' }] },
    ]),
    title: 'العمل اللائق والاقتصاد الاجتماعي والتضامني',
    shortTitle: 'بلد المثال · التشخيص القطري ٢٠٢٦',
    language: 'ar',
    direction: 'rtl',
    subject: 'تشخيص قطري',
    contentsTitle: 'المحتويات',
    pageLabel: 'الصفحة {page} من {pages}',
    digits: '٠١٢٣٤٥٦٧٨٩',
    cover: {
      eyebrow: 'تشخيص قطري',
      eyebrowEnd: 'الجولة الأولى · تشرين الثاني/ نوفمبر ٢٠٢٦',
      title: 'العمل اللائق والاقتصاد الاجتماعي والتضامني',
      subtitle: 'بلد المثال: مدى اتساق السياسات، وما هو قائم منها، وما ليس معروفاً',
      drawing: portrait(
        [
          'الإطار القانوني',
          'السمة غير المنظمة',
          'اقتصاد الرعاية',
          'الانتقال العادل',
          'سلاسل التوريد والإمداد',
          'الأزمات وما بعدها',
        ],
        16,
      ),
      drawingAlternative: 'ستة وتسعون سلّماً في ستة صفوف.',
      caption: 'كل سلّم مؤشر واحد: أربع درجات، من الاعتراف إلى المراجعة. المصمت: قائم. المخطّط: غير معروف.',
      facts: [
        { label: 'الاستبيانات', value: [{ text: 'ستة، الإصدار 1.0' }] },
        {
          label: 'أجاب عنها',
          value: [{ text: 'الحكومة وأصحاب العمل والعمال وهيئات الاقتصاد الاجتماعي والتضامني: ١٤ مجيباً' }],
        },
        { label: 'المحسوم', value: [{ text: '٧١ من ٩٦ مؤشراً' }] },
      ],
      footer:
        'من إعداد الفريق الوطني: الحكومة وأصحاب العمل والعمال وهيئات الاقتصاد الاجتماعي والتضامني. بيانات للتوضيح.',
    },
  }
}

function arabicTable(): Block {
  const names = [
    'التعريف الرسمي للاقتصاد الاجتماعي والتضامني',
    'ضمانات ضد الكيانات الزائفة',
    'الحرية النقابية والمفاوضات الجماعية في التعاونيات والتعاضديات والجمعيات',
    'تفتيش العمل في الكيانات',
    'آلية التعاون بين الوزارات',
    'الإحصاءات والحسابات الفرعية',
  ]
  return {
    kind: 'table',
    caption: 'الجدول ١. ستة مؤشرات هي الأكثر أهمية',
    columns: [
      { header: 'المؤشر', share: 0.34, align: 'start' },
      { header: 'المستوى', share: 0.14, align: 'start' },
      { header: 'الأدلة', share: 0.2, align: 'start' },
      { header: 'الاتفاق بين الهيئات المكونة', share: 0.16, align: 'start' },
      { header: 'التغيّر', share: 0.16, align: 'end' },
    ],
    rowHeaders: true,
    rows: Array.from({ length: 30 }, (_, index) => [
      words(names[index % names.length] ?? ''),
      ladderCell(index, `المستوى ${index % 4}`),
      index % 7 === 6
        ? words(LONG_ADDRESS, { link: LONG_ADDRESS })
        : words(index % 2 === 0 ? 'متوسطة' : 'متينة: الجريدة الرسمية، محضر المشاورات'),
      words(index % 3 === 0 ? 'منخفض' : 'مرتفع', index % 3 === 0 ? { paint: 'flag' } : {}),
      index % 2 === 0 ? words(`-${(index * 1.3).toFixed(1)}%`) : words('٦٣ ٪'),
    ]),
  }
}
