// The build puts it here: the app's own tokens with the page's styles, and the page's script, both made small.
declare const BOARD_LOOK: { css: string; js: string }

/** What stands inside every board page besides its words. */
export const look = () => BOARD_LOOK
