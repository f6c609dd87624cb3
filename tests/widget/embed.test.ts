/** What other sites embed beside the element: frames, the gallery's code, the guide's snippets. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { needs } from "../services/needs.ts";
import { scores, SOON, useGround } from "./ground.ts";

/** One a test, so that none depends on another. */
const MATCHES = Array.from({ length: 4 }, (_, at) => `final-${at + 1}`);

needs("chromium", (chromium) => {
  const ground = useGround(chromium, MATCHES);

  describe("what an editor copies", () => {
    test("[G-23] as oEmbed's frame it has no origin, follows, and gets its height from the page", async () => {
      const origin = new URL(ground().api).origin;
      const rows = [];
      for (const limits of ["", "&maxwidth=320", "&maxwidth=200"]) {
        const link = encodeURIComponent(`${ground().api}matches/final-1`);
        rows.push(
          (await (await fetch(`${ground().api}oembed?url=${link}${limits}`)).json()) as {
            html: string;
            height: number;
          },
        );
      }
      const { tab, complaints } = await ground().visit({
        head: `<script src="${ground().api}embed.js" async></script>`,
        // As high as somebody thought, not as it turns out.
        body: rows.map(({ html }) => html.replace(/height="\d+"/, 'height="90"')).join(""),
        csp: `default-src 'none'; script-src ${origin}; frame-src ${origin}`,
      });
      const heights = () =>
        tab.locator("iframe").evaluateAll((all) => all.map((one) => one.getAttribute("height")));
      await expect.poll(heights, SOON).toEqual(rows.map(({ height }) => String(height)));
      const [frame] = tab.frames().slice(1);
      expect(await frame?.evaluate(() => self.origin)).toBe("null");
      await ground().pitch.goal("final-1", "a");
      await expect.poll(() => frame?.locator(".score").allInnerTexts(), SOON).toEqual(["1", "0"]);
      expect(complaints).toEqual([]);
    });

    test("[G-24] what an editor copies in the gallery works as it is", async () => {
      const { tab: gallery, complaints } = await ground().browse({
        permissions: ["clipboard-read", "clipboard-write"],
      });
      await gallery.goto(`${ground().api}embed`);
      await gallery.getByRole("radio", { name: "At most compact" }).check();
      await gallery.locator('[value="final-2"]').check();
      await expect.poll(() => gallery.url()).toBe(`${ground().api}embed?match=final-2&size=compact`);
      const preview = gallery.locator("touchline-score").first();
      await expect.poll(() => preview.locator(".score").allInnerTexts(), SOON).toEqual(["0", "0"]);
      const copied = async (name: string) => {
        await gallery
          .locator(".panel-card", { has: gallery.getByRole("heading", { name, exact: true }) })
          .getByRole("button")
          .click();
        await gallery.getByText("Copied").first().waitFor();
        return gallery.evaluate(() => navigator.clipboard.readText());
      };
      const [tag, frame] = [await copied("Tag"), await copied("Frame")];
      expect(complaints).toEqual([]);

      const { tab } = await ground().visit({ body: `${tag}${frame}` });
      const framed = tab.frameLocator("iframe").locator("touchline-score .score");
      await expect.poll(() => scores(tab), SOON).toEqual(["0", "0"]);
      await expect.poll(() => framed.allInnerTexts(), SOON).toEqual(["0", "0"]);
      expect(await tab.locator("iframe").getAttribute("height")).toBe("152");
    });

    const guide = readFileSync("docs/widget.md", "utf8");
    const snippets = Array.from(guide.matchAll(/```html\n(.*?)```/gs), ([, html = ""]) => html);

    test("[G-25] the guide has snippets", () => expect(snippets.length).toBeGreaterThan(5));

    test.each(snippets)("[G-25] the guide's snippet works: %#", async (snippet) => {
      const body = snippet
        .replaceAll("https://scores.example/", ground().api)
        .replaceAll("semi-final-2026", "final-3")
        .replaceAll("final-2026", "final-4")
        .replace('delay="30"', 'delay="1"');
      const { tab, complaints } = await ground().visit({ body });
      const shown = async () => {
        const inFrames = tab.frames().map((frame) => frame.locator(".score").allInnerTexts());
        return (await Promise.all(inFrames)).flat();
      };
      await expect.poll(shown, SOON).toContain("0");
      expect(complaints).toEqual([]);
    });
  });
});
