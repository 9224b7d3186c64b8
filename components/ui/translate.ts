/**
 * How a part asks for its own words: a key inside the part's namespace and the values of its gaps.
 * Both `words(namespace)` on the server and `useWords(namespace)` in the browser fit.
 */
export type Translate = (key: string, values?: Record<string, string | number>) => string;
