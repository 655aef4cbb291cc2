/** Nothing, a new piece, or the one being edited. */
export type EvidenceEdit =
  | { readonly kind: 'none' }
  | { readonly kind: 'new' }
  | { readonly kind: 'edit'; readonly id: string }
