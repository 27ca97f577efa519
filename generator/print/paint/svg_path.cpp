// Path data (SVG 1.1, section 8.3).
#include "print/paint/svg_values.hpp"

namespace bilan::print::paint {
namespace {

class PathReader {
public:
    explicit PathReader(std::string_view data) : reader_(data) {}

    Path read() {
        char command = 0;
        while (!reader_.at_end()) {
            if (const auto letter = reader_.letter()) command = *letter;
            else if (command == 'M') command = 'L';  // further pairs after a move are lines
            else if (command == 'm') command = 'l';
            else if (command == 0 || command == 'z' || command == 'Z') break;
            if (path_.verbs.empty() && command != 'M' && command != 'm') break;
            if (!segment(command)) break;
            before_ = command;
        }
        return std::move(path_);
    }

private:
    bool segment(char command) {
        const bool relative = command >= 'a';
        const Point base = relative ? at_ : Point{};
        switch (relative ? command : static_cast<char>(command - 'A' + 'a')) {
            case 'm': return move(base);
            case 'l': return line(pair(base));
            case 'h': return line(horizontal(base));
            case 'v': return line(vertical(base));
            case 'c': {
                const Maybe first = pair(base), second = pair(base);  // in the order in which they stand
                return cubic(first, second, pair(base));
            }
            case 's': {
                const Maybe second = pair(base);
                return cubic(reflected("cCsS"), second, pair(base));
            }
            case 'q': {
                const Maybe control = pair(base);
                return quadratic(control, pair(base));
            }
            case 't': return quadratic(reflected("qQtT"), pair(base));
            case 'a': return arc(base);
            case 'z':
                close(path_);
                at_ = start_;
                return true;
            default: return false;
        }
    }

    using Maybe = std::optional<Point>;

    Maybe pair(Point base) {
        const auto x = reader_.number();
        const auto y = x ? reader_.number() : std::nullopt;
        return y ? Maybe({base.x + *x, base.y + *y}) : std::nullopt;
    }
    Maybe horizontal(Point base) {
        const auto x = reader_.number();
        return x ? Maybe({base.x + *x, at_.y}) : std::nullopt;
    }
    Maybe vertical(Point base) {
        const auto y = reader_.number();
        return y ? Maybe({at_.x, base.y + *y}) : std::nullopt;
    }
    // The last control point, mirrored, when the command before had one of that kind.
    Maybe reflected(std::string_view kinds) const {
        if (before_ == 0 || kinds.find(before_) == std::string_view::npos) return at_;
        return Point{2 * at_.x - control_.x, 2 * at_.y - control_.y};
    }

    bool move(Point base) {
        const Maybe to = pair(base);
        if (!to) return false;
        move_to(path_, *to);
        at_ = start_ = *to;
        return true;
    }
    bool line(Maybe to) {
        if (!to) return false;
        line_to(path_, *to);
        at_ = *to;
        return true;
    }
    bool cubic(Maybe first, Maybe second, Maybe to) {
        if (!first || !second || !to) return false;
        cubic_to(path_, *first, *second, *to);
        control_ = *second;
        at_ = *to;
        return true;
    }
    bool quadratic(Maybe control, Maybe to) {
        if (!control || !to) return false;
        const auto third = [&](Point end) { return Point{end.x + (control->x - end.x) * 2 / 3, end.y + (control->y - end.y) * 2 / 3}; };
        cubic_to(path_, third(at_), third(*to), *to);
        control_ = *control;
        at_ = *to;
        return true;
    }
    bool arc(Point base) {
        const auto rx = reader_.number(), ry = reader_.number(), rotation = reader_.number();
        const auto large = reader_.flag(), sweep = reader_.flag();
        const Maybe to = pair(base);
        if (!rx || !ry || !rotation || !large || !sweep || !to) return false;
        arc_to(path_, at_, *rx, *ry, *rotation, *large, *sweep, *to);
        at_ = *to;
        return true;
    }

    NumberReader reader_;
    Path path_;
    Point at_, start_, control_;
    char before_ = 0;
};

}  // namespace

Path parse_path(std::string_view data) { return PathReader(data).read(); }

}  // namespace bilan::print::paint
