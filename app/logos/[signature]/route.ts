import { showLogo } from "#lib/next/handing-out.ts";

/** The logo beside a signature, for whoever may see it there. */
export const GET = async (request: Request, { params }: { params: Promise<{ signature: string }> }) => showLogo(request, (await params).signature);
