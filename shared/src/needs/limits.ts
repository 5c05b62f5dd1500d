/** Longest first telling, in characters. */
export const TELLING_MAX = 2000
/** Longest later message, in characters: 100 of them stay far below the engine's 400 KB item. */
export const MESSAGE_MAX = 500
/** Longest reference of a body outside the union: its name, number and date. */
export const OUTSIDE_MAX = 100
/** A need holds at most this many events; past it people phone. */
export const EVENTS_MAX = 100
/** How many needs one reply may answer at once. */
export const TOGETHER_MAX = 20
