/** Recorded cases in which we differ from MXNet on purpose, each with the reason. */
export const differences: ReadonlyMap<string, string> = new Map([]);
