import { engines } from './engine-running'

/** Ends the engine that the set-up started, and no other. */
export default async (): Promise<void> => {
  for (const engine of engines.splice(0)) engine.kill()
}
