import type { FileKind } from '../../report/report-messages'

/** In the order of the page: first what most ask for. */
export const fileKinds = ['pdf', 'docx', 'html', 'xlsx'] as const satisfies readonly FileKind[]

/** By which the device knows what opens the file. */
export const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
