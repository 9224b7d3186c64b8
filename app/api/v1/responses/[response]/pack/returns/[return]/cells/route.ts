import { CellsTaken } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { takeCells } from "#lib/next/pack-returns.ts";

export const POST = endpoint(takeCells, { answers: CellsTaken });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
