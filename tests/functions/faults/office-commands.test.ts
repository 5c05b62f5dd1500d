import { officeCommands } from './commands'
import { holdsWhenBroken } from './holds'

describe.each(officeCommands)('$name', (command) => {
  test('broken at any call and sent again, it has happened once and everybody was told once', async () => {
    await holdsWhenBroken(command)
  }, 240_000)
})
