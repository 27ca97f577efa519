// The texts of a chapter, and the bytes that each stands in.
#include "translation/blocks.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/format.hpp"
#include "narrative/sample.hpp"
#include "sample.hpp"
#include "translation/removals.hpp"

using namespace bilan;
using namespace bilan::translation;
using namespace bilan::translation::tests;

namespace {

const std::string everything = R"(---
title: L’eau
slug: eau
description: "Tout : des puits"
---

## Des puits ## {.new-page}

L’eau est arrivée
dans [29 793]{=assistance.total} maisons.\
Une ligne  
coupée.

Un titre souligné
=================

:::callout {title="personnes \"aidées\""}
Un résultat[^1].

- un point
  qui continue

  et un second paragraphe
- un autre
:::

> Une citation
> sur deux lignes

| A | B |
|---|---|
| un | deux |

![Un puits](photos/well.jpg "Le puits")

```
du code
```

::figure {media=well caption=« La pompe »}

[^1]: Une note
    longue.
)";

std::string dump(const Blocks& blocks) {
    std::string result;
    for (const auto& block : blocks) result += format("{} <{}> {}\n", block.part, block.text, block.span.text());
    return result;
}

}  // namespace

TEST_CASE("blocks are what a translator works on, with the bytes that they stand in", "[translation]") {
    Sources sources;
    CHECK(dump(blocks_in(sources, everything)) ==
          "title <L’eau> L’eau\n"
          "description <Tout : des puits> \"Tout : des puits\"\n"
          "heading 2 <Des puits> Des puits\n"
          "paragraph <L’eau est arrivée dans [29 793]{=assistance.total} maisons.\\\nUne ligne\\\ncoupée.> "
          "L’eau est arrivée\ndans [29 793]{=assistance.total} maisons.\\\nUne ligne  \ncoupée.\n"
          "heading 1 <Un titre souligné> Un titre souligné\n"
          "callout title <personnes \"aidées\"> \"personnes \\\"aidées\\\"\"\n"
          "paragraph <Un résultat[^1].> Un résultat[^1].\n"
          "item <un point qui continue> un point\n  qui continue\n"
          "item <et un second paragraphe> et un second paragraphe\n"
          "item <un autre> un autre\n"
          "quotation <Une citation sur deux lignes> Une citation\n> sur deux lignes\n"
          "table <| A | B |\n|---|---|\n| un | deux |> | A | B |\n|---|---|\n| un | deux |\n"
          "picture <![Un puits](photos/well.jpg \"Le puits\")> ![Un puits](photos/well.jpg \"Le puits\")\n"
          "figure caption <La pompe> « La pompe »\n"
          "note <Une note longue.> Une note\n    longue.\n");
}

TEST_CASE("a chapter whose blocks are written anew holds the same blocks", "[translation]") {
    Sources sources;
    const auto before = blocks_in(sources, everything);
    std::vector<content::Edit> edits;
    for (const auto& block : before) edits.push_back({block.span, written_as(block, block.text)});
    const auto after = blocks_in(sources, content::edit(*before.front().span.source, edits).text);
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        CHECK(after[i].part == before[i].part);
        CHECK(after[i].text == before[i].text);
    }
}

TEST_CASE("a block that is taken out leaves the chapter's other blocks", "[translation]") {
    Sources sources;
    const auto before = blocks_in(sources, everything);
    for (const auto& gone : before) {
        if (gone.form == Form::FrontMatter || gone.part == "heading 1" || gone.text.ends_with("[^1].")) continue;   // underlined; calls the note
        const auto after = blocks_in(sources, content::edit(*gone.span.source, {removal(gone, before)}).text);
        const auto is_there = std::any_of(after.begin(), after.end(), [&](const Block& block) { return block.text == gone.text; });
        CAPTURE(gone.text);
        CHECK_FALSE(is_there);
        CHECK(after.size() + 1 == before.size());
    }
}

TEST_CASE("what is no text is no block", "[translation]") {
    Sources sources;
    CHECK(dump(blocks_in(sources, "::chart {table=towns type=bar}\n\n***\n\n```\ncode\n```\n")) == "");
    CHECK(dump(blocks_in(sources, "---\ntitle: 2022\nkind: cover\n---\n")) == "");
}

TEST_CASE("a line that ends in a carriage return gives the same blocks", "[translation]") {
    Sources sources;
    const auto blocks = blocks_in(sources, "## Des puits\r\n\r\nDe l’eau\r\nclaire.\r\n\r\nFin.\r\n");
    CHECK(dump(blocks) == "heading 2 <Des puits> Des puits\nparagraph <De l’eau claire.> De l’eau\r\nclaire.\nparagraph <Fin.> Fin.\n");
}

TEST_CASE("an empty component goes with its fences, and a fence in code is none", "[translation]") {
    narrative::tests::Parsed parsed;
    narrative::tests::parse(parsed, "Un.\n\n:::callout\nDeux.\n:::\n\n:::callout\nTrois.\n\n```\n:::\n```\n:::\n\nFin.\n");
    REQUIRE(parsed.diagnostics.empty());
    const auto blocks = blocks_of(parsed.chapter);
    std::vector<content::Edit> edits;
    for (const auto& block : blocks)
        if (block.text == "Deux." || block.text == "Trois.") edits.push_back(removal(block, blocks));
    remove_empty_components(parsed.chapter, edits);
    CHECK(content::edit(*parsed.chapter.source, edits).text == "Un.\n\n:::callout\n```\n:::\n```\n:::\n\nFin.\n");
}

TEST_CASE("a line of colons that opens nothing goes on with its paragraph", "[translation]") {
    Sources sources;
    CHECK(dump(blocks_in(sources, "Un rapport\n:: 12 à 5\n")) == "paragraph <Un rapport :: 12 à 5> Un rapport\n:: 12 à 5\n");
}
