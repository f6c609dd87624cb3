/** The page at /reference, as it is served over TCP. */
import { expect, test } from "vitest";
import { type Document, operationsOf } from "./openapi/document.ts";
import { serveSite } from "./site-server.ts";

const TAGS = /<[^>]+>/g;
const SIGNS: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"' };

const textOf = (html: string): string =>
  html.replaceAll(TAGS, "").replaceAll(/&\w+;/g, (sign) => SIGNS[sign] ?? sign);

const read = async (address: URL) => {
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  return { html: await answer.text(), policy: answer.headers.get("content-security-policy") ?? "" };
};

test("[A-15] the reference shows every operation, with its parameters and a command that works", async () => {
  await using site = await serveSite([{ sport: "cricket", share: 0.5 }]);
  const { html } = await read(new URL("/reference", site.address));
  const document: Document = await (await fetch(new URL("/openapi.json", site.address))).json();
  const operations = operationsOf(document);
  expect(operations.length).toBeGreaterThan(15);
  for (const { operationId, method, path, parameters = [], security } of operations) {
    const [, part = ""] = html.split(`aria-labelledby="${operationId}"`);
    const text = textOf(part.split("</article>")[0] ?? "");
    expect(text).toContain(`${method} ${path}`);
    for (const { name, schema } of parameters) {
      expect(text).toContain(name);
      if (schema.maximum !== undefined) expect(text).toContain(`${schema.minimum} to ${schema.maximum}`);
      for (const one of schema.enum ?? []) expect(text).toContain(one);
    }
    const [, target = ""] = /curl -sS '?http:\/\/[^/]+(\/[^\s']*?)(?:'|\s|\{|$)/.exec(text) ?? [];
    expect(target).toMatch(/^\//);
    if (security) continue;
    const { html: answer } = await read(new URL(target, site.address));
    expect(Object.keys(JSON.parse(answer)).length).toBeGreaterThan(0);
    for (const name of Object.keys(JSON.parse(answer))) expect(text).toContain(`"${name}":`);
  }
});

test("[A-15] every entry of its contents leads somewhere, and nothing on it needs a script or another host", async () => {
  await using site = await serveSite([]);
  const { html, policy } = await read(new URL("/reference", site.address));
  const entries = Array.from(html.matchAll(/href="#([^"]+)"/g), ([, id]) => id);
  expect(entries.length).toBeGreaterThan(20);
  for (const id of entries) expect(html).toContain(`id="${id}"`);
  expect(policy).not.toContain("unsafe");
  expect(html).not.toMatch(/<script(?![^>]* src="\/)|<style| style="| on\w+="/);
  expect(html).not.toMatch(/(?:src|stylesheet" href)="https?:/);
  const { html: home } = await read(site.address);
  expect(home).toContain('href="/reference"');
});
