/** WeChat shows photos itself. */
export const PhotoViewer = (_: { urls: readonly string[]; at: number; onClose: () => void }): null => null
