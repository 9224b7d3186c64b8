import { ownAcknowledgements } from "#lib/acknowledgements/queries.ts";
import { OwnAcknowledgements } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(ownAcknowledgements, { answers: OwnAcknowledgements, personal: true });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
