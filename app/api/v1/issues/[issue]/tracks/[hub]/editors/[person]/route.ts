import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { addTrackEditor, removeTrackEditor } from "#lib/issues/commands.ts";

export const PUT = endpoint(addTrackEditor);
export const DELETE = endpoint(removeTrackEditor);
export const { GET, POST, PATCH, OPTIONS } = otherMethods("PUT", "DELETE");
