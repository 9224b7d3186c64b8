import { ThemesOfFeedback } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { themesOfFeedback } from "#lib/themes/queries.ts";

export const GET = endpoint(themesOfFeedback, { answers: ThemesOfFeedback });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
