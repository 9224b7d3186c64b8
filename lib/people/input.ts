import { z } from "zod";
import { roles } from "#db/vocabulary.ts";
import { Email, Id, line, Locale, optionalLine, optionalWords, page, Slug, Zone } from "#lib/kernel/input.ts";

export const AddPerson = z.strictObject({ email: Email, name: line(120), locale: Locale.default("en"), zone: Zone.default("Europe/Brussels"), castNote: optionalWords(400) });
const chosen = z.union([Slug, z.literal("")]).optional().transform((slug) => slug || undefined);
export const GiveSeat = z.strictObject({ email: Email, role: z.enum(roles), hub: chosen, organisation: chosen });
export const PeopleList = z.strictObject({ q: optionalLine(100), ...page });
export const PersonById = z.strictObject({ person: Id });
export const EndSeat = z.strictObject({ seat: Id });
export const UpdateProfile = z.strictObject({ name: line(120), locale: Locale, zone: Zone, theme: z.enum(["system", "light", "dark"]), singleKeys: z.enum(["on", "off"]).optional() });

export const IssueAccessToken = z.strictObject({ name: line(80), days: z.coerce.number().int().min(1).max(365).default(90) });
export const IssueAccessTokenFor = z.strictObject({ email: Email, name: line(80), days: z.number().int().min(1).max(365).default(90) });
export const RevokeAccessToken = z.strictObject({ token: Id });

/** `link` is what the mail leads to, `secret` what it proves; `locale` is for whoever has no account here, and so no language on record. */
export const RequestSignInLink = z.strictObject({ email: Email, link: z.url(), secret: z.string().min(20).max(200), locale: Locale.default("en") });
export const RedeemSignInLink = z.strictObject({ email: Email, secret: z.string().min(20).max(200) });
export const OpenSession = z.strictObject({ person: Id, secret: z.string().min(32).max(200), device: z.string().max(200).nullable().default(null) });
export const CloseSession = z.strictObject({ secret: z.string().min(1).max(200) });
/** An account at an identity provider: who says so, whom it names there, and the address that it has checked. */
export const LinkAccount = z.strictObject({ issuer: z.string().min(1).max(500), subject: z.string().min(1).max(500), email: Email });

export const OfferAdministration = z.strictObject({ secret: z.string().min(32) });
export const AcceptAdministration = z.strictObject({ secret: z.string().min(20).max(200), email: Email, name: line(120), locale: Locale.default("en") });
