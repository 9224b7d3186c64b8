import { channelList } from "#lib/channels/queries.ts";
import { Channels } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(channelList, { answers: Channels });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
