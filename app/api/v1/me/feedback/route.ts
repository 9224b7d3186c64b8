import { myInput } from "#lib/feedback/queries.ts";
import { MyInput } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(myInput, { answers: MyInput, items: "feedback" });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
