import { OnTopic } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { addTopic, removeTopic } from "#lib/relations/commands.ts";

export const PUT = endpoint(addTopic, { answers: OnTopic });
export const DELETE = endpoint(removeTopic, { answers: OnTopic });
export const { GET, POST, PATCH, OPTIONS } = otherMethods("PUT", "DELETE");
