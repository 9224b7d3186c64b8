import { SynthesisTable } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { synthesisTable } from "#lib/themes/queries.ts";

export const GET = endpoint(synthesisTable, { answers: SynthesisTable, items: "inputs" });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
