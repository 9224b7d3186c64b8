import { agendaOfHub } from "#lib/decisions/queries.ts";
import { Agenda } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(agendaOfHub, { answers: Agenda });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
