// Every link of the site leads somewhere: files, fragments, canonical addresses, language twins, the sitemap.
//   node links.mjs SITE BASE_URL
import { readFileSync, readdirSync, existsSync } from "node:fs";
import { join, dirname, normalize } from "node:path";

const [site, base] = process.argv.slice(2);
const complaints = [];
const complain = (page, text) => complaints.push(`${page}: ${text}`);

const pages = readdirSync(site, { recursive: true })
  .map((name) => String(name).split("\\").join("/"))
  .filter((name) => name.endsWith(".html") && !name.endsWith(".print.html"))
  .sort();
if (pages.length === 0) complain(site, "there are no pages");

const attributes = (html, name) => [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map((m) => m[1].replaceAll("&amp;", "&"));
const html = new Map(pages.map((page) => [page, readFileSync(join(site, page), "utf8")]));
const ids = new Map();
for (const page of pages) {
  const seen = new Set();
  for (const id of attributes(html.get(page), "id")) {
    if (seen.has(id)) complain(page, `the id "${id}" stands twice`);
    seen.add(id);
  }
  ids.set(page, seen);
}

const linked = new Set();
for (const page of pages) {
  const targets = [...attributes(html.get(page), "href"), ...attributes(html.get(page), "src")];
  for (const list of attributes(html.get(page), "srcset")) for (const item of list.split(",")) targets.push(item.trim().split(/\s+/)[0]);
  for (const target of targets) {
    if (/^(https?|mailto|tel):/.test(target)) continue;
    const [path, fragment] = target.split("#");
    const file = path === "" ? page : normalize(join(dirname(page), decodeURIComponent(path)));
    if (!existsSync(join(site, file))) complain(page, `"${target}" leads nowhere`);
    else if (fragment && ids.has(file) && !ids.get(file).has(decodeURIComponent(fragment))) complain(page, `no place "#${fragment}" in ${file}`);
    linked.add(file);
  }
}
for (const page of pages) {
  if (!linked.has(page) && !page.endsWith("404.html") && page !== "index.html") complain(page, "no page links to it");
}

// Canonical addresses and language twins, both ways.
const fileOf = (url) => {
  if (!url.startsWith(base)) return null;
  const path = url.slice(base.length);
  return path === "" || path.endsWith("/") ? path + "index.html" : path;
};
const twins = new Map();
for (const page of pages) {
  const own = /<link rel="canonical" href="([^"]+)"/.exec(html.get(page));
  if (own && fileOf(own[1]) !== page) complain(page, `its canonical address is ${own[1]}`);
  const alternates = [...html.get(page).matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)];
  twins.set(page, new Set(alternates.map((m) => fileOf(m[2]))));
  for (const [, language, url] of alternates) {
    const file = fileOf(url);
    if (!file || !html.has(file)) complain(page, `its twin in ${language}, ${url}, is not there`);
    else if (!html.get(file).includes(`<html lang="${language}"`)) complain(page, `${url} is not in ${language}`);
  }
}
for (const [page, others] of twins) {
  if (page.endsWith("404.html") || page === "index.html") continue;
  for (const other of others) if (other && twins.get(other) && !twins.get(other).has(page)) complain(page, `${other} does not link back`);
}
const sitemap = readFileSync(join(site, "sitemap.xml"), "utf8");
for (const [, url] of sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)) {
  if (!html.has(fileOf(url) ?? "")) complain("sitemap.xml", `${url} is not there`);
}

for (const text of complaints) console.log(text);
console.log(`links: ${pages.length} pages, ${complaints.length} complaints`);
process.exit(complaints.length === 0 ? 0 : 1);
