import { expect, test } from "#tests/e2e/cast.ts";

const pages = ["/", "/issues", "/issues/eu-32", "/hubs/europe", "/sign-in", "/standpoint/eu-31", "/no/such/page"];

const headers = {
  "x-content-type-options": "nosniff", "referrer-policy": "same-origin", "x-frame-options": "DENY", "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin", "origin-agent-cluster": "?1", "permissions-policy": /camera=\(\)/,
};

for (const address of pages) {
  test(`${address} keeps the policy it is sent with`, async ({ request }) => {
    const response = await request.get(address);
    for (const [name, value] of Object.entries(headers)) expect(response.headers()[name], name).toMatch(value);
    expect(response.headers()["x-powered-by"]).toBeUndefined();
    const policy = response.headers()["content-security-policy"]!;
    const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic'/.exec(policy)?.[1];
    expect(nonce).toBeTruthy();
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe-inline");
    expect((await request.get(address)).headers()["content-security-policy"]).not.toContain(nonce);

    const html = await response.text();
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(html.match(/<[a-z][^>]*\sstyle=/gi) ?? []).toEqual([]);
    expect(html.match(/<[a-z][^>]*\son[a-z]+=/gi) ?? []).toEqual([]);
  });
}

test("no page asks another origin for anything", async ({ as, baseURL }) => {
  const asked = new Set<string>();
  const page = await as("Demo coordinator, Europe");
  page.on("request", (request) => asked.add(new URL(request.url()).origin));
  for (const address of ["/", "/hubs", "/hubs/europe", "/issues", "/issues/new", "/issues/eu-23", "/issues/eu-32/feedback", "/positions", "/responses", "/responses?as=board", "/responses/capacity", "/inbox", "/inbox/watching", "/profile", "/search?q=guidance", "/organisations/canonical", "/standpoint/eu-31"]) {
    await page.goto(address);
    await page.waitForLoadState("networkidle");
  }
  expect([...asked].filter((origin) => origin !== "null")).toEqual([new URL(baseURL!).origin]);
});
