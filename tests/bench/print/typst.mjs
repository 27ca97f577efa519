// Typst on documents: one line of JSON each, then one for the process.   typst.mjs MODULES FONTS FOLDER NAME...
// "seconds" and "cpu" are the work alone, without Node's own start-up; rss is the process's peak, base what Node had before.
import { createRequire } from "node:module";
import { join } from "node:path";
import { readFileSync, writeFileSync } from "node:fs";

const [modules, fonts, folder, ...names] = process.argv.slice(2);
const { NodeCompiler } = createRequire(join(modules, "package.json"))("@myriaddreamin/typst-ts-node-compiler");
const peak = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]) / 1024;
const base = peak();
const before = process.cpuUsage(), start = performance.now();
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fonts] }] });
let bytes = 0;
for (const name of names) {
  const pdf = compiler.pdf({ mainFilePath: join(folder, `${name}.typ`) });
  writeFileSync(join(folder, `${name}.typst.pdf`), pdf);
  bytes += pdf.length;
  compiler.evictCache(10);
}
const used = process.cpuUsage(before);
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000, cpu: (used.user + used.system) / 1e6, rss: peak(), base, bytes }));
