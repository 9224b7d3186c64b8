import { editAmendment, retireAmendment } from "#lib/amendments/commands.ts";
import { amendmentById } from "#lib/amendments/queries.ts";
import { Amendment, AmendmentSaved } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(amendmentById, { answers: Amendment });
export const PUT = endpoint(editAmendment, { answers: AmendmentSaved });
export const DELETE = endpoint(retireAmendment);
export const { POST, PATCH, OPTIONS } = otherMethods("GET", "PUT", "DELETE");
