/** What `work` gives, or `otherwise` if it takes longer. The work itself goes on: nothing in a browser can stop a write. */
export function within<Value, Otherwise>(
  milliseconds: number,
  work: Promise<Value>,
  otherwise: Otherwise,
): Promise<Value | Otherwise> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<Otherwise>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), milliseconds)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
