import type { Member } from '@lianxin/shared/organisation/roster'
import type { Option } from '../../../ui/select'

/** Who can be chosen: everybody still here, with their title, since names repeat. */
export const officerOptions = (officers: readonly Member[]): Option[] =>
  officers
    .filter(({ leftOn }) => leftOn === undefined)
    .map(({ id, name, title }) => ({ value: id, words: `${name}（${title}）` }))
