import { askContributor } from "#lib/acknowledgements/commands.ts";
import { acknowledgementsOf } from "#lib/acknowledgements/queries.ts";
import { Acknowledgements, MadeWithState } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(acknowledgementsOf, { answers: Acknowledgements, items: "named", without: ["position"] });
export const POST = endpoint(askContributor, { answers: MadeWithState, created: (_, { response }) => `/responses/${response}/acknowledgements`, without: ["position"] });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
