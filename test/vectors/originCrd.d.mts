type Play = (inputs: { readonly text: string }, expected: object) => object | null
export const originCrd: Readonly<Record<'crdRoundTrip' | 'crdImport', (inputs: { readonly text: string }) => object>>
export const crdRoundTrip: Play
export const crdImport: Play
