/** Whose 待办 a body's needs are in; a body's id is its district's own, a person's is nobody else's. */
export const bodyInbox = (district: string, body: string): string => `${district}#${body}`
