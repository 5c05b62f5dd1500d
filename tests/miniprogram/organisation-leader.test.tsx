import { screen } from '@testing-library/react'
import StructurePage from '../../miniprogram/src/features/office/organisation/pages/structure'
import { asLeader } from '../support/taro/desk'
import { answer } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

test('a leader sees everything and is told who may change it', async () => {
  phone.params = { tab: 'streets', id: 'jrj' }
  answer(asLeader)
  show(<StructurePage />)
  expect(await screen.findByText('只有区总工会办公室能改')).toBeVisible()
  expect(screen.queryByRole('button', { name: /删掉/ })).toBeNull()
})
