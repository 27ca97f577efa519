// Where painters put items: a page's list, and the mark and source that the next items carry. Pushes end with their scope.
#pragma once

#include <utility>
#include <vector>

#include "print/paint/display_list.hpp"
#include "print/paint/paths.hpp"

namespace bilan::print::paint {

class Canvas {
public:
    explicit Canvas(std::vector<Item>& items) : items_(items) {}

    void fill(Path path, Fill fill) { add(FillPath{std::move(path), std::move(fill), false}); }
    void fill_even_odd(Path path, Fill fill) { add(FillPath{std::move(path), std::move(fill), true}); }
    void stroke(Path path, Fill fill, StrokeStyle style) { add(StrokePath{std::move(path), std::move(fill), std::move(style)}); }
    template <typename Command>
    void add(Command command) {
        items_.push_back({std::move(command), mark_, source_});
    }

    int mark() const { return mark_; }
    // What is drawn next belongs to this leaf, or to artifact.
    void set_mark(int mark) { mark_ = mark; }

    // What is drawn next is drawn for this element.
    void set_source(const dom::Node* source) { source_ = source; }

private:
    std::vector<Item>& items_;
    int mark_ = artifact;
    const dom::Node* source_ = nullptr;
};

// A clip, matrix or group for as long as it lives.
class Pushed {
public:
    template <typename Command>
    Pushed(Canvas& canvas, Command command) : canvas_(&canvas) {
        canvas.add(std::move(command));
    }
    Pushed(Pushed&& other) noexcept : canvas_(std::exchange(other.canvas_, nullptr)) {}
    Pushed(const Pushed&) = delete;
    Pushed& operator=(const Pushed&) = delete;
    ~Pushed() {
        if (canvas_ != nullptr) canvas_->add(Pop{});
    }

private:
    Canvas* canvas_;
};

// The mark for as long as it lives.
class Marked {
public:
    Marked(Canvas& canvas, int mark) : canvas_(canvas), before_(canvas.mark()) { canvas.set_mark(mark); }
    ~Marked() { canvas_.set_mark(before_); }
    Marked(const Marked&) = delete;
    Marked& operator=(const Marked&) = delete;

private:
    Canvas& canvas_;
    int before_;
};

}  // namespace bilan::print::paint
