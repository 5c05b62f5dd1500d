import { host } from '../platform/host'

/** A word in passing; never the only place where something important is said. */
export const toast = (words: string): void => host.toast(words)
