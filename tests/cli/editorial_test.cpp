// A report with one of each slip that an editor would mark: every rule's words as people read them, and what a release refuses.
#include <catch2/catch.hpp>

#include "workshop.hpp"

using namespace bilan::tests;

namespace {

void write_lists(const Workshop& workshop) {
    workshop.write("data/shared/media.json", R"([
  {"id": "well", "file": "photos/well.jpg", "kind": "photo", "alt": {"fr": "Un puits", "en": "A well"}, "credit": {"fr": "Photo : @puits", "en": "Photo: AminaOulmakki"},
   "minors": true, "consent": {"reference": "C-1", "scope": ["print"], "until": "2022-12-31"}},
  {"id": "girl", "file": "photos/well.jpg", "kind": "photo", "alt": {"fr": "Une fille", "en": "A girl"}, "credit": {"fr": "OE", "en": "TO"}, "licence": "CC BY 4.0", "people": true},
  {"id": "land", "file": "photos/well.jpg", "kind": "map", "alt": {"fr": "Une carte", "en": "A map"}, "credit": {"fr": "OE", "en": "TO"}},
  {"id": "old", "file": "photos/well.jpg", "alt": {"fr": "Un seau", "en": "A bucket"}, "credit": {"fr": "OE", "en": "TO"}, "withdrawn": "2023-01-05"}
])");
    workshop.write("data/shared/acronyms.json", R"([
  {"id": "wwg", "short": {"fr": "GTE", "en": "WWG"}, "long": {"fr": "Groupe de travail eau et assainissement", "en": "Water Working Group"}},
  {"id": "wash", "short": {"fr": "EAH", "en": "WASH"}, "long": {"fr": "Eau, assainissement et hygiène", "en": "Water, sanitation and hygiene"}}
])");
    workshop.write("data/shared/glossary.json", R"([
  {"id": "villager", "term": {"fr": "habitant d’un village", "en": "villager"}, "definition": {"fr": "a", "en": "a"}, "avoid": {"fr": "villageois"}}
])");
    workshop.write("data/shared/frameworks.json", R"([{"id": "unsdcf", "short": {"fr": "PNUAD", "en": "UNSDCF"}, "name": {"fr": "a", "en": "a"}, "codes": [{"code": "3.2.2"}]}])");
    workshop.write("data/tiny/axes.json", R"([{"id": "water", "number": 1, "name": {"fr": "Eau", "en": "Water"}, "themes": [{"fr": "Eau", "en": "Water"}], "sdgs": []}])");
    workshop.write("data/tiny/programmes.json", R"([
  {"id": "wells", "title": {"fr": "Puits", "en": "Wells"}, "axes": ["watre"],
   "objective": {"fr": "Creuser des puits dans les villages du Sud", "en": "Dig wells in the villages of the South"}},
  {"id": "pumps", "title": {"fr": "Pompes", "en": "Pumps"}, "axes": ["water"],
   "objective": {"fr": "Creuser des puits dans les villages du Sud", "en": "Repair the pumps of the six towns"}}
])");
    workshop.write("data/tiny/figures.json", R"({"figures": [
  {"id": "wells.villages", "value": 1709, "unit": "villages", "label": {"fr": "villages", "en": "villages"}, "period": "2022", "source": {"fr": "OE", "en": "TO"}},
  {"id": "wells.users", "value": 1709, "unit": "villages", "label": {"fr": "villages servis", "en": "villages served"}, "period": "2022", "source": {"fr": "OE", "en": "TO"}}
]})");
}

void write_chapters(const Workshop& workshop) {
    workshop.replace("content/tiny/report.json", "\"missing_translation\": \"block\"", "\"missing_translation\": \"hide\", \"inclusive_writing\": \"point-median\"");
    workshop.write("content/tiny/05-imprint.fr.md", "---\ntitle: Mentions\n---\n\n::imprint\n");
    workshop.write("content/tiny/10-water.fr.md", "---\ntitle: L’eau\n---\n\n## Des puits\n\nLe groupe de travail sur l’eau (GTE) a vu les les villageois et les étudiant.es du 21 au 19 juin. Elle dit : « merci.\n\n"
                                                  "::figure {media=well}\n\n::figure {media=girl}\n\n::figure {media=land}\n\n::figure {media=old}\n");
    workshop.write("content/tiny/10-water.en.md", "---\ntitle: Water\n---\n\n## Wells\n\nThe GTE, the FAO, the WWG and UNSDCF 3.3.2 agree.\n\n"
                                                  "::figure {media=well}\n\n::figure {media=girl}\n\n::figure {media=land}\n\n::figure {media=old}\n");
}

}  // namespace

TEST_CASE("each slip is told at its place with its mend; a withdrawn picture stops a draft too", "[editorial]") {
    const Workshop workshop;
    write_lists(workshop);
    write_chapters(workshop);
    const auto draft = workshop.run("check");
    CHECK(draft.exit_code == 1);
    CHECK(difference_from_golden("cli/editorial-draft.txt", draft.err) == "");

    for (const std::string language : {"fr", "en"}) workshop.replace("content/tiny/10-water." + language + ".md", "::figure {media=old}\n", "");
    CHECK(workshop.run("check").exit_code == 0);
    const auto release = workshop.run("check --release");
    CHECK(release.exit_code == 1);
    CHECK(difference_from_golden("cli/editorial-release.txt", release.err) == "");
    CHECK(workshop.run("check --date 2022-12-31").err.find("check/expired-consent") == std::string::npos);
}
