/** What may live of codec/wire. */
export const survivors = {
  'src/codec/wire/instance.ts: ⟦\'a map\'⟧, => ""': 'the name of a codec is told where its key is missing, and a sample stands in lists alone',
  'src/codec/wire/plan.ts: export const toDocument = (json: unknown): unknown => readable(json, ⟦\'\'⟧) => "Stryker was here!"':
    'no instant goes by either name',
  "src/codec/wire/stream.ts: if (E.isRight(parts) && ⟦agent?._tag⟧ === 'Right' && observed?._tag === 'Right') return E.right({ agent: agent.right, observed: observed.right, now }) => agent._tag":
    'where all parts are there it was made of one; the compiler wants to be told',
  "src/codec/wire/stream.ts: if (E.isRight(parts) && agent?._tag === 'Right' && ⟦observed?._tag⟧ === 'Right') return E.right({ agent: agent.right, observed: observed.right, now }) => observed._tag":
    'where all parts are there it was made of one; the compiler wants to be told',
}
