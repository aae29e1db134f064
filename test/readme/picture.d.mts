export const file: string
export const picture: () => string
