/** A desk is a browser that a phone let in: WeChat is none, and carries nothing for leaving one. */
export const useDesk = (): string | undefined => undefined

export const LeaveDesk = () => null
