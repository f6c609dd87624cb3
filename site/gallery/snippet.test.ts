import { describe, expect, it } from "vitest";
import { type Choice, choiceIn, queryOf } from "./choice.ts";
import { elementOf, frameOf, linkOf, type Places, policyOf, tagOf } from "./snippet.ts";

const places: Places = {
  origin: "https://scores.example",
  rooms: "https://rooms.example/",
  script: { address: "/assets/widget-1.js", integrity: "sha384-A" },
  styles: { address: "/assets/widget-2.css", integrity: "sha384-B" },
};
const one = (over: Partial<Choice> = {}): Choice => ({ ...choiceIn({ match: "final" }), ...over });
const board = (over: Partial<Choice> = {}): Choice => one({ show: "board", ...over });

describe("the code that an editor copies", () => {
  it("is the element with its script and its space, held to their hashes, and a link for those without scripts", () => {
    expect(tagOf(one(), places, "Kestrels v Redcliffe", true)).toBe(
      [
        '<link rel="stylesheet" href="https://scores.example/assets/widget-2.css" integrity="sha384-B" crossorigin="anonymous">',
        '<script src="https://scores.example/assets/widget-1.js" integrity="sha384-A" crossorigin="anonymous" async></script>',
        '<touchline-score match="final"><a href="https://scores.example/matches/final">Kestrels v Redcliffe</a></touchline-score>',
      ].join("\n"),
    );
  });

  it("without a hash is of the steady names, which bring improvements by themselves", () => {
    const tag = tagOf(one(), places, "Kestrels v Redcliffe", false);
    expect(tag).toContain('<script src="https://scores.example/widget.js" async></script>');
    expect(tag).toContain('href="https://scores.example/widget.css">');
    expect(tag).not.toContain("integrity");
  });

  it("has as attributes what was chosen, and no more", () => {
    expect(elementOf(one())).toEqual({ name: "touchline-score", attributes: { match: "final" } });
    expect(elementOf(one({ size: "nano", theme: "dark", language: "ar", delay: 30 })).attributes).toEqual({
      match: "final",
      size: "nano",
      theme: "dark",
      lang: "ar",
      delay: "30",
    });
    expect(elementOf(board({ sport: "cricket", competition: "Harbour Cup", rows: 3, size: "nano" }))).toEqual(
      {
        name: "touchline-board",
        attributes: { sport: "cricket", competition: "Harbour Cup", rows: "3" },
      },
    );
  });

  it("of a frame names its page, with a height of its own until it tells one", () => {
    expect(frameOf(one({ size: "compact", theme: "dark" }), places, "K v R")).toBe(
      [
        '<iframe src="https://scores.example/embed/final?size=compact&amp;theme=dark" title="K v R" width="320" height="152" frameborder="0" scrolling="no" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>',
        '<script src="https://scores.example/embed.js" async></script>',
      ].join("\n"),
    );
    expect(frameOf(board({ competition: 'Cup & "Plate"' }), places, "Live")).toContain(
      'src="https://scores.example/embed/board?competition=Cup+%26+%22Plate%22&amp;rows=5"',
    );
  });

  it("takes names for text, whatever is in them", () => {
    const tag = tagOf(board({ competition: '"><img src=x>' }), places, "<script>alert(1)</script>", true);
    expect(tag).not.toMatch(/<img|<script>/);
    expect(tag).toContain('competition="&quot;>&lt;img src=x>"');
  });

  it("comes with what a policy has to allow", () => {
    expect(policyOf(places)).toBe(
      [
        "script-src https://scores.example;",
        "style-src https://scores.example;",
        "connect-src https://scores.example https://rooms.example wss://rooms.example",
      ].join("\n"),
    );
    expect(linkOf(one(), places)).toBe("https://scores.example/matches/final");
  });
});

describe("a choice", () => {
  it("is what the address says of it, and what nobody chose where that says nothing right", () => {
    expect(
      choiceIn({ show: "board", rows: "11", size: "huge", theme: "pink", speaks: "xx", delay: "7" }),
    ).toEqual({
      ...choiceIn({}),
      show: "board",
    });
  });

  it("comes back from the address that it makes, the page's own language left as it is", () => {
    const chosen = board({ sport: "tennis", rows: 2, theme: "light", language: "es", delay: 60 });
    const query = new URLSearchParams(queryOf(chosen, new URLSearchParams("lang=ar&theme=dark")));
    expect(query.get("lang")).toBe("ar");
    expect(choiceIn(Object.fromEntries(query))).toEqual(chosen);
    expect(queryOf(choiceIn({}), new URLSearchParams())).toBe("");
  });
});
