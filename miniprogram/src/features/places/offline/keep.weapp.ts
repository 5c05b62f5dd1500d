/** WeChat keeps the program on the phone. */
export const keepPages = (): (() => void) => () => undefined
