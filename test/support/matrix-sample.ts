import type { Block, ReportDocument, TableBlock } from '../../src/report/document'
import { arabicReport, englishReport, heading, paragraph } from './report-samples'

interface Words {
  readonly heading: string
  readonly lead: string
  readonly caption: string
  readonly headers: readonly string[]
  readonly cells: readonly string[]
  readonly after: string
}

const ENGLISH: Words = {
  heading: '3. Results matrix',
  lead: 'What is planned, as the country programme asks for it.',
  caption: 'Priority 1. Decent work in the social and solidarity economy',
  headers: [
    'Outcome',
    'Indicator',
    'Baseline',
    'Target',
    'Responsible',
    'Outputs',
    'Programme and budget',
    'Partners',
    'Assumptions and risks',
    'Means of verification',
  ],
  cells: [
    'Cooperatives and mutual societies are registered within the statutory limit',
    'Average time of registration',
    '42 days (2024)',
    '30 days (2027)',
    'Ministry of Labour and Social Affairs',
    'A single digital register with open data',
    'P&B 2026–27, 4.2',
    'Employers’ federation; trade union confederation',
    'Regional offices have the staff and the connection that the register needs',
    'Annual report of the registrar, published in the gazette',
  ],
  after: '4. After the matrix',
}

const ARABIC: Words = {
  heading: '٣. مصفوفة النتائج',
  lead: 'ما هو مخطط، كما يطلبه البرنامج القطري.',
  caption: 'الأولوية ١. العمل اللائق في الاقتصاد الاجتماعي والتضامني',
  headers: [
    'الحصيلة',
    'المؤشر',
    'خط الأساس',
    'الهدف',
    'الجهة المسؤولة',
    'النواتج',
    'البرنامج والميزانية',
    'الشركاء',
    'الافتراضات والمخاطر',
    'وسائل التحقق',
  ],
  cells: [
    'تُسجَّل التعاونيات والتعاضديات ضمن المهلة القانونية',
    'متوسط مدة التسجيل',
    '٤٢ يوماً (٢٠٢٤)',
    '٣٠ يوماً (٢٠٢٧)',
    'وزارة العمل والشؤون الاجتماعية',
    'سجل رقمي موحد ببيانات مفتوحة',
    'P&B 2026-27، 4.2',
    'اتحاد أصحاب العمل؛ الاتحاد العام لنقابات العمال',
    'تتوافر للمكاتب الإقليمية الموارد البشرية والاتصال اللازمان للسجل',
    'التقرير السنوي لأمين السجل، المنشور في الجريدة الرسمية',
  ],
  after: '٤. بعد المصفوفة',
}

/** A dense table of ten columns of sentences. */
function matrixOf({ caption, headers, cells }: Words): TableBlock {
  return {
    kind: 'table',
    caption,
    columns: headers.map((header) => ({ header, share: 0.1, align: 'start' })),
    rows: Array.from({ length: 14 }, () => cells.map((text) => ({ kind: 'text', spans: [{ text }] }))),
    rowHeaders: true,
    isDense: true,
  }
}

function partOf(words: Words): readonly Block[] {
  return [
    { kind: 'page-break', orientation: 'landscape' },
    heading(1, words.heading, 'matrix'),
    paragraph(words.lead),
    matrixOf(words),
    { kind: 'page-break' },
    heading(1, words.after, 'after'),
    paragraph(words.lead),
  ]
}

/** A report with a matrix on pages that lie, and an upright page after them. */
export function matrixReport(language: 'en' | 'ar', changes: Partial<ReportDocument> = {}): ReportDocument {
  const [report, words] = language === 'ar' ? [arabicReport(), ARABIC] : [englishReport(), ENGLISH]
  return { ...report, blocks: [...report.blocks, ...partOf(words)], ...changes }
}

/** Nothing but the matrix and what comes after, without a cover. */
export function matrixAlone(language: 'en' | 'ar', changes: Partial<ReportDocument> = {}): ReportDocument {
  const [report, words] = language === 'ar' ? [arabicReport(), ARABIC] : [englishReport(), ENGLISH]
  return { ...report, cover: null, blocks: partOf(words), ...changes }
}
