/** A picture in four bytes a pixel, as a canvas gives it. */
export interface QrPicture {
  readonly width: number
  readonly height: number
  readonly pixels: ArrayBuffer
}

/** What the page asks the worker that looks for codes; `number` comes back with the reply. */
export type QrRequest = QrPicture & { readonly number: number }

export type QrReply = { readonly number: number } & (
  | { readonly type: 'code'; readonly bytes: Uint8Array }
  | { readonly type: 'nothing' }
  | { readonly type: 'failed' }
)
