import { setChannel } from "#lib/channels/commands.ts";
import { channelByKey } from "#lib/channels/queries.ts";
import { Channel, ChannelSet } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(channelByKey, { answers: Channel });
export const PUT = endpoint(setChannel, { answers: ChannelSet });
export const { POST, PATCH, DELETE, OPTIONS } = otherMethods("GET", "PUT");
