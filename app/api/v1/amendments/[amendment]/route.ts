import { editAmendment, retireAmendment } from "#lib/asks/commands.ts";
import { amendmentById } from "#lib/asks/queries.ts";
import { Amendment, Edited } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(amendmentById, { answers: Amendment });
export const PUT = endpoint(editAmendment, { answers: Edited });
export const DELETE = endpoint(retireAmendment);
export const { POST, PATCH, OPTIONS } = otherMethods("GET", "PUT", "DELETE");
