/** Longest wording of a problem, in characters: it is one line of a printed table. */
export const TITLE_MAX = 60
/** Longest text of what was tried, why it failed, and what is to be done. */
export const WORDING_MAX = 300
/** Longest note: progress, an instruction, a supervision note, a reason. */
export const NOTE_MAX = 500
/** Needs behind one problem: with them and its history an item stays far below the engine's 400 KB. */
export const NEEDS_MAX = 200
/** Events of one problem; the last places are kept for what ends it. */
export const PROBLEM_EVENTS_MAX = 120
/** Departments that help with one problem. */
export const HELPERS_MAX = 5
/** One page of a list. */
export const PROBLEM_PAGE = 50
