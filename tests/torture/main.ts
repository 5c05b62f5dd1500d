import { torture } from './torture'

const optionOf = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const main = async (): Promise<void> => {
  const rounds = optionOf('--rounds', 200)
  const seed = optionOf('--seed', Math.floor(Date.now() / 1000))
  say(`${rounds} rounds, --seed ${seed}`)
  const { acknowledged, resent, lost, doubled, broken } = await torture({ rounds, seed, say })
  say(`${acknowledged} acknowledged, ${resent} sent again, ${lost} lost, ${doubled} doubled, ${broken} broken`)
  process.exitCode = lost + doubled + broken > 0 ? 1 : 0
}

void main()
