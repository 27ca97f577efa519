// A real browser over every page, served under the strictest policy: axe (WCAG 2.2 AA) at phone and desk width, light and
// dark; no sideways scrolling at 320 px; nothing in the console; no request to another host.
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

async function visit(context, page, path, scheme, width) {
  const name = `${path} (${width} px, ${scheme})`;
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme });
  await page.goto(`${origin}${folder}/${path}`, { waitUntil: "load" });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (overflow > 0) complaints.push(`${name}: scrolls sideways by ${overflow} px`);
  if (width === 320) return;
  const session = await context.newCDPSession(page);
  await session.send("Page.setBypassCSP", { enabled: true });
  await page.evaluate(axe);
  const result = await page.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  for (const violation of result.violations) {
    for (const node of violation.nodes.slice(0, 3)) complaints.push(`${name}: ${violation.id}: ${node.target.join(" ")}: ${node.failureSummary.split("\n").slice(0, 2).join(" ")}`);
  }
}

for (const path of pages) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) complaints.push(`${path}: console: ${message.text()}`); });
  page.on("pageerror", (error) => complaints.push(`${path}: ${error}`));
  page.on("request", (request) => { if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) complaints.push(`${path}: asks ${request.url()}`); });
  page.on("response", (response) => { if (response.status() >= 400 && !response.url().endsWith("favicon.ico")) complaints.push(`${path}: ${response.status()} ${response.url()}`); });
  await visit(context, page, path, "light", 320);
  for (const scheme of ["light", "dark"]) for (const width of [360, 1280]) await visit(context, page, path, scheme, width);
  await context.close();
}
await browser.close();
server.close();
for (const text of complaints) console.log(text);
console.log(`browser: ${pages.length} pages, ${complaints.length} complaints`);
process.exit(complaints.length === 0 ? 0 : 1);
