import type { PhotoHost } from './photo-types'

// Making photos small, keeping and sending them is only loaded for who adds one.
const rest = () => import('./photo-files')

/** The browser. */
export const photoHost: PhotoHost = {
  choose: () =>
    new Promise((resolve) => {
      const input = document.createElement('input')
      input.type = 'file'
      input.accept = 'image/*'
      input.multiple = true
      // Safari forgets an input that is in no document.
      input.hidden = true
      document.body.append(input)
      const end = () => {
        input.remove()
        const files = [...(input.files ?? [])]
        resolve(files.map((file) => ({ name: file.name, make: async (key) => (await rest()).make(file, key) })))
      }
      input.addEventListener('change', end)
      input.addEventListener('cancel', end)
      input.click()
    }),
  warmUp: () => void rest().catch(() => undefined),
  show: async (file) => (await rest()).show(file),
  forget: (file) =>
    void rest().then(
      ({ forget }) => forget(file),
      () => undefined,
    ),
  post: async (...posting) => (await rest()).post(...posting),
  view: undefined,
}
