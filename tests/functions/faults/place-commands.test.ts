import { holdsWhenBroken } from './holds'
import { placeCommands } from './place-commands'

describe.each(placeCommands)('$name', (command) => {
  test('broken at any call and sent again, it has happened once and everybody was told once', async () => {
    await holdsWhenBroken(command)
  }, 240_000)
})
