import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { Button } from '../../miniprogram/src/ui/button'
import { Field } from '../../miniprogram/src/ui/field'
import { Sheet } from '../../miniprogram/src/ui/sheet'

const Screen = () => {
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <Button words="打开" onPress={() => setOpen(true)} />
      {isOpen && (
        <Sheet title="问一句" onClose={() => setOpen(false)}>
          <Field label="想问的事" value="" onChange={() => undefined} max={10} />
          <Button words="发送" onPress={() => undefined} />
        </Sheet>
      )}
    </div>
  )
}

const button = (name: string) => screen.getByRole('button', { name })

beforeEach(async () => {
  render(<Screen />)
  button('打开').focus()
  await userEvent.keyboard('{Enter}')
  screen.getByRole('dialog').focus()
})

test('Tab goes round inside an open sheet', async () => {
  await userEvent.tab()
  expect(button('关闭')).toHaveFocus()
  await userEvent.tab()
  expect(screen.getByLabelText('想问的事')).toHaveFocus()
  await userEvent.tab()
  expect(button('发送')).toHaveFocus()
  await userEvent.tab()
  expect(button('关闭')).toHaveFocus()
})

test('Shift and Tab go round the other way', async () => {
  await userEvent.tab({ shift: true })
  expect(button('发送')).toHaveFocus()
  await userEvent.tab({ shift: true })
  await userEvent.tab({ shift: true })
  expect(button('关闭')).toHaveFocus()
})

test('Escape closes it from within a text too, and the focus is back where it was', () => {
  const field = screen.getByLabelText('想问的事')
  field.focus()
  // As Taro's text fields do on the web.
  field.addEventListener('keydown', (event) => event.stopPropagation())
  fireEvent.keyDown(field, { key: 'Escape' })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(button('打开')).toHaveFocus()
})
