import { hashedId } from '../hashed-id'

/** Enough for a snapshot to carry one for each of its places. */
const LENGTH = 8

/** What makes two entries the same place: the union's number of it, else its name and address. */
type Told = { number?: string | undefined; name: string; address: string }

/** A place's id: the same sheet or form sent twice is the same place. Fixed when it is entered, whatever it is called later. */
export const placeId = (district: string, { number, name, address }: Told): string =>
  hashedId(`place ${district} ${number ?? `${name}\n${address}`}`).slice(0, LENGTH)
