/** What is wrong with an input is said in Chinese where it is refused; a fault of the table's own is named by its code and path. */
export default () => ({ localeError: () => undefined })
