/** Pictures of the widget on a page of another site, and of the gallery. */
import type { Browser } from "playwright-core";
import type { Stage } from "../stage.ts";
import { Host } from "./host.ts";

/** Every size of four sports beside a board; on paper and in the dark. */
function shelf(api: string): string {
  const shown = (theme: string, matches: readonly string[], sport: string) => `
    <section class="${theme}">
      ${matches.map((match) => `<touchline-score match="${match}" theme="${theme}"></touchline-score>`.repeat(3)).join("")}
      <touchline-board rows="3" theme="${theme}" sport="${sport}"></touchline-board>
    </section>`;
  return `
    <script src="${api}widget.js" async></script>
    <style>
      body { margin: 0 }
      section { display: grid; grid-template-columns: 170px 320px 360px 320px; gap: 24px; align-items: start; padding: 28px }
      touchline-board { grid-area: 1 / 4 }
      .light { background: #f4f6f4 }
      .dark { background: #0c1113 }
    </style>
    ${shown("light", ["harbour-cup-1-1", "coastal-league-1-1"], "tennis")}
    ${shown("dark", ["lagoon-open-1-1", "hardwood-league-1-2"], "cricket")}`;
}

/** Draws them into `folder`; the simulator's matches of seed 1 are under way on the stage. */
export async function drawWidgets(browser: Browser, stage: Stage, folder: string): Promise<void> {
  await using host = await Host.start();
  const pictures = [
    { name: "widget", address: host.put({ body: shelf(stage.address.href) }), width: 1320, height: 1490 },
    { name: "embed", address: new URL("/embed", stage.address).href, width: 1280, height: 900 },
  ];
  for (const { name, address, width, height } of pictures) {
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 2 });
    await page.goto(address);
    await page.locator(".age:visible", { hasText: "behind" }).first().waitFor();
    await page.screenshot({ path: `${folder}/${name}.png` });
    await page.close();
  }
}
