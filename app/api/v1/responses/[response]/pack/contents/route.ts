import { chooseContents } from "#lib/packs/commands.ts";
import { ContentsChosen } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(chooseContents, { answers: ContentsChosen });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
