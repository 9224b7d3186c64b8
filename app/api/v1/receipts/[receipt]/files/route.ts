import { addEvidence } from "#lib/filings/commands.ts";
import { MadeWithState } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { evidenceUpload } from "#lib/next/upload.ts";

export const POST = endpoint(addEvidence, { answers: MadeWithState, created: ({ id }) => `/files/${id}`, upload: evidenceUpload });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
