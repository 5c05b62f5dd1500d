/** A browser fills in a number by itself. */
export const WechatPhone = (_: { onPhone: (phone: string) => void }) => null
