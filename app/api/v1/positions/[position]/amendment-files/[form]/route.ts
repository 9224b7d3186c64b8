import { formTypes } from "#lib/formats/amendment-forms/forms.ts";
import { amendmentsAsFile } from "#lib/next/amendment-files.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(amendmentsAsFile, { hands: formTypes });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
