const lists: readonly unknown[] = ['listProblems', 'readProblemList', 'proposeGroups', 'listTasks', 'listNotices']

/** Is this the name of a call that shows problems as lines? Whatever a move changes shows there as well. */
export const isOfLists = (name: unknown): boolean => lists.includes(name)
