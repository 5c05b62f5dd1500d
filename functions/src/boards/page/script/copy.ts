const SAID_MS = 2_500

/** Shows the buttons that copy a number or an address, which do nothing without a script. */
export const offerCopies = (): void => {
  document.querySelectorAll<HTMLElement>('[data-copy]').forEach((button) => {
    button.hidden = false
    button.addEventListener('click', () => {
      const words = button.textContent
      button.textContent = copied(button.getAttribute('data-copy') ?? '') ? '复制好了' : '请长按复制'
      setTimeout(() => {
        button.textContent = words
      }, SAID_MS)
    })
  })
}

// The old way: the new one needs https, which a phone trying this out over the local network has not.
const copied = (words: string): boolean => {
  const area = document.createElement('textarea')
  area.value = words
  // Else a phone's keyboard jumps up.
  area.readOnly = true
  document.body.append(area)
  area.select()
  const isCopied = document.execCommand('copy')
  area.remove()
  return isCopied
}
