import { otherMethods } from "#lib/next/endpoint.ts";
import { giveFiles } from "#lib/next/giving.ts";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

/** Where the form of evidence files sends them, with a script and without. */
export const POST = async (request: Request, { params }: { params: Promise<{ call: string }> }) => giveFiles(request, (await params).call);
