import { cache } from "react";
import { callById } from "#lib/feedback/queries.ts";
import { ask } from "#lib/next/page.ts";

/** The call that is answered, asked once a request. */
export const loadCall = cache((call: string) => ask(callById, { call }));
