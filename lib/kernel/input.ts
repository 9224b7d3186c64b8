import { z } from "zod";
import { lanes, locales } from "#db/vocabulary.ts";
import { plain } from "#lib/formats/text.ts";

/** Pieces of input that every aggregate shares. What a form sends as text and a machine as JSON is read alike. */

// On the server zod writes itself a function for each shape; the policy of our pages lets no browser do that, and says so loudly.
if (typeof window !== "undefined") z.config({ jitless: true });

/** One address, plain ASCII, one @: whatever else the standards allow is not what somebody here has. Lower case, as it is compared. */
export const Email = z.string().trim().toLowerCase().max(254).regex(/^[a-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/);
export const Id = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/);
export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(80);

/** `EU-23`, in any spelling: `eu23`, `eu-23`. */
export const Docket = z.string().trim().max(12).regex(/^[a-z]{2,4}-?\d{1,6}$/i).transform((typed) => typed.toUpperCase().replace(/^([A-Z]+)-?0*(\d+)$/, "$1-$2"));

const clean = (typed: string) => plain(typed).trim();

/** Words that must be there: any script, at least `min` and at most `max` characters. */
export const words = (max: number, min = 1) => z.string().transform(clean).pipe(z.string().min(min).max(max));
/** Words that may be left out; an empty field is the same as none. */
export const optionalWords = (max: number) => z.string().nullish().transform((typed) => clean(typed ?? "") || null).pipe(z.string().max(max).nullable());
/** Words of an edit: left out they stay as they are, empty they go. */
export const changedWords = (max: number) => z.string().nullish().transform((typed) => (typed === undefined ? undefined : clean(typed ?? "") || null)).pipe(z.string().max(max).nullish());
/** Text as it stands, with its spaces and lines. */
export const prose = (max: number) => z.string().transform(plain).pipe(z.string().max(max));
/** One line of words. */
export const line = (max: number, min = 1) => z.string().transform((typed) => clean(typed).replace(/\s+/g, " ")).pipe(z.string().min(min).max(max));
export const optionalLine = (max: number) => z.string().nullish().transform((typed) => clean(typed ?? "").replace(/\s+/g, " ") || null).pipe(z.string().max(max).nullable());

/** One of a list, or nothing; an empty field is nothing. */
export const optionalOf = <const V extends readonly [string, ...string[]]>(values: V) =>
  z.union([z.enum(values), z.literal(""), z.null()]).optional().transform((value) => (value ? value : null));

export const optionalAddress = z.union([z.url({ protocol: /^https?$/ }).max(2000), z.literal(""), z.null()]).optional().transform((value) => value || null);

export const changedAddress = z.union([z.url({ protocol: /^https?$/ }).max(2000), z.literal(""), z.null()]).optional().transform((value) => (value === undefined ? undefined : value || null));

/** A tick box in a form, true or false in JSON. */
export const flag = z.union([z.boolean(), z.enum(["on", "true", "false", ""]).transform((value) => value === "on" || value === "true")]).optional().transform((value) => value ?? false);

/** A day that every engine can keep as a moment, whatever the zone. */
export const Day = z.iso.date().refine((day) => day > "1000" && day < "9999", { params: { code: "noSuchDay" } });
export const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const Zone = z.string().max(60).refine((zone) => { try { new Intl.DateTimeFormat("en", { timeZone: zone }); return true; } catch { return false; } }, { params: { code: "unknownZone" } });

/** A deadline as an authority states it: wall time in a zone. */
export const deadline = { day: Day, time: Time.default("23:59"), zone: Zone.default("Europe/Brussels") };

/** The revision an edit started from. */
export const Revision = z.coerce.number().int().min(1);
export const Lane = z.enum(lanes);
export const Locale = z.enum(locales);
/** BCP 47, as far as people need it: `nl`, `zh-Hans`. */
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/);

/** A page of a long list: the cursor of the page before, as given by it. */
export const page = { after: z.string().max(1500).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) };
