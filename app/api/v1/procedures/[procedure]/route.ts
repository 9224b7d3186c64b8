import { Procedure, ProcedureSet } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { setTemplate } from "#lib/procedures/commands.ts";
import { procedureByKey } from "#lib/procedures/queries.ts";

export const GET = endpoint(procedureByKey, { answers: Procedure });
export const PUT = endpoint(setTemplate, { answers: ProcedureSet });
export const { POST, PATCH, DELETE, OPTIONS } = otherMethods("GET", "PUT");
