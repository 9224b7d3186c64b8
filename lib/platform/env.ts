import { join, resolve } from "node:path";
import { z } from "zod";

/** A setting that cannot be used. Its message is the one line an operator reads. */
export class SettingError extends Error {}

const loopbackHosts = ["localhost", "127.0.0.1", "::1", "[::1]"];

const port = z.string().regex(/^\d{1,5}$/).transform(Number).refine((n) => n >= 1 && n <= 65535);
const webAddress = z.url({ protocol: /^https?$/ }).refine((url) => URL.canParse(url) && new URL(url).pathname === "/" && !new URL(url).search);
const scanner = z.url({ protocol: /^(tcp|unix)$/ }).refine((url) => URL.canParse(url) && (url.startsWith("unix:") ? new URL(url).pathname.length > 1 : new URL(url).hostname !== ""));
const database = z.string().regex(/^(postgres(ql)?:\/\/\S+|file:.+|[^:]+)$/);
const mailServer = z.url({ protocol: /^smtps?$/ });
/** An issuer is trusted by its certificate; only one on this machine can do without. */
const issuer = z.url({ protocol: /^https?$/ }).refine((url) => URL.canParse(url) && (url.startsWith("https:") || loopbackHosts.includes(new URL(url).hostname)));

const expected = {
  PORT: "a whole number from 1 to 65535",
  HOST: "a host name or an address to listen on",
  DATABASE_URL: "file:… for SQLite or postgres://… for PostgreSQL",
  STANDPUNT_DATA: "a folder for the database, files and generated secrets",
  APP_URL: "the public address, such as https://standpunt.example.org, without a path",
  SMTP_URL: "smtp://… or smtps://…",
  MAIL_FROM: "the sender of mail, such as standpunt@example.org",
  SCANNER_URL: "tcp://host:port or unix:///path of a clamd, such as tcp://127.0.0.1:3310",
  CELLAR_URL: "the address of the Publications Office of the European Union, https://publications.europa.eu",
  STANDPUNT_SECRET: "at least 32 characters, the same on every server",
  LOG_LEVEL: "one of fatal, error, warn, info, debug, silent",
  STANDPUNT_BENCH: "1, to offer the page that npm run bench compares with",
  GITHUB_ID: "the client id of an OAuth app at GitHub",
  GITHUB_SECRET: "the client secret of that OAuth app",
  OIDC_ISSUER: "the https address of an OpenID provider, such as https://id.example.org",
  OIDC_ID: "the client id at that provider",
  OIDC_SECRET: "the client secret at that provider",
} as const;

/** Settings that only make sense together. */
const together = [["GITHUB_ID", "GITHUB_SECRET"], ["OIDC_ISSUER", "OIDC_ID", "OIDC_SECRET"]] as const;

const Settings = z.object({
  PORT: port.default(3000),
  HOST: z.string().regex(/^[\w.:[\]-]+$/).default("localhost"),
  DATABASE_URL: database.optional(),
  STANDPUNT_DATA: z.string().min(1).default("data"),
  APP_URL: webAddress.optional(),
  SMTP_URL: mailServer.optional(),
  MAIL_FROM: z.string().min(3).default("Standpunt <standpunt@localhost>"),
  SCANNER_URL: scanner.optional(),
  CELLAR_URL: webAddress.optional(),
  STANDPUNT_SECRET: z.string().min(32).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  STANDPUNT_BENCH: z.literal("1").optional(),
  GITHUB_ID: z.string().min(1).optional(),
  GITHUB_SECRET: z.string().min(1).optional(),
  OIDC_ISSUER: issuer.optional(),
  OIDC_ID: z.string().min(1).optional(),
  OIDC_SECRET: z.string().min(1).optional(),
});

/**
 * Reads every setting the product knows, once.
 * @throws SettingError naming the first setting that cannot be used and what is expected instead.
 */
export function readSettings(from: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(from).filter(([name, value]) => name in expected && value !== ""));
  const parsed = Settings.safeParse(given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]) as keyof typeof expected;
    throw new SettingError(`${name}=${/SECRET|URL/.test(name) ? "…" : given[name]} cannot be used: expected ${expected[name]}.`);
  }
  for (const names of together) {
    const lacking = names.find((name) => !given[name]);
    if (lacking && names.some((name) => given[name])) throw new SettingError(`${lacking} is missing: ${names.join(", ")} go together. Expected ${expected[lacking]}.`);
  }
  const { DATABASE_URL, APP_URL, STANDPUNT_DATA, STANDPUNT_BENCH, GITHUB_ID, GITHUB_SECRET, OIDC_ISSUER, OIDC_ID, OIDC_SECRET, ...settings } = parsed.data;
  const loopback = loopbackHosts.includes(settings.HOST);
  if (!APP_URL && !loopback) throw new SettingError(`HOST=${settings.HOST} listens beyond this machine: set APP_URL to ${expected.APP_URL}.`);
  const folder = resolve(STANDPUNT_DATA);
  return {
    ...settings,
    folder,
    database: DATABASE_URL ?? `file:${join(folder, "standpunt.db")}`,
    address: APP_URL ? new URL(APP_URL).origin : `http://localhost:${settings.PORT}`,
    /** A first local run: no public address, this machine only. */
    demo: APP_URL === undefined,
    /** Whether this server is being measured: it then has a page with nothing on it. */
    bench: STANDPUNT_BENCH === "1",
    /** Identity providers that people may sign in with, beside the link by mail. */
    github: GITHUB_ID && GITHUB_SECRET ? { id: GITHUB_ID, secret: GITHUB_SECRET } : null,
    oidc: OIDC_ISSUER && OIDC_ID && OIDC_SECRET ? { issuer: OIDC_ISSUER, id: OIDC_ID, secret: OIDC_SECRET } : null,
  };
}

export type Settings = ReturnType<typeof readSettings>;

/** The settings of this process. Nothing else reads `process.env`. */
export const env: Settings = readSettings(process.env);

// next-auth knows its public address from here alone; without it, it would believe the headers of a request.
process.env.NEXTAUTH_URL = env.address;
