import { AtADesk } from './at-a-desk'

/** A plan of a district is for a wide screen. */
export const CoverageDesk = () => <AtADesk what="覆盖空白" />
