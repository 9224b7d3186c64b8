import { addAmendment } from "#lib/amendments/commands.ts";
import { amendmentsOnPosition } from "#lib/amendments/queries.ts";
import { Amendments, Edited } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(amendmentsOnPosition, { answers: Amendments });
export const POST = endpoint(addAmendment, { answers: Edited, created: ({ id }) => `/amendments/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
