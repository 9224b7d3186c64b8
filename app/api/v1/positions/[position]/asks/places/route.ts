import { PlacesOfAsks } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { placesOfAsks } from "#lib/readings/queries.ts";

export const GET = endpoint(placesOfAsks, { answers: PlacesOfAsks });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
