/** Whether the origin has a private file system; a page opened from a file has the function and is refused the directory. */
export const hasFileSystem = async (): Promise<boolean> =>
  (await navigator.storage?.getDirectory?.().then(
    () => true,
    () => false,
  )) ?? false
