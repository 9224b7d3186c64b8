import ICAL from "ical.js";
import { expect } from "vitest";
import { GET } from "#app/feeds/[secret]/[file]/route.ts";
import type { FeedKind } from "#db/vocabulary.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { makeFeedLink } from "#lib/views/commands.ts";
import { origin } from "#tests/support/api.ts";
import { calendarFaults } from "#tests/support/strict-calendar.ts";

/** Reads what leaves the house for programs, as programs do. */

export const files = ["calendar.ics", "feed.atom", "feed.json", "table.csv"] as const;
export type FeedFile = (typeof files)[number];

export const asked = (path: string, headers: Record<string, string> = {}, method = "GET") => new Request(`${origin}${path}`, { method, headers: { host: new URL(origin).host, ...headers } });

/** The file behind a secret, whatever is answered. */
export const fetched = (secret: string, file: string, headers?: Record<string, string>) => GET(asked(`/feeds/${secret}/${file}`, headers), { params: Promise.resolve({ secret, file }) });

/** The text of a file that is there. */
export async function textOf(secret: string, file: FeedFile): Promise<string> {
  const response = await fetched(secret, file);
  expect({ file, status: response.status }).toEqual({ file, status: 200 });
  // As the octets say: a byte order mark is part of a table.
  return new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(await response.arrayBuffer());
}

/** Makes a link and gives its secret. */
export const secretOf = async (owner: Actor, kind: FeedKind, target?: string) => (await makeFeedLink(owner, { kind, target })).value.secret;

/** The events of a calendar that has no fault by either reading, by what they are called. */
export function eventsOf(text: string) {
  expect(calendarFaults(text)).toEqual([]);
  const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent").map((event) => ({
    uid: String(event.getFirstPropertyValue("uid")), summary: String(event.getFirstPropertyValue("summary")), start: String(event.getFirstPropertyValue("dtstart")),
    stamp: String(event.getFirstPropertyValue("dtstamp")), sequence: Number(event.getFirstPropertyValue("sequence")), status: event.getFirstPropertyValue("status"),
  }));
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  return events;
}
