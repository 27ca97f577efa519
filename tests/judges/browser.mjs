// A real browser over every page, served under the strictest policy: axe (WCAG 2.2 AA) at phone and desk width, light and
// dark; no sideways scrolling from 320 px, with the menu open or closed; lines of 45 to 76 characters at a desk; a report's
// first screen shows a figure; nothing in the console; no request to another host.
//   node browser.mjs JUDGES SITE
import { createServer } from "node:http";
import { readFileSync, readdirSync, existsSync, statSync } from "node:fs";
import { join, extname } from "node:path";
import { createRequire } from "node:module";

const [judges, site] = process.argv.slice(2);
const require = createRequire(join(judges, "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".svg": "image/svg+xml", ".jpg": "image/jpeg",
                ".webp": "image/webp", ".png": "image/png", ".woff2": "font/woff2", ".pdf": "application/pdf", ".xml": "application/xml" };
const policy = "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";
// The site is served in a subfolder, as its base address may be.
const folder = "/bilans";
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname).slice(folder.length);
  let file = join(site, path);
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
  if (!request.url.startsWith(folder) || !existsSync(file)) { response.writeHead(404); response.end(); return; }
  response.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream", "Content-Security-Policy": policy });
  response.end(readFileSync(file));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const pages = readdirSync(site, { recursive: true }).map(String).filter((n) => n.endsWith(".html") && !n.endsWith(".print.html")).sort();
const complaints = [];
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

const heights = { 320: 640, 360: 740, 768: 1024, 1280: 800 };

async function open(page, path, scheme, width) {
  await page.setViewportSize({ width, height: heights[width] });
  await page.emulateMedia({ colorScheme: scheme });
  await page.goto(`${origin}${folder}/${path}`, { waitUntil: "load" });
}

async function sideways(page, name) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (overflow > 0) complaints.push(`${name}: scrolls sideways by ${overflow} px`);
}

async function fits(page, path, width) {
  const name = `${path} (${width} px)`;
  await open(page, path, "light", width);
  await sideways(page, name);
  await page.evaluate(() => { for (const details of document.querySelectorAll("details")) details.open = true; });
  await sideways(page, `${name}, everything open`);
}

async function accessible(context, page, path, scheme, width) {
  const name = `${path} (${width} px, ${scheme})`;
  await open(page, path, scheme, width);
  await sideways(page, name);
  if (scheme === "light") await firstScreen(page, name);
  if (scheme === "light" && width === 1280) await measure(page, path);
  // What is folded away is judged too, but for the menu, which would cover the page.
  await page.evaluate(() => { for (const details of document.querySelectorAll("main details")) details.open = true; });
  const session = await context.newCDPSession(page);
  await session.send("Page.setBypassCSP", { enabled: true });
  await page.evaluate(axe);
  await report(page, name, "document");
  if (width > 360 || await page.locator(".menu > summary").count() === 0) return;
  await page.locator(".menu > summary").click();
  await report(page, `${name}, menu`, "'.menu'");
}

async function report(page, name, within) {
  const rules = '["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]';
  const result = await page.evaluate(`axe.run(${within}, { runOnly: ${rules}, resultTypes: ["violations"] })`);
  for (const violation of result.violations) {
    for (const node of violation.nodes.slice(0, 3)) complaints.push(`${name}: ${violation.id}: ${node.target.join(" ")}: ${node.failureSummary.split("\n").slice(0, 2).join(" ")}`);
  }
}

// The first screen of a report says what it is and shows one figure.
async function firstScreen(page, name) {
  const hidden = await page.evaluate(() => [...document.querySelectorAll(".page-report .hero-title, .page-report .hero-figure")]
    .filter((element) => element.getBoundingClientRect().bottom > window.innerHeight).map((element) => element.className));
  for (const element of hidden) complaints.push(`${name}: ${element} is not on the first screen`);
}

// Characters to a full line of running text: its length by the share of its lines that it fills.
async function measure(page, path) {
  const bad = await page.evaluate(() => {
    const found = [];
    for (const paragraph of document.querySelectorAll(".prose > p, .prose .lead p, .foreword-body > p, .outlook-body > p, .result-body > p")) {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const lines = new Map();
      for (const box of range.getClientRects()) {
        const line = Math.round(box.bottom / 10);
        lines.set(line, (lines.get(line) ?? 0) + box.width);
      }
      if (lines.size < 4) continue;
      const filled = [...lines.values()].reduce((a, b) => a + b, 0);
      const characters = Math.round(paragraph.textContent.trim().length * paragraph.clientWidth / filled);
      if (characters < 45 || characters > 76) found.push(`${characters} characters a line: ${paragraph.textContent.trim().slice(0, 40)}`);
    }
    return found;
  });
  for (const text of bad) complaints.push(`${path}: ${text}`);
}

for (const path of pages) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) complaints.push(`${path}: console: ${message.text()}`); });
  page.on("pageerror", (error) => complaints.push(`${path}: ${error}`));
  page.on("request", (request) => { if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) complaints.push(`${path}: asks ${request.url()}`); });
  page.on("response", (response) => { if (response.status() >= 400 && !response.url().endsWith("favicon.ico")) complaints.push(`${path}: ${response.status()} ${response.url()}`); });
  for (const width of [320, 768]) await fits(page, path, width);
  for (const scheme of ["light", "dark"]) for (const width of [360, 1280]) await accessible(context, page, path, scheme, width);
  await context.close();
}
await browser.close();
server.close();
for (const text of complaints) console.log(text);
console.log(`browser: ${pages.length} pages, ${complaints.length} complaints`);
process.exit(complaints.length === 0 ? 0 : 1);
