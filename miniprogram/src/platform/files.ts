/** Hands a file to the browser to keep, under a name. */
export const saveFile = (file: Blob, name: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // Safari reads the file only after the tap has ended.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
