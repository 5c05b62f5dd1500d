/** Photos of one place. */
export const PLACE_PHOTOS_MAX = 6
/** Who keep one place: staff rotate (domain.md, host). */
export const HOSTS_MAX = 3
