import { Made, TextsOnIssue } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { addText } from "#lib/texts/commands.ts";
import { textsOnIssue } from "#lib/texts/queries.ts";

export const GET = endpoint(textsOnIssue, { answers: TextsOnIssue, items: "texts" });
export const POST = endpoint(addText, { answers: Made, created: ({ id }) => `/texts/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
