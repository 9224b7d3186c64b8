import { addDateFact } from "#lib/dates/commands.ts";
import { datesOfIssue } from "#lib/dates/queries.ts";
import { Dates, Made } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(datesOfIssue, { answers: Dates });
export const POST = endpoint(addDateFact, { answers: Made, created: (_, { issue }) => `/issues/${issue}/dates`, without: ["checkedOn"] });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
