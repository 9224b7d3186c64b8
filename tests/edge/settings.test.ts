import { describe, expect, test } from "vitest";
import { readSettings, SettingError } from "#lib/platform/env.ts";

const oidc = { OIDC_ISSUER: "https://id.example.org", OIDC_ID: "standpunt", OIDC_SECRET: "hidden-secret" };
const refusalOf = (given: Record<string, string>) => {
  try {
    readSettings(given);
  } catch (error) {
    if (error instanceof SettingError) return error.message;
    throw error;
  }
  return null;
};

describe("the public address", () => {
  test.each(["standpunt.example", "ftp://standpunt.example", "https://standpunt.example/path", "https://standpunt.example/?a", "https://"])("is refused in one line when it is none: %s", (APP_URL) => {
    expect(refusalOf({ APP_URL })).toMatch(/^APP_URL=\S+ cannot be used: expected the public address.+\.$/);
  });
});

describe("identity providers", () => {
  test("are there when all of their settings are", () => {
    expect(readSettings({})).toMatchObject({ github: null, oidc: null });
    expect(readSettings({ ...oidc, GITHUB_ID: "a", GITHUB_SECRET: "b" })).toMatchObject({ github: { id: "a", secret: "b" }, oidc: { issuer: "https://id.example.org", id: "standpunt", secret: "hidden-secret" } });
    expect(readSettings({ ...oidc, OIDC_ISSUER: "http://127.0.0.1:4444" }).oidc?.issuer).toBe("http://127.0.0.1:4444");
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ["half of GitHub", { GITHUB_ID: "a" }, /^GITHUB_SECRET is missing: GITHUB_ID, GITHUB_SECRET go together\. Expected .+\.$/],
    ["a provider without a secret", { ...oidc, OIDC_SECRET: "" }, /^OIDC_SECRET is missing/],
    ["a secret without a provider", { OIDC_SECRET: "hidden-secret" }, /^OIDC_ISSUER is missing/],
    ["an issuer without a certificate", { ...oidc, OIDC_ISSUER: "http://id.example.org" }, /^OIDC_ISSUER=http:\/\/id\.example\.org cannot be used: expected the https address/],
    ["an issuer that is no address", { ...oidc, OIDC_ISSUER: "id.example.org" }, /^OIDC_ISSUER=id\.example\.org cannot be used/],
  ])("are refused in one line that names the setting: %s", (_, given, line) => {
    const message = refusalOf(given);
    expect(message).toMatch(line);
    expect(message).not.toMatch(/hidden-secret|\n/);
  });
});
