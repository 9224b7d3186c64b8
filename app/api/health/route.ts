import { otherMethods } from "#lib/next/endpoint.ts";
import { health } from "#lib/next/health.ts";

export const GET = health;
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
