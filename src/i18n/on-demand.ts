/** Made once, when it is first asked for. */
export function onDemand<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}
