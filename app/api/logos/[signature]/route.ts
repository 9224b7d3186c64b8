import { otherMethods } from "#lib/next/endpoint.ts";
import { giveLogoByForm } from "#lib/next/giving.ts";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

/** Takes an organisation's logo for its signature. */
export const POST = async (request: Request, { params }: { params: Promise<{ signature: string }> }) => giveLogoByForm(request, (await params).signature);
