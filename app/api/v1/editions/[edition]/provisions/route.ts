import { Provisions } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { provisionPage } from "#lib/texts/queries.ts";

export const GET = endpoint(provisionPage, { answers: Provisions, items: "provisions" });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
