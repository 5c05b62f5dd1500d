import { commands, jobs, officeCommands } from '../functions/faults/commands'
import { runBroken, runWhole, waysToBreak } from '../functions/faults/run-command'
import { torture } from '../torture/torture'
import type { Figure } from './figure'

const ROUNDS = 25

/**
 * Acknowledged writes lost or done twice: 25 rounds of load and kill -9 on the whole local system, and every fault the
 * tests inject at every call of every command.
 */
export const tortureFigures = async (): Promise<Figure[]> => {
  const killed = await torture({ rounds: ROUNDS, seed: 1, say: (line) => void process.stderr.write(`${line}\n`) })
  const broken = await injected()
  return [
    { name: 'torture.acknowledged', value: killed.acknowledged },
    { name: 'torture.faults_injected', value: broken.injected },
    { name: 'torture.lost', value: killed.lost + broken.lost, target: { exactly: 0 } },
    { name: 'torture.doubled', value: killed.doubled + broken.doubled, target: { exactly: 0 } },
    { name: 'torture.wrong', value: killed.broken + broken.wrong, target: { exactly: 0 } },
  ]
}

const injected = async () => {
  const total = { injected: 0, lost: 0, doubled: 0, wrong: 0 }
  for (const command of [...commands, ...officeCommands, ...jobs]) {
    process.stderr.write(`breaking ${command.name} …\n`)
    const reference = await runWhole(command)
    for (const broken of waysToBreak(reference.calls)) {
      const { lost, doubled, replies } = await runBroken(command, reference, broken)
      total.injected += 1
      total.lost += lost.length
      total.doubled += doubled.length
      total.wrong += replies.length
    }
  }
  return total
}
