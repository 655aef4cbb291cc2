/** Neither keeps anything between two calls, so one is enough for all. */
export const encoder = /* @__PURE__ */ new TextEncoder()
export const decoder = /* @__PURE__ */ new TextDecoder()
