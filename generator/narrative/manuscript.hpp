// A chapter's text as cmark is given it: component lines are replaced by HTML comments (sentinels), because an HTML block
// of that kind may stand anywhere a block may, interrupts a paragraph, and ends on its own line. Whether a line is inside
// code is for cmark to say: a sentinel that comes back inside code is turned into the author's text again. Lines are
// mapped, so that every node finds its place in the author's file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"

namespace bilan::narrative {

// A component line: ":::name {...}" opens, ":::" closes, "::name {...} text" is whole.
struct Fence {
    enum class Kind { Open, Close, Leaf };
    Kind kind = Kind::Open;
    std::size_t colons = 0;
    bool has_text = false;     // a leaf whose text follows as a paragraph, ended by a second sentinel
    std::size_t name_begin = 0, name_end = 0;  // offsets in the source
    std::size_t after_name = 0;                // where attributes may begin
    std::size_t begin = 0, end = 0;            // from the first colon to the end of the line
};

class Manuscript {
public:
    // The source from `body` on. Nothing, and narrative/too-deep, when a line is inside more quotes and lists than a
    // document has.
    static std::optional<Manuscript> read(const Source& source, std::size_t body, Diagnostics& diagnostics);

    const Source& source() const { return *source_; }
    const std::string& text() const { return text_; }
    const std::vector<Fence>& fences() const { return fences_; }
    Span span(const Fence& fence) const { return span_in(*source_, fence.begin, fence.end); }

    // The offset in the source of a line (from 1) and a byte column (from 1) of text().
    std::size_t offset(std::size_t line, std::size_t column) const;
    // The byte column in text() where a line's content begins, after the marks and spaces of the blocks around it.
    std::size_t content_column(std::size_t line) const;
    std::size_t line_count() const { return lines_.size(); }

    struct Sentinel { std::size_t fence = 0; bool ends_leaf = false; };
    // What an HTML node is: a sentinel, or nothing when the author wrote it.
    std::optional<Sentinel> sentinel(std::string_view html) const;
    // Text of a code block or span with its sentinels turned into the author's text.
    std::string restored(std::string_view code) const;

private:
    struct Line {
        std::size_t text = 0;          // offset in text()
        std::size_t source = 0;        // offset in the source of what stands at column `shared`
        std::size_t shared = 0;        // bytes at the line's begin that were put there for the parser
    };

    explicit Manuscript(const Source& source) : source_(&source) {}
    void add_line(std::size_t begin, std::size_t end);
    void add_fence(std::size_t begin, std::size_t prefix_end, Fence fence, std::size_t text_begin);
    std::string sentinel_text(std::size_t fence, bool ends_leaf) const;

    const Source* source_;
    std::string token_;
    std::string text_;
    std::vector<Line> lines_;
    std::vector<Fence> fences_;
};

}  // namespace bilan::narrative
