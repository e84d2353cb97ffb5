// What is wrong with which part of a body, by the pointers of the server.

const lies = (fault, pointer) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`)

/** The first fault of a part or of what lies in it; undefined where there is none. */
export const faultAt = (faults, pointer) => faults.find((fault) => lies(fault, pointer))

/** Faults of other parts than these. */
export const faultsElsewhere = (faults, pointers) =>
  faults.filter((fault) => !pointers.some((pointer) => lies(fault, pointer)))
