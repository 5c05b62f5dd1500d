import { askAboutCalls } from './calls'
import { offerCopies } from './copy'
import { refreshWhenOld } from './refresh'
import { takeReports } from './report'
import { keep } from './storage'

// Everything on the page works without this; it only adds what needs a memory.
offerCopies()
refreshWhenOld()
const calls = document.getElementById('calls')
const board = calls?.getAttribute('data-board')
if (calls && board) {
  // The app opened next leads back to the same person.
  keep('lianxin.board', board)
  askAboutCalls(calls, board)
  const trouble = document.getElementById('trouble')
  if (trouble) takeReports(trouble, board)
  // Paper cannot be opened.
  window.addEventListener('beforeprint', () => document.getElementById('ladder')?.setAttribute('open', ''))
}
