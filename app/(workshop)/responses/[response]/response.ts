import type { responseById } from "#lib/responses/queries.ts";

/** One response, as whoever looks is shown it. */
export type Response = Awaited<ReturnType<typeof responseById>>;
