import type { discussionById } from "#lib/discussion/queries.ts";

/** A discussion as its page shows it. */
export type Shown = Awaited<ReturnType<typeof discussionById>>;
