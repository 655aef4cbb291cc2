/** The version of the entry's own shape; a file with a higher one needs a newer Ittisaq. */
export const entryVersion = 1
