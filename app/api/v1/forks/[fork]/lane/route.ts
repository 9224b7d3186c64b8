import { changeForkLane } from "#lib/forks/commands.ts";
import { Laid } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(changeForkLane, { answers: Laid });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
