import { Made, View } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { changeView, retireView } from "#lib/views/commands.ts";
import { viewById } from "#lib/views/queries.ts";

export const GET = endpoint(viewById, { answers: View });
export const PUT = endpoint(changeView, { answers: Made });
export const DELETE = endpoint(retireView);
export const { POST, PATCH, OPTIONS } = otherMethods("GET", "PUT", "DELETE");
