// Style sheets mean nothing here.
export {}
