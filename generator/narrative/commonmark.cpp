#include "narrative/commonmark.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <array>
#include <memory>
#include <mutex>

#include "base/check.hpp"
#include "base/format.hpp"
#include "narrative/places.hpp"

namespace bilan::narrative {
namespace {

// cmark-gfm keeps the inline characters of its extensions in process-wide tables that each parse changes.
std::mutex& parse_lock() {
    static std::mutex lock;
    return lock;
}

struct FreeNode { void operator()(cmark_node* node) const { cmark_node_free(node); } };
struct FreeParser { void operator()(cmark_parser* parser) const { cmark_parser_free(parser); } };
using Document = std::unique_ptr<cmark_node, FreeNode>;

Document parse_document(const std::string& text) {
    cmark_gfm_core_extensions_ensure_registered();
    // One tilde is "about" in prose ("~5 %"), two strike through.
    const std::unique_ptr<cmark_parser, FreeParser> parser(
        cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE));
    for (const char* name : {"table", "strikethrough", "autolink", "tasklist"}) {
        auto* extension = cmark_find_syntax_extension(name);
        BILAN_ASSERT(extension != nullptr);
        cmark_parser_attach_syntax_extension(parser.get(), extension);
    }
    cmark_parser_feed(parser.get(), text.data(), text.size());
    return Document(cmark_parser_finish(parser.get()));
}

std::string text_of(const char* text) { return text == nullptr ? std::string() : std::string(text); }

std::vector<Align> alignments(cmark_node* table) {
    std::vector<Align> result;
    const auto* letters = cmark_gfm_extensions_get_table_alignments(table);
    for (int i = 0; i < cmark_gfm_extensions_get_table_columns(table); ++i) {
        const auto letter = letters[i];
        result.push_back(letter == 'l' ? Align::Left : letter == 'c' ? Align::Centre : letter == 'r' ? Align::Right : Align::None);
    }
    return result;
}

List list_of(cmark_node* node) {
    const bool is_ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    return {is_ordered, cmark_node_get_list_tight(node) != 0, is_ordered ? cmark_node_get_list_start(node) : 1};
}

// A task is an item that the extension has claimed.
Item item_of(cmark_node* node) {
    if (cmark_node_get_type_string(node) != std::string("tasklist")) return {};
    return {cmark_gfm_extensions_get_tasklist_item_checked(node)};
}

class Copy {
public:
    Copy(const Manuscript& manuscript, Chapter& chapter, Diagnostics& diagnostics)
        : manuscript_(manuscript), chapter_(chapter), places_(manuscript), diagnostics_(diagnostics) {}

    void document(cmark_node* root) {
        for (auto* child = cmark_node_first_child(root); child != nullptr; child = cmark_node_next(child)) {
            if (cmark_node_get_type(child) != CMARK_NODE_FOOTNOTE_DEFINITION) {
                block(child, chapter_.blocks, 1);
                continue;
            }
            // Notes come last, in the order of their first calls.
            Node note{Note{static_cast<int>(chapter_.notes.size()) + 1}, enter(child), {}};
            children(child, note, 1);
            chapter_.notes.push_back(std::move(note));
        }
    }

private:
    Span enter(cmark_node* node) { return places_.enter_block(cmark_node_get_start_line(node), cmark_node_get_start_column(node)); }

    void children(cmark_node* node, Node& parent, std::size_t depth) {
        if (depth > deepest_nesting) {
            report_too_deep(parent.span);
            return;
        }
        for (auto* child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child)) {
            // Extensions have types of their own, known at run time only; the blocks among them hold blocks.
            if ((cmark_node_get_type(child) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK) {
                block(child, parent.children, depth + 1);
            } else {
                inline_node(child, parent.children, depth + 1);
            }
        }
    }

    void report_too_deep(const Span& where) {
        if (is_too_deep_) return;
        is_too_deep_ = true;
        diagnostics_.error("narrative/too-deep", where, format("more than {} elements inside each other", deepest_nesting),
                           "take some of them apart");
    }

    void block(cmark_node* node, Nodes& into, std::size_t depth) {
        Node result{block_content(node), enter(node), {}};
        if (result.as<Markup>() == nullptr && result.as<CodeBlock>() == nullptr) children(node, result, depth);
        into.push_back(std::move(result));
    }

    Content block_content(cmark_node* node) {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_PARAGRAPH: return Paragraph{};
            case CMARK_NODE_HEADING: return Heading{cmark_node_get_heading_level(node), {}, {}};
            case CMARK_NODE_BLOCK_QUOTE: return BlockQuote{};
            case CMARK_NODE_LIST: return list_of(node);
            case CMARK_NODE_ITEM: return item_of(node);
            case CMARK_NODE_THEMATIC_BREAK: return ThematicBreak{};
            case CMARK_NODE_HTML_BLOCK: return Markup{text_of(cmark_node_get_literal(node)), true};
            case CMARK_NODE_CODE_BLOCK:
                return CodeBlock{text_of(cmark_node_get_fence_info(node)), manuscript_.restored(text_of(cmark_node_get_literal(node)))};
            default: return extension_content(node);
        }
    }

    static Content extension_content(cmark_node* node) {
        const std::string type = cmark_node_get_type_string(node);
        if (type == "table") return Table{alignments(node)};
        if (type == "table_header") return Row{true};
        if (type == "table_row") return Row{false};
        BILAN_ASSERT(type == "table_cell");
        return Cell{};
    }

    void inline_node(cmark_node* node, Nodes& into, std::size_t depth) {
        const auto line = cmark_node_get_start_line(node);
        const auto column = cmark_node_get_start_column(node);
        if (cmark_node_get_type(node) == CMARK_NODE_TEXT) {
            Text text{text_of(cmark_node_get_literal(node)), {}};
            if (text.text.empty()) return;
            const auto span = places_.of_text(line, column, text);
            into.push_back({std::move(text), span, {}});
            return;
        }
        Node result{inline_content(node), places_.of_inline(line, column), {}};
        children(node, result, depth);
        into.push_back(std::move(result));
    }

    Content inline_content(cmark_node* node) {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_SOFTBREAK: return SoftBreak{};
            case CMARK_NODE_LINEBREAK: return HardBreak{};
            case CMARK_NODE_CODE: return Code{manuscript_.restored(text_of(cmark_node_get_literal(node)))};
            case CMARK_NODE_HTML_INLINE: return Markup{text_of(cmark_node_get_literal(node)), false};
            case CMARK_NODE_EMPH: return Emphasis{};
            case CMARK_NODE_STRONG: return Strong{};
            case CMARK_NODE_LINK: return Link{text_of(cmark_node_get_url(node)), text_of(cmark_node_get_title(node))};
            case CMARK_NODE_IMAGE: return Image{text_of(cmark_node_get_url(node)), text_of(cmark_node_get_title(node))};
            case CMARK_NODE_FOOTNOTE_REFERENCE: return NoteCall{std::stoi(text_of(cmark_node_get_literal(node)))};
            default: break;
        }
        BILAN_ASSERT(cmark_node_get_type_string(node) == std::string("strikethrough"));
        return Strikethrough{};
    }

    const Manuscript& manuscript_;
    Chapter& chapter_;
    Places places_;
    Diagnostics& diagnostics_;
    bool is_too_deep_ = false;
};

}  // namespace

void parse_commonmark(const Manuscript& manuscript, Chapter& chapter, Diagnostics& diagnostics) {
    const std::lock_guard lock(parse_lock());
    const auto document = parse_document(manuscript.text());
    Copy(manuscript, chapter, diagnostics).document(document.get());
}

}  // namespace bilan::narrative
