import { nothingHere } from "#lib/next/endpoint.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = nothingHere;
