import type { Store, StoredAssessment } from '../storage/store'

/** Everything on this device, once. */
export const allAssessments = (store: Store): Promise<readonly StoredAssessment[]> =>
  new Promise((resolve) => {
    const stop = store.watchAssessments((assessments) => {
      // The listener may be called before there is anything to stop.
      queueMicrotask(() => stop())
      resolve(assessments)
    })
  })
