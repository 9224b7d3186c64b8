import { jointPosition } from "#lib/cores/queries.ts";
import { JointPosition } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(jointPosition, { answers: JointPosition });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
