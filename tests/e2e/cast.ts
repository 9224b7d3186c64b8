import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test as base, type APIRequestContext, type BrowserContextOptions, type Locator, type Page } from "@playwright/test";
import { unset } from "#tests/support/settings.ts";

/** The hubs of the demonstration, as people read their names. */
export const europe = "OpenInfra Europe";
export const asia = "OpenInfra Asia";

/** By name, what the page where one chooses who to be sends for each of the cast. Read once: the cast is the same for the whole of a run. */
let parts: Promise<Map<string, string>> | undefined;
async function readParts(request: APIRequestContext): Promise<Map<string, string>> {
  const page = await (await request.get("/sign-in/as", { headers: { "accept-language": "en" } })).text();
  return new Map([...page.matchAll(/name="person" value="([^"]+)".*?<button[^>]*>Be ([^<]+)</gs)].map(([, person, name]) => [name!, person!]));
}

/** Becomes somebody of the cast, without drawing a page for it: one test does it by hand. */
async function signInAs(page: Page, name: string, origin: string): Promise<Page> {
  const { request } = page.context();
  const person = (await (parts ??= readParts(request))).get(name);
  const entered = await request.post("/sign-in/as/enter", { form: { person: person ?? "" }, headers: { origin }, maxRedirects: 0 });
  expect(entered.headers().location, `${name} is of the cast`).toBe("/");
  return page;
}

const run = promisify(execFile);
const tokens = new Map<string, Promise<string>>();

/** A token for somebody, from the command line, in the database that the server under test serves. */
function tokenOf(email: string): Promise<string> {
  const env = { ...process.env, ...unset, DATABASE_URL: process.env.TEST_DATABASES ?? "", STANDPUNT_DATA: join(process.env.TEST_FOLDER!, "data") };
  const token = tokens.get(email) ?? run(process.execPath, ["scripts/standpunt.ts", "token", email, "--name", "Test"], { env }).then(({ stdout }) => stdout.trim());
  tokens.set(email, token);
  return token;
}

type Answered = { status: number; body: any }; // oxlint-disable-line typescript/no-explicit-any -- a test reads what it expects

/**
 * What somebody of the cast does elsewhere, through the interface for machines; without an address, what a visitor does. `post`, `upload`, `put`
 * and `get` want it to go well and give what was answered; `ask` takes any answer, with its status.
 */
export async function apiAs(request: APIRequestContext, email?: string) {
  const authorization: Record<string, string> = email ? { authorization: `Bearer ${await tokenOf(email)}` } : {};
  const ask = async (method: string, path: string, data?: unknown, headers: Record<string, string> = {}): Promise<Answered> => {
    const response = await request.fetch(`/api/v1${path}`, { method, headers: { ...authorization, ...headers }, ...(data === undefined ? {} : { data }) });
    const text = await response.text();
    return { status: response.status(), body: text ? JSON.parse(text) : null };
  };
  const good = async (...args: Parameters<typeof ask>) => {
    const { status, body } = await ask(...args);
    expect([200, 201, 204], `${args[0]} ${args[1]}: ${JSON.stringify(body)}`).toContain(status);
    return body;
  };
  const upload = async (path: string, file: { name: string; mimeType: string; buffer: Buffer }, fields: Record<string, string>) => {
    const response = await request.post(`/api/v1${path}`, { headers: authorization, multipart: { file, ...fields } });
    const answer = await response.text();
    expect(response.status(), `POST ${path}: ${answer}`).toBe(201);
    return JSON.parse(answer) as { id: string };
  };
  return {
    ask, upload,
    get: (path: string) => good("GET", path),
    post: (path: string, data: unknown = {}) => good("POST", path, data),
    put: (path: string, data: unknown, headers?: Record<string, string>) => good("PUT", path, data, headers),
  };
}
export type Machine = Awaited<ReturnType<typeof apiAs>>;

type Acting = {
  /** Somebody of the cast in a browser of their own, signed in; without a name, a visitor. */
  as: (name?: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Somebody of the cast, by e-mail address, through the interface for machines. */
  machine: (email?: string) => Promise<Machine>;
};

/** Collects what went wrong in a browser: what a script threw, what the policy blocked. That an answer was 404 is no fault of the page. */
function listen(page: Page, faults: string[]) {
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => { if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) faults.push(`${page.url()}: ${message.text()}`); });
}

/** Whether the scripts of a page have taken hold of it. What has no main part is no page of ours. */
export const isAlive = () => { const main = document.querySelector("main"); return !main || Object.keys(main).some((key) => key.startsWith("__react")); };

/**
 * A journey goes on once the scripts of a page have run, as people do: until then React sets a field to what it came with, and takes away what
 * a quicker hand wrote. What works before is tried without scripts.
 */
function patient(page: Page): Page {
  const wait = () => page.waitForFunction(isAlive, undefined, { timeout: 10_000 }).catch(() => undefined); // a page that breaks stays as it is
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (...args) => { const response = await goto(...args); await wait(); return response; };
  page.reload = async (...args) => { const response = await reload(...args); await wait(); return response; };
  return page;
}

/** Playwright's `test`, with people. A fault in the browser of any of them fails the test. */
export const test = base.extend<Acting>({
  as: async ({ browser, baseURL }, use) => {
    const pages: Page[] = [];
    const faults: string[] = [];
    await use(async (name, options) => {
      const opened = await (await browser.newContext(options)).newPage();
      const page = options?.javaScriptEnabled === false ? opened : patient(opened);
      listen(page, faults);
      pages.push(page);
      return name ? signInAs(page, name, baseURL!) : page;
    });
    for (const page of pages) await page.context().close();
    expect(faults).toEqual([]);
  },
  machine: async ({ request }, use) => use((email) => apiAs(request, email)),
});
export { expect };

/** What a form says is wrong with what was filled in. */
export const faultsOn = (within: Page | Locator) => within.getByRole("alert").filter({ hasText: "There is a problem" });

const inBrussels = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Brussels", year: "numeric", month: "2-digit", day: "2-digit" });
/** The ISO day so many days from today in Brussels, where most of the cast are: at the end of a day in UTC it is tomorrow there. */
export const dayFromNow = (days: number) => new Date(Date.parse(`${inBrussels.format(new Date())}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The delegates of the European hub, by organisation: who votes for it. */
export const europeanDelegates = {
  "Example Cloud (fictional)": "delegate@example-cloud.example",
  "Sample Systems (fictional)": "delegate@sample-systems.example",
  "Exemplar Hosting (fictional)": "delegate@exemplar-hosting.example",
  "Specimen Bank (fictional)": "delegate@specimen-bank.example",
  "Muster Heat (fictional)": "delegate@muster-heat.example",
  "Placeholder Metrics (fictional)": "delegate@placeholder-metrics.example",
  "Voorbeeld Telecom (fictional)": "delegate@voorbeeld-telecom.example",
};
export const coordinatorOfEurope = "coordinator@europe.example";
