import { officePaths } from './office-paths'

/** The first part below `/api` of every address of the office's calls, such as `signs`: a function of its own answers them. */
export const OFFICE_PARTS: readonly string[] = [
  ...new Set(Object.values(officePaths).map((path) => path.split('/')[2] ?? '')),
]
