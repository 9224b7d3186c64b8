import { MappingAnswer } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { mappingOfEdition } from "#lib/texts/queries.ts";

export const GET = endpoint(mappingOfEdition, { answers: MappingAnswer, items: "mapping" });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
