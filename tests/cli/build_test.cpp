// The command as people use it, on the tiny project.
#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "workshop.hpp"

using namespace bilan;
using namespace bilan::tests;

TEST_CASE("a release makes pages and PDFs in both languages and says so in one line", "[build]") {
    const Workshop workshop;
    const auto run = workshop.run("build --release");
    INFO(run.err);
    REQUIRE(run.exit_code == 0);
    CHECK(run.err.empty());
    CHECK(run.out.find("Made 14 web pages and 2 PDFs") == 0);
    CHECK(run.out.find('\n') == run.out.size() - 1);
    for (const char* file : {"index.html", "404.html", "fr/index.html", "fr/tiny/index.html", "fr/tiny/l-eau.html", "en/tiny/water.html",
                             "fr/tiny/tiny-fr.pdf", "en/tiny/tiny-en.pdf", "sitemap.xml", "robots.txt", "manifest.json"}) {
        INFO(file);
        CHECK(exists(workshop.path(std::string("output/") + file)));
    }
    const auto page = workshop.read("output/fr/tiny/l-eau.html");
    CHECK(page.find("<data value=\"12\" data-figure=\"wells.villages\">12</data>") != std::string::npos);
    CHECK(page.find("data-origin") == std::string::npos);
    CHECK(page.find("noindex") == std::string::npos);
}

TEST_CASE("the same project gives the same bytes in any folder, time zone and locale, with one job or two", "[build]") {
    const Workshop here;
    const Workshop there;
    REQUIRE(here.run("build --release --jobs 1", "TZ=Asia/Tokyo LANG=C LC_ALL=C").exit_code == 0);
    REQUIRE(there.run("build --release --jobs 2", "TZ=America/Lima LANG=fr_FR.UTF-8 LC_ALL=fr_FR.UTF-8").exit_code == 0);
    CHECK(here.output_digest() == there.output_digest());
    REQUIRE(here.run("build --release --out elsewhere/web").exit_code == 0);
    CHECK(here.output_digest("elsewhere/web") == there.output_digest());
}

TEST_CASE("a second build writes nothing", "[build]") {
    const Workshop workshop;
    REQUIRE(workshop.run("build --release").exit_code == 0);
    const auto again = workshop.run("build --release");
    CHECK(again.out.find(" 0 files new") != std::string::npos);
}

TEST_CASE("a draft shows what is missing and lists it", "[build]") {
    const Workshop workshop;
    workshop.remove("content/tiny/10-water.en.md");
    workshop.remove("content/tiny/photos/well.jpg");
    workshop.replace("data/tiny/figures.json", "\"value\": 12", "\"value\": null");
    workshop.replace("content/tiny/10-water.fr.md", "[12]{=wells.villages}", "{=wells.villages}");
    const auto run = workshop.run("build");
    CHECK(run.exit_code == 0);
    CHECK(difference_from_golden("cli/draft-gaps.txt", run.err) == "");
    const auto page = workshop.read("output/fr/tiny/l-eau.html");
    CHECK(page.find("placeholder") != std::string::npos);
    CHECK(page.find("noindex") != std::string::npos);
    CHECK(workshop.read("output/fr/index.html").find("noindex") != std::string::npos);
    CHECK(workshop.read("output/robots.txt") == "User-agent: *\nDisallow: /\n");
    const auto fallen_back = workshop.read("output/en/tiny/l-eau.html");
    CHECK(fallen_back.find("lang=\"fr\"") != std::string::npos);

    const auto release = workshop.run("build --release --out strict");
    CHECK(release.exit_code == 1);
    CHECK_FALSE(exists(workshop.path("strict")));
}

TEST_CASE("check tells the same mistakes and writes nothing", "[build]") {
    const Workshop workshop;
    const auto good = workshop.run("check --release");
    CHECK(good.exit_code == 0);
    CHECK_FALSE(exists(workshop.path("output")));
    workshop.replace("content/tiny/10-water.fr.md", "[12]", "[13]");
    const auto checked = workshop.run("check --release");
    CHECK(checked.exit_code == 1);
    CHECK(checked.err == workshop.run("build --release").err);
}

TEST_CASE("outputs that are no longer made are removed, what others put there stays", "[build]") {
    const Workshop workshop;
    REQUIRE(workshop.run("build --release").exit_code == 0);
    workshop.write("output/fr/notes.txt", "mine");
    workshop.replace("content/tiny/10-water.fr.md", "title: L’eau", "title: L’eau\nslug: puits");
    REQUIRE(workshop.run("build --release").exit_code == 0);
    CHECK(exists(workshop.path("output/fr/tiny/puits.html")));
    CHECK_FALSE(exists(workshop.path("output/fr/tiny/l-eau.html")));
    CHECK(workshop.read("output/fr/notes.txt") == "mine");
}

TEST_CASE("only what was asked for is made, and the rest is left", "[build]") {
    const Workshop workshop;
    REQUIRE(workshop.run("build --release --only pdf --lang en").exit_code == 0);
    CHECK(exists(workshop.path("output/en/tiny/tiny-en.pdf")));
    CHECK_FALSE(exists(workshop.path("output/fr/tiny/tiny-fr.pdf")));
    CHECK_FALSE(exists(workshop.path("output/index.html")));
    REQUIRE(workshop.run("build --release --only site").exit_code == 0);
    CHECK(exists(workshop.path("output/en/tiny/tiny-en.pdf")));
    CHECK(workshop.run("build --only wather").exit_code == 1);
    CHECK(workshop.run("build --lang de").exit_code == 1);
}

TEST_CASE("a commit that was cut off is completed by the next run", "[build]") {
    const Workshop workshop;
    REQUIRE(workshop.run("build --release").exit_code == 0);
    const auto whole = workshop.output_digest();
    // As if the machine had stopped after the journal was written and before this file was renamed.
    const auto page = workshop.read("output/fr/tiny/l-eau.html");
    workshop.write("output/fr/tiny/l-eau.html", "old");
    workshop.write(".output.stage/files/fr/tiny/l-eau.html", page);
    workshop.write(".output.stage/journal", "+fr/tiny/l-eau.html\n");
    workshop.replace("content/tiny/10-water.fr.md", "[12]", "[13]");  // this build fails, and still completes the last one
    CHECK(workshop.run("build --release").exit_code == 1);
    CHECK(workshop.output_digest() == whole);
    CHECK_FALSE(exists(workshop.path(".output.stage")));
    // Without a journal the stage was never complete: it is thrown away.
    workshop.write(".output.stage/files/fr/tiny/l-eau.html", "half");
    CHECK(workshop.run("build --release").exit_code == 1);
    CHECK(workshop.output_digest() == whole);
}

TEST_CASE("pages say how large a PDF is, also when another build has made it", "[build]") {
    const Workshop workshop;
    REQUIRE(workshop.run("build --release").exit_code == 0);
    const auto page = workshop.read("output/fr/tiny/index.html");
    CHECK(page.find("PDF, 1\u00A0p., 0,") != std::string::npos);
    CHECK(page.find("\u00A0Mo</span>") != std::string::npos);
    REQUIRE(workshop.run("build --release --only site").exit_code == 0);
    REQUIRE(workshop.run("build --release --only site").exit_code == 0);  // the manifest of a partial build still names the PDF
    CHECK(workshop.read("output/fr/tiny/index.html") == page);
}

TEST_CASE("a partial build's manifest goes on naming what it left alone", "[build]") {
    const Workshop workshop;
    REQUIRE(workshop.run("build --release").exit_code == 0);
    REQUIRE(workshop.run("build --release --only pdf --lang en").exit_code == 0);
    workshop.replace("content/tiny/10-water.fr.md", "title: L’eau", "title: L’eau\nslug: puits");
    REQUIRE(workshop.run("build --release").exit_code == 0);
    CHECK_FALSE(exists(workshop.path("output/fr/tiny/l-eau.html")));
}

TEST_CASE("a project's own template stands over the theme's", "[build]") {
    const Workshop workshop;
    workshop.write("templates/404.html", "<!DOCTYPE html><html lang=\"{{ lang }}\"><title>x</title><body>Ours</body></html>\n");
    REQUIRE(workshop.run("build --release").exit_code == 0);
    CHECK(workshop.read("output/fr/404.html") == "<!DOCTYPE html><html lang=\"fr\"><title>x</title><body>Ours</body></html>");
    CHECK(workshop.read("output/fr/index.html").find("Bilans") != std::string::npos);
}

TEST_CASE("pictures are published without what the camera wrote", "[build]") {
    const Workshop workshop;
    auto jpeg = workshop.read("content/tiny/photos/well.jpg");
    const std::string exif("Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0 GPS-48.8566", 33);
    const auto length = exif.size() + 2;
    jpeg.insert(2, std::string("\xFF\xE1", 2) + static_cast<char>(length >> 8) + static_cast<char>(length & 0xFF) + exif);
    workshop.write("content/tiny/photos/well.jpg", jpeg);
    REQUIRE(workshop.run("build --release").exit_code == 0);
    for (const auto& file : list_files_below(workshop.path("output"))) {
        INFO(file);
        CHECK(workshop.read("output/" + file).find("GPS-48") == std::string::npos);
    }
}

TEST_CASE("the HTML behind a PDF can be kept, and finds its pictures from where it is", "[build]") {
    const Workshop workshop;
    REQUIRE(workshop.run("build --release --keep-html --only pdf --lang fr").exit_code == 0);
    const auto html = workshop.read("output/fr/tiny/tiny-fr.print.html");
    CHECK(html.find("src=\"../../../content/tiny/photos/well.jpg\"") != std::string::npos);
    CHECK(html.find("data-origin=\"content/tiny/10-water.fr.md:7:1\"") != std::string::npos);
}

TEST_CASE("a report says what its PDF keeps, the command line says it louder", "[build]") {
    const Workshop workshop;
    workshop.replace("content/tiny/report.json", "\"missing_translation\"", "\"pdf_variant\": \"a-1b\",\n  \"missing_translation\"");
    REQUIRE(workshop.run("build --release --only pdf").exit_code == 0);
    CHECK(workshop.read("output/fr/tiny/tiny-fr.pdf").starts_with("%PDF-1.4"));
    REQUIRE(workshop.run("build --release --only pdf --pdf-variant a-2a").exit_code == 0);
    CHECK(workshop.read("output/fr/tiny/tiny-fr.pdf").starts_with("%PDF-1.7"));
    workshop.replace("content/tiny/report.json", "a-1b", "a-9");
    const auto run = workshop.run("build --release");
    CHECK(run.exit_code == 1);
    CHECK(run.err.find("pdf_variant") != std::string::npos);
}

TEST_CASE("wrong usage has its own exit code, help and version have none", "[build]") {
    const Workshop workshop;
    CHECK(workshop.run("").exit_code == 2);
    CHECK(workshop.run("bild").exit_code == 2);
    CHECK(workshop.run("build --jobs 0").exit_code == 2);
    CHECK(workshop.run("pdf").exit_code == 2);
    CHECK(workshop.run("--help").exit_code == 0);
    for (const char* command : {"build", "check", "pdf"}) CHECK(workshop.run(std::string(command) + " --help").exit_code == 0);
    CHECK(workshop.run("--version").out.find("bilan ") == 0);
}

TEST_CASE("a folder that is no project is told", "[build]") {
    const TemporaryFolder folder;
    const auto run = run_bilan("build", folder.path());
    CHECK(run.exit_code == 1);
    CHECK(run.err ==
          "error[content/no-project]: this folder is no bilan project: it has no bilan.json\n"
          "  --> bilan.json\n"
          "  help: go to the project's folder, or name it with --project\n"
          "1 error, 0 warnings\n");
}

TEST_CASE("every component of the theme works in both media and both languages", "[build]") {
    const Workshop workshop("components");
    const auto run = workshop.run("build --release");
    CHECK(run.err == "");
    REQUIRE(run.exit_code == 0);
    const auto page = workshop.read("output/fr/all/tous-les-composants.html");
    for (const char* part : {"class=\"quote\"", "class=\"callout\"", "class=\"testimony\"", "<svg class=\"chart ", ">Autres (2)</text>", "n = <data value=\"12\" data-figure=\"wells.villages\">12</data>", "<svg class=\"map\"", "fond de carte\u00A0: une île imaginée", "Nations Unies",
                             ">Creuser</tspan>", ">dans 12 villages</tspan>", "lang=\"ar\"", "role=\"doc-endnotes\"",
                             "ODD\u00A06", "<del>", "alt=\"Un puits\"", "«\u202FLe puits\u202F»"}) {
        INFO(part);
        CHECK(page.find(part) != std::string::npos);
    }
    CHECK(workshop.read("output/fr/all/acronymes.html").find("Jamais employé") == std::string::npos);
}

TEST_CASE("the landing page shows a figure with its icon, its place, and the axes", "[build]") {
    const Workshop workshop("components");
    REQUIRE(workshop.run("build --release").exit_code == 0);
    const auto page = workshop.read("output/en/all/index.html");
    for (const char* part :
         {"<p class=\"hero-figure-value\"><span><data value=\"12\" data-figure=\"wells.villages\">12</data></span>",
          "<a href=\"every-component.html#key-figure-1\">villages</a>", "<a href=\"water.html\">Water</a>",
          "<p class=\"landing-axis-figure\"><span class=\"landing-axis-value\"><span><data value=\"12\"",
          "<meta property=\"og:image\" content=\"https://example.org/assets/pictures/well-900.", "<meta name=\"twitter:card\" content=\"summary_large_image\">"}) {
        INFO(part);
        CHECK(page.find(part) != std::string::npos);
    }
}

TEST_CASE("the page of figures has every figure at its own address, and the files to download", "[build]") {
    const Workshop workshop("components");
    REQUIRE(workshop.run("build --release").exit_code == 0);
    const auto page = workshop.read("output/fr/all/chiffres-et-donnees.html");
    const auto cited = page.find("id=\"figure-wells.villages\""), rest = page.find("id=\"in_rest\""), uncited = page.find("id=\"figure-wells.open\"");
    REQUIRE(uncited != std::string::npos);
    CHECK(cited < rest);   // no chapter cites the opening hours
    CHECK(rest < uncited);
    for (const char* part : {"<a href=\"tous-les-composants.html#", "<span class=\"figure-qualifier\">plus de</span>", "href=\"figures.csv\"", "href=\"../../data/all/figures.json\"",
                             "href=\"data/wells-by-year.csv\"", "href=\"tous-les-composants.html#data-table-1\""}) {
        INFO(part);
        CHECK(page.find(part) != std::string::npos);
    }
    CHECK(workshop.read("output/fr/all/figures.csv").starts_with("\xEF\xBB\xBFidentifiant,valeur,"));
    CHECK(workshop.read("output/en/all/data/wells-by-year.csv").starts_with("\xEF\xBB\xBFYear,Dug,Repaired\r\n2020,"));
    CHECK(workshop.read("output/en/all/every-component.html").find("href=\"data/wells-by-year.csv\"") != std::string::npos);
}

TEST_CASE("the gallery shows each picture once, in the order of the chapters, with its focal point", "[build]") {
    const Workshop workshop("components");
    workshop.replace("content/all/report.json", "  \"cover\": \"well\",\n", "");
    workshop.write("content/all/photos/brook.jpg", workshop.read("content/all/photos/well.jpg"));
    workshop.replace("data/shared/media.json", "[\n  {", "[\n  { \"id\": \"brook\", \"file\": \"photos/brook.jpg\", \"decorative\": false, \"alt\": { \"fr\": \"R\", \"en\": \"B\" },"
                     " \"credit\": { \"fr\": \"OE\", \"en\": \"TO\" } },\n  {");
    for (const char* chapter : {"content/all/30-all.fr.md", "content/all/30-all.en.md"}) {
        workshop.replace(chapter, "::sdg-tiles", "![B](photos/brook.jpg)\n\n::figure {media=brook}\n\n::sdg-tiles");
    }
    REQUIRE(workshop.run("build --release").exit_code == 0);
    const auto page = workshop.read("output/en/all/gallery.html");
    const auto well = page.find("id=\"well\""), brook = page.find("id=\"brook\"");
    REQUIRE(brook != std::string::npos);
    CHECK(well < brook);
    CHECK(page.find("id=\"well\"", well + 1) == std::string::npos);
    CHECK(page.find("id=\"brook\"", brook + 1) == std::string::npos);   // by its file and by its id
    CHECK(page.find("href=\"foreword.html#foreword-1\"") != std::string::npos);
    CHECK(page.find("href=\"every-component.html#figure-2\"") != std::string::npos);
    CHECK(page.find("class=\"focus-x-30 focus-y-80\"") != std::string::npos);
    const auto print = workshop.run("build --release --keep-html --only pdf --lang en --out print");
    CHECK(workshop.read("print/en/all/all-en.print.html").find("class=\"focus-x-30 focus-y-80\"") != std::string::npos);
}

TEST_CASE("sections lead to their twins, and the switch leads to the report where a page has none", "[build]") {
    const Workshop workshop("components");
    REQUIRE(workshop.run("build --release").exit_code == 0);
    const auto page = workshop.read("output/fr/all/tous-les-composants.html");
    CHECK(page.find("hreflang=\"en\" lang=\"en\">EN<span class=\"visually-hidden\"> – Figures</span></a>") != std::string::npos);
    workshop.remove("content/all/30-all.en.md");
    workshop.replace("content/all/report.json", "\"block\"", "\"hide\"");
    REQUIRE(workshop.run("build --release").exit_code == 0);
    const auto alone = workshop.read("output/fr/all/tous-les-composants.html");
    CHECK(alone.find("<a href=\"../../en/all/index.html\" hreflang=\"en\" lang=\"en\">English</a>") != std::string::npos);
    CHECK(alone.find("<link rel=\"alternate\" hreflang=\"en\"") == std::string::npos);
}

TEST_CASE("every focal point has its rule in the style sheet", "[build]") {
    const auto css = read_text(std::string(BILAN_TESTS) + "/../templates/css/focus.css");
    for (int step = 0; step <= 100; step += 10) {
        const auto n = std::to_string(step);
        CHECK(css.find(".focus-x-" + n + " { --focus-x: " + n + "%; }") != std::string::npos);
        CHECK(css.find(".focus-y-" + n + " { --focus-y: " + n + "%; }") != std::string::npos);
    }
}

TEST_CASE("a picture that was damaged in the output is made again", "[build]") {
    const Workshop workshop;
    REQUIRE(workshop.run("build --release").exit_code == 0);
    const auto before = workshop.output_digest();
    const auto list = workshop.read("output/manifest.json");
    const auto end = list.find(".webp\"");
    REQUIRE(end != std::string::npos);
    const auto begin = list.rfind('"', end) + 1;
    workshop.write("output/" + list.substr(begin, end + 5 - begin), "no picture");
    CHECK(workshop.output_digest() != before);
    REQUIRE(workshop.run("build --release").exit_code == 0);
    CHECK(workshop.output_digest() == before);
}

TEST_CASE("the manifest, which is published, names no file of the office", "[build]") {
    const Workshop workshop;
    workshop.write("data/tiny/secret-list.csv", "n\n1\n");
    workshop.write("content/tiny/notes/draft-letter.txt", "x");
    REQUIRE(workshop.run("build --release").exit_code == 0);
    const auto manifest = workshop.read("output/manifest.json");
    for (const std::string name : {"secret-list", "draft-letter", "content/", "report.json", "10-water"}) {
        INFO(name);
        CHECK(manifest.find(name) == std::string::npos);
    }
}

TEST_CASE("the page of gaps counts one point and several, in both languages", "[build]") {
    const Workshop one, several;
    one.replace("content/tiny/10-water.fr.md", "title: L’eau\n", "title: L’eau\nstatus: to-review\n");
    REQUIRE(one.run("build --only site").exit_code == 0);
    const auto summary = [](const Workshop& workshop, const std::string& language) {
        const auto page = workshop.read("output/" + language + "/tiny/" + (language == "fr" ? "a-completer" : "to-be-completed") + ".html");
        const auto at = page.find("chapter-summary");
        return page.substr(at, page.find("</p>", at) - at);
    };
    CHECK(summary(one, "fr").find(">1 point à compléter avant") != std::string::npos);
    CHECK(summary(one, "en").find(">1 point to complete before") != std::string::npos);
    several.replace("content/tiny/10-water.fr.md", "title: L’eau\n", "title: L’eau\nstatus: to-review\n");
    several.replace("content/tiny/10-water.en.md", "title: Water\n", "title: Water\nstatus: to-review\n");
    REQUIRE(several.run("build --only site").exit_code == 0);
    CHECK(summary(several, "fr").find(" points à compléter avant") != std::string::npos);
    CHECK(summary(several, "en").find(" points to complete before") != std::string::npos);
}
