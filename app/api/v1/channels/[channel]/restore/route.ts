import { restoreChannel } from "#lib/channels/commands.ts";
import { ChannelSet } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(restoreChannel, { answers: ChannelSet });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
