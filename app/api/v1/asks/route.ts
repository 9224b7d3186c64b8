import { askLedger } from "#lib/scorecards/queries.ts";
import { AskLedger } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(askLedger, { answers: AskLedger, items: "asks" });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
