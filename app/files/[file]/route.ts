import { handOut } from "#lib/next/handing-out.ts";

/** A file, to be saved by whoever may read it. */
export const GET = async (request: Request, { params }: { params: Promise<{ file: string }> }) => handOut(request, (await params).file);
