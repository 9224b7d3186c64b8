import { describe, expect, test } from "vitest";
import { publishedAt } from "#lib/platform/publications-office.ts";
import { byType, journalPage, page, publicationsOffice, status } from "#tests/support/publications-office.ts";

const act = "/resource/celex/32099R0001";
const item = "/resource/cellar/0f3b2c4d.0006.03/DOC_1";
const faultOf = (answers: Parameters<typeof publicationsOffice>[0], within = {}) =>
  publicationsOffice(answers, (address) => publishedAt(act, "en", { address, within }).then(() => null, (error: { fault: string }) => error.fault));

describe("an act at the Publications Office", () => {
  test("is fetched in the language that is wanted, by way of a redirect", async () => {
    await publicationsOffice({ [act]: status(303, { location: item }), [item]: page(journalPage()) }, async (address, asked) => {
      const files = await publishedAt(act, "nl", { address });
      expect(files.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([["0f3b2c4d.0006.03-DOC_1.xhtml", journalPage()]]);
      expect(asked).toEqual([`nld application/xhtml+xml ${act}`, `nld application/xhtml+xml ${item}`]);
    });
  });

  test("comes as plain HTML, or as Formex, where that is all there is", async () => {
    await publicationsOffice({ [act]: byType({ "text/html": page("<html></html>", "text/html") }) }, async (address, asked) => {
      expect((await publishedAt(act, "en", { address }))[0]!.name).toMatch(/\.html$/);
      expect(asked.map((one) => one.split(" ")[1])).toEqual(["application/xhtml+xml", "text/html"]);
    });
    await publicationsOffice({ [act]: byType({ "application/zip;mtype=fmx4": page("PK", "application/zip") }) }, async (address) => {
      expect((await publishedAt(act, "en", { address }))[0]!.name).toMatch(/\.zip$/);
    });
  });

  test("comes as several files in their order where it has several", async () => {
    const second = item.replace("DOC_1", "DOC_2");
    await publicationsOffice({
      [act]: (request, response) => status(300, { "content-type": "text/html" }, `<ul><li><a href="http://${request.headers.host}${second}">Annex</a></li><li><a href="${item}">Main</a></li></ul>`)(request, response),
      [item]: page(journalPage("Main.")), [second]: page(journalPage("Annex.")),
    }, async (address) => {
      expect((await publishedAt(act, "en", { address })).map(({ bytes }) => bytes.toString().includes("Main."))).toEqual([true, false]);
    });
  });

  test.each<[string, Parameters<typeof publicationsOffice>[0], string]>([
    ["that is not there", {}, "notFound"],
    ["that leads to another host", { [act]: status(302, { location: "http://169.254.169.254/latest/meta-data" }) }, "elsewhere"],
    ["that leads to a file", { [act]: status(302, { location: "file:///etc/passwd" }) }, "elsewhere"],
    ["that leads in a circle", { [act]: status(302, { location: act }) }, "elsewhere"],
    ["whose list names another host", { [act]: status(300, {}, '<a href="http://169.254.169.254/DOC_1">Main</a>') }, "elsewhere"],
    ["whose list is empty", { [act]: status(300, {}, "<p>Several</p>") }, "type"],
    ["that comes as something else", { [act]: page("%PDF-1.7", "application/pdf") }, "type"],
    ["that is refused", { [act]: status(403) }, "refused"],
    ["while the house is down", { [act]: status(503) }, "unreachable"],
    ["that is empty", { [act]: page("") }, "cutOff"],
    ["that breaks off", { [act]: (_, response) => { response.writeHead(200, { "content-type": "text/html", "content-length": "1500" }); response.write("<html>"); setTimeout(() => response.destroy(), 20); } }, "cutOff"],
    ["that is larger than it says", { [act]: page("x".repeat(3000)) }, "tooLarge"],
    ["that never ends", { [act]: (_, response) => { response.writeHead(200, { "content-type": "text/html" }); response.write("<html>"); } }, "slow"],
    ["that is never answered", { [act]: () => {} }, "slow"],
  ])("%s is said to be so", async (_, answers, fault) => {
    expect(await faultOf(answers, { time: 250, size: 2000 })).toBe(fault);
  });

  test("is not asked for where nobody said where", async () => {
    await expect(publishedAt(act, "en", { address: undefined })).rejects.toMatchObject({ fault: "off" });
    await expect(publishedAt(act, "en", { address: "http://127.0.0.1:9" })).rejects.toMatchObject({ fault: "unreachable" });
  });
});
