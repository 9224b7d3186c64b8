import { historyOf } from "#lib/ledger/queries.ts";
import { History } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(historyOf, { answers: History, items: "entries" });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
