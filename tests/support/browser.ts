import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { chromium, type LaunchOptions } from "@playwright/test";

/** A browser that was seen to work: what to call it, and how Playwright launches it. */
export type Browser = { name: string; launch: LaunchOptions };

type Candidate = { name: string; launch: () => LaunchOptions | undefined | Promise<LaunchOptions | undefined> };

/**
 * A Chromium that opens a page. The first that works: CHROMIUM_PATH and nothing else when it is set; Playwright's own;
 * one that is installed, without windows where there is one (it costs a third less); one fetched with Playwright, from the npm registry or, for root on Debian, with apt.
 * @param say gets a line before anything is fetched.
 * @throws when CHROMIUM_PATH does not work, and when nothing does, with what was tried.
 */
export async function findBrowser(say: (line: string) => void): Promise<Browser> {
  const explicit = process.env.CHROMIUM_PATH;
  const candidates = explicit ? [at(explicit, "CHROMIUM_PATH")] : everywhere(say);
  const tried: string[] = [];
  for (const { name, launch } of candidates) {
    try {
      const options = await launch();
      if (options) return { name: `${name}, version ${await versionOf(options)}`, launch: options };
    } catch (error) {
      tried.push(`${name}: ${error instanceof Error ? error.message.trim().split("\n")[0] : String(error)}`);
    }
  }
  const advice = explicit ? `CHROMIUM_PATH=${explicit} does not work.` : "There is no Chromium for the browser tests. Set CHROMIUM_PATH to one, or run: npx playwright install --with-deps chromium";
  throw new Error([advice, ...tried].join("\n  "));
}

const at = (executablePath: string, name = executablePath): Candidate => ({ name, launch: () => ({ executablePath }) });
const playwrights: Candidate = { name: "Playwright's Chromium", launch: () => ({}) };

function* everywhere(say: (line: string) => void): Generator<Candidate> {
  yield playwrights;
  for (const path of installed()) yield at(path);
  yield { name: `Chromium ${packed.version} from npm`, launch: () => (existsSync(unpackedMark) ? unpackedLaunch() : undefined) };
  yield { name: "playwright install", launch: () => installWithPlaywright(say) };
  yield { name: `Chromium ${packed.version} from npm`, launch: () => installWithNpm(say) };
  yield { name: "Debian's Chromium", launch: () => installWithApt(say) };
}

/** Opens a page and reads from it: a browser that only starts is not enough. */
async function versionOf(options: LaunchOptions): Promise<string> {
  const browser = await chromium.launch({ ...options, timeout: 30_000 });
  try {
    const page = await browser.newPage();
    await page.setContent("<p>works</p>");
    if ((await page.textContent("p")) !== "works") throw new Error("it shows no page");
    return browser.version();
  } finally {
    await browser.close();
  }
}

function installed(): string[] {
  const windows = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((place) =>
    process.env[place] ? [`${process.env[place]}\\Google\\Chrome\\Application\\chrome.exe`, `${process.env[place]}\\Microsoft\\Edge\\Application\\msedge.exe`] : []);
  return ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge", ...windows].filter((path) => existsSync(path));
}

/** Runs a program and says whether it went well; its output is of no interest. */
async function succeeds(program: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  const child = spawn(program, args, { stdio: "ignore", env: { ...process.env, ...env }, timeout: 300_000, shell: process.platform === "win32" });
  return new Promise((settle) => {
    child.on("error", () => settle(false));
    child.on("close", (code) => settle(code === 0));
  });
}

async function installWithPlaywright(say: (line: string) => void): Promise<LaunchOptions> {
  say("Fetching a browser for the tests with Playwright (about 100 MB, once) …");
  const fetched = await succeeds(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "--only-shell", "chromium"], { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" });
  if (!fetched) throw new Error("it could not be downloaded");
  return {};
}

async function installWithApt(say: (line: string) => void): Promise<LaunchOptions | undefined> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  say("Installing Debian's Chromium for the tests …");
  await succeeds("sh", ["-c", "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium-headless-shell || apt-get install -y -qq --no-install-recommends chromium"]);
  const [executablePath] = installed();
  if (!executablePath) throw new Error("it could not be installed");
  return { executablePath };
}

/** A headless Chromium inside an npm package, for Linux on x64, pinned by the integrity the registry states for it. */
const packed = {
  name: "@sparticuz/chromium",
  version: "153.0.0",
  archive: "sparticuz-chromium-153.0.0.tgz",
  sha512: "jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==",
};
const unpacked = resolve(".runtime/chromium");
const unpackedMark = join(unpacked, `complete-${packed.version}`);

/** Its libraries and fonts come after those of the machine, which has them in most cases. */
function unpackedLaunch(): LaunchOptions {
  const LD_LIBRARY_PATH = [process.env.LD_LIBRARY_PATH, join(unpacked, "lib")].filter(Boolean).join(":");
  const fonts = existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: unpacked };
  return { executablePath: join(unpacked, "chromium"), env: { ...process.env, LD_LIBRARY_PATH, ...fonts } };
}

async function installWithNpm(say: (line: string) => void): Promise<LaunchOptions | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  say("Fetching a headless Chromium for the tests from the npm registry (67 MB, once) …");
  rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(unpacked, { recursive: true });
  const archive = join(unpacked, packed.archive);
  const fetched = await succeeds("npm", ["pack", `${packed.name}@${packed.version}`, "--ignore-scripts", "--pack-destination", unpacked]);
  if (!fetched) throw new Error("it could not be downloaded");
  if (createHash("sha512").update(readFileSync(archive)).digest("base64") !== packed.sha512) throw new Error("what was downloaded is not what is pinned");
  if (!(await succeeds("tar", ["-xz", "--no-same-owner", "-f", archive, "-C", unpacked]))) throw new Error("it could not be unpacked");
  await unpack(join(unpacked, "package/bin"));
  for (const rest of [archive, join(unpacked, "package")]) rmSync(rest, { recursive: true });
  writeFileSync(join(unpacked, "fonts.conf"), `<fontconfig><dir>${unpacked}/fonts</dir><cachedir>${unpacked}/fonts-cache</cachedir></fontconfig>`);
  writeFileSync(unpackedMark, "");
  return unpackedLaunch();
}

async function unpack(folder: string) {
  for (const file of readdirSync(folder)) {
    const content = [createReadStream(join(folder, file)), createBrotliDecompress()] as const;
    if (file.endsWith(".tar.br")) {
      const tar = spawn("tar", ["-x", "--no-same-owner", "-C", unpacked], { stdio: ["pipe", "ignore", "inherit"] });
      const closed = once(tar, "close"); // heard only by those who listen before it happens
      await pipeline(...content, tar.stdin);
      await closed;
    } else {
      await pipeline(...content, createWriteStream(join(unpacked, file.replace(".br", ""))));
    }
  }
  chmodSync(join(unpacked, "chromium"), 0o755);
}
