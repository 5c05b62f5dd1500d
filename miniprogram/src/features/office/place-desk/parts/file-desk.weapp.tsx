import { AtADesk } from './at-a-desk'

/** An address, a point and a week's hours are typed at a keyboard. */
export const FileDesk = (_told: { id: string }) => <AtADesk what="登记和编辑" />
