import { useNewerRules } from "#lib/responses/commands.ts";
import { RulesRenewed } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(useNewerRules, { answers: RulesRenewed });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
