import { myWatches } from "#lib/inbox/queries.ts";
import { Watches } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(myWatches, { answers: Watches, items: "watches", personal: true });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
