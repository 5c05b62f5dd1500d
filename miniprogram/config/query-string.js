// The package `query-string` is a tenth of the page that files a need, for the one thing Taro's router asks of it: the
// pairs of an address, decoded or as they stand.
const decoded = (text) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const parse = (search, { decode = true } = {}) => {
  const read = decode ? decoded : (text) => text
  const pairs = search
    .replace(/^[?#&]/, '')
    .split('&')
    .filter(Boolean)
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name, ...value] = pair.replace(/\+/g, ' ').split('=')
      return [read(name), value.length > 0 ? read(value.join('=')) : null]
    }),
  )
}

export default { parse }
