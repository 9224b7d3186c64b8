import { settleCheck } from "#lib/checks/commands.ts";
import { checkOfAmendment } from "#lib/checks/queries.ts";
import { AmendmentCheck, Edited } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(checkOfAmendment, { answers: AmendmentCheck });
export const PUT = endpoint(settleCheck, { answers: Edited });
export const { POST, PATCH, DELETE, OPTIONS } = otherMethods("GET", "PUT");
