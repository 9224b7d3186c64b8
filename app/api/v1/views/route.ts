import { Made, Views } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { saveView } from "#lib/views/commands.ts";
import { myViews } from "#lib/views/queries.ts";

export const GET = endpoint(myViews, { answers: Views, items: "views", personal: true });
export const POST = endpoint(saveView, { answers: Made, created: ({ id }) => `/views/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
