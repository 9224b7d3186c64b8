import { settleFitting } from "#lib/checks/commands.ts";
import { FittingSettled } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(settleFitting, { answers: FittingSettled });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
