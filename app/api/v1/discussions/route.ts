import { startDiscussion } from "#lib/discussion/commands.ts";
import { discussionsOn } from "#lib/discussion/queries.ts";
import { Discussions, Made } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(discussionsOn, { answers: Discussions, items: "discussions" });
export const POST = endpoint(startDiscussion, { answers: Made, created: ({ id }) => `/discussions/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
