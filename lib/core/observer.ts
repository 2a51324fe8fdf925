/** Who wants to know when larger things begin and end: the profiler. Nobody else, and nothing is asked when it does not run. */

/** Called at a beginning with a category and a name; what it returns is called at the end. */
export type SpanObserver = (category: string, name: string) => () => void;

/** The present observer; null when nobody watches. */
export const observer: { current: SpanObserver | null } = { current: null };
