import { setTimeout as sleep } from 'node:timers/promises'

/** Waits until a condition holds. @throws Error after 20 s */
export const until = async (condition: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await condition()) return
    await sleep(50)
  }
  throw new Error('what the test waited for did not happen within 20 s')
}
