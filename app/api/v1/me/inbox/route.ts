import { myInbox } from "#lib/inbox/queries.ts";
import { Inbox } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(myInbox, { answers: Inbox, items: "entries", personal: true });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
