import { calendarEntries } from "#lib/calendar/queries.ts";
import { CalendarEntries } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(calendarEntries, { answers: CalendarEntries });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
