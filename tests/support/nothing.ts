/** Stands in for `server-only`, which says nothing in a test. */
export {};
