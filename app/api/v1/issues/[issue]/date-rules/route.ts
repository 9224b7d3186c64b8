import { addDateRules } from "#lib/dates/commands.ts";
import { DateRulesMade } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(addDateRules, { answers: DateRulesMade, created: (_, { issue }) => `/issues/${issue}/dates`, without: ["checkedOn"] });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
