import { savePosition } from "#lib/positions/commands.ts";
import { positionById } from "#lib/positions/queries.ts";
import { Position, PositionSaved } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(positionById, { answers: Position });
export const PUT = endpoint(savePosition, { answers: PositionSaved });
export const { POST, PATCH, DELETE, OPTIONS } = otherMethods("GET", "PUT");
