// PO files, written and read.
#include "translation/po.hpp"

#include <catch2/catch.hpp>

#include "base/format.hpp"

using namespace bilan;
using namespace bilan::translation;

namespace {

const std::string header = "msgid \"\"\nmsgstr \"Language: en\\n\"\n\n";

std::optional<Catalogue> read(const std::string& text, Diagnostics& diagnostics) {
    static Sources sources;
    return read_po(sources.add("a.po", text), diagnostics);
}

Catalogue good(const std::string& text) {
    Diagnostics diagnostics;
    const auto catalogue = read(text, diagnostics);
    CHECK(to_text(diagnostics) == "");
    REQUIRE(catalogue);
    return *catalogue;
}

// "line: message" of the one mistake.
std::string bad(const std::string& text) {
    Diagnostics diagnostics;
    CHECK_FALSE(read(text, diagnostics));
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].code == "translation/bad-po");
    return format("{}: {}", diagnostics.all()[0].place.line, diagnostics.all()[0].message);
}

}  // namespace

TEST_CASE("a catalogue reads as it was written", "[po]") {
    const std::string hard = "a \"quote\", a \\ slash,\ta tab\nand a line\n\nlong " + std::string(120, 'x') + " words é ï 你";
    Catalogue catalogue{{{"Language", "en"}, {"X-Bilan-Chapter", "r/10-water"}}, {}};
    catalogue.messages.push_back({{"content/r/10-water.fr.md:3"}, false, "", "paragraph", hard, "short", 0});
    catalogue.messages.push_back({{}, true, "il\nétait", "", "il est", hard, 0});
    catalogue.messages.push_back({{}, false, "", "paragraph", "il est", "", 0});
    const auto po = to_po(catalogue);
    const auto read_again = good(po);
    CHECK(read_again.field("Language") == "en");
    CHECK(read_again.field("X-Bilan-Chapter") == "r/10-water");
    REQUIRE(read_again.messages.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(read_again.messages[i].context == catalogue.messages[i].context);
        CHECK(read_again.messages[i].id == catalogue.messages[i].id);
        CHECK(read_again.messages[i].translation == catalogue.messages[i].translation);
        CHECK(read_again.messages[i].is_fuzzy == catalogue.messages[i].is_fuzzy);
        CHECK(read_again.messages[i].references == catalogue.messages[i].references);
    }
}

TEST_CASE("a message is written as gettext writes it", "[po]") {
    Catalogue catalogue{{{"Language", "en"}}, {}};
    catalogue.messages.push_back({{"a.fr.md:3"}, true, "avant", "paragraph", "un \"mot\"\\\nfin", "", 0});
    const std::string long_text = "mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot";
    catalogue.messages.push_back({{}, false, "", "item", long_text, "x", 0});
    CHECK(to_po(catalogue) == R"(msgid ""
msgstr ""
"Language: en\n"

#: a.fr.md:3
#, fuzzy
#| msgid "avant"
msgctxt "paragraph"
msgid ""
"un \"mot\"\\\n"
"fin"
msgstr ""

msgctxt "item"
msgid ""
"mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot "
"mot"
msgstr "x"
)");
}

TEST_CASE("what editors of PO files leave behind is read over", "[po]") {
    const auto catalogue = good("\xEF\xBB\xBF# A translator's note\n" + header + "#. extracted\n#, c-format, fuzzy\n#| msgid \"old\"\nmsgctxt  \"a\"\n  msgid \"x\"\r\nmsgstr\"y\"\n \"z\"\n"
                                "msgid \"next\"\nmsgstr \"\"\n\n#~ msgid \"gone\"\n#~ msgstr \"parti\"\n\n#, fuzzy\n#~ msgid \"gone too\"\n#~ msgstr \"x\"\n\nmsgid \"last\"\nmsgstr \"l\"");
    REQUIRE(catalogue.messages.size() == 3);
    CHECK(catalogue.messages[0].context == "a");
    CHECK(catalogue.messages[0].translation == "yz");
    CHECK(catalogue.messages[0].is_fuzzy);
    CHECK(catalogue.messages[0].line == 9);
    CHECK_FALSE(catalogue.messages[1].is_fuzzy);
    CHECK_FALSE(catalogue.messages[2].is_fuzzy);
    CHECK(catalogue.messages[2].translation == "l");
}

TEST_CASE("what is no PO file is told at its line", "[po]") {
    CHECK(bad("") == "1: this is no PO file: it has no header");
    CHECK(bad("# Titre\n\nDu texte\n") == "3: a text without its quotation marks");
    CHECK(bad(header + "msgid \"a\nmsgstr \"b\"\n") == "4: a text without its quotation marks");
    CHECK(bad(header + "msgid \"a \"b\" c\"\nmsgstr \"b\"\n") == "4: a quotation mark inside a text");
    CHECK(bad(header + "msgid \"a\\q\"\nmsgstr \"b\"\n") == "4: \"\\q\" says nothing");
    CHECK(bad(header + "msgid \"a\\\"\nmsgstr \"b\"\n") == "4: a text without its last quotation mark");
    CHECK(bad(header + "msgid \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n") == "5: the message before this one has no msgstr");
    CHECK(bad(header + "msgstr \"c\"\n") == "4: \"msgstr\" was not expected here");
    CHECK(bad(header + "msgid \"a\"\nmsgid_plural \"as\"\nmsgstr[0] \"c\"\n") == "5: a plural form, and chapters have none");
    CHECK(bad(header + "msgid \"a\"\n# note\nmsgstr \"c\"\n") == "5: a comment inside a message");
    CHECK(bad(header + "msgid \"a\"\nmsgstr \"b\"\nmsgid \"a\"\nmsgstr \"c\"\n") == "6: this message is there twice");
    CHECK(bad(header + "\"lost\"\nmsgid \"a\"\n") != "");
    CHECK(bad(header + "msgid \"a\"\n") == "5: the message before this line has no msgstr");
    CHECK(bad(header + "msgid \"a\"\nmsgstr \"\xE9t\xE9\"\n") == "5: the text is not UTF-8");
    CHECK(bad("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n") == "3: the encoding is iso-8859-1, and not UTF-8");
}
