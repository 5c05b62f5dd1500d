import * as z from 'zod'

/** Hours that never open would let no working time ever pass, and a due computed from them would never come. */
export const Hours = z
  .object({ open: z.string().regex(/^\d\d:\d\d$/), close: z.string().regex(/^\d\d:\d\d$/) })
  .refine(({ open, close }) => open < close)
