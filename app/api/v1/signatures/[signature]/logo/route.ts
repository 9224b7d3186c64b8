import { MadeWithState } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { logoUpload } from "#lib/next/upload.ts";
import { giveLogo } from "#lib/signatures/commands.ts";

export const POST = endpoint(giveLogo, { answers: MadeWithState, upload: logoUpload });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
