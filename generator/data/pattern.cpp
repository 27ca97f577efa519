// The patterns of schemas, as a Thompson automaton that walks all its states at once (R. Cox, "Regular expression
// matching: the virtual machine approach", 2009): no backtracking, so a hostile text costs no more than a long one.
#include <algorithm>

#include "base/check.hpp"
#include "base/utf8.hpp"
#include "data/schema.hpp"

namespace bilan::data {
namespace {

struct Range {
    char32_t first = 0, last = 0;
};

enum class Step { Letter, Split, Jump, Match };

struct Instruction {
    Step step = Step::Match;
    std::vector<Range> ranges;        // of Letter
    bool negated = false;
    std::size_t next = 0, other = 0;  // of Split and Jump
};

using Program = std::vector<Instruction>;

constexpr char32_t last_code_point = 0x10FFFF;

class Compiler {
public:
    explicit Compiler(std::string_view pattern) : pattern_(to_utf32(pattern)) {
        if (pattern_.starts_with(U'^')) at_ = 1;
        if (pattern_.ends_with(U'$')) pattern_.pop_back();
    }

    Program compile() {
        alternatives();
        BILAN_ASSERT(at_ == pattern_.size());
        program_.push_back({});
        return std::move(program_);
    }

private:
    bool more() const { return at_ < pattern_.size(); }
    char32_t current() const { return more() ? pattern_[at_] : U'\0'; }

    std::size_t add(Instruction instruction) {
        program_.push_back(std::move(instruction));
        return program_.size() - 1;
    }

    // A Split before code moves it by one place, and jumps inside it along. Jumps from before still reach the Split.
    void insert_split(std::size_t at) {
        for (auto i = at; i < program_.size(); ++i) {
            if (program_[i].next >= at) ++program_[i].next;
            if (program_[i].other >= at) ++program_[i].other;
        }
        program_.insert(program_.begin() + static_cast<std::ptrdiff_t>(at), Instruction{Step::Split, {}, false, at + 1, 0});
    }

    void alternatives() {
        const auto begin = program_.size();
        sequence();
        if (current() != U'|') return;
        ++at_;
        insert_split(begin);
        const auto jump = add({Step::Jump, {}, false, 0, 0});
        program_[begin].other = program_.size();
        alternatives();
        program_[jump].next = program_.size();
    }

    void sequence() {
        while (more() && current() != U'|' && current() != U')') repeated();
    }

    void repeated() {
        const auto begin = program_.size();
        const auto source = at_;
        atom();
        const auto sign = current();
        if (sign == U'?' || sign == U'*' || sign == U'+') {
            ++at_;
            repeat(begin, sign);
        } else if (sign == U'{') {
            counted(begin, source);
        }
    }

    void repeat(std::size_t begin, char32_t sign) {
        if (sign == U'+') {
            add({Step::Split, {}, false, begin, program_.size() + 1});
            return;
        }
        insert_split(begin);
        if (sign == U'*') add({Step::Jump, {}, false, begin, 0});
        program_[begin].other = program_.size();
    }

    std::size_t number() {
        std::size_t value = 0;
        BILAN_ASSERT(current() >= U'0' && current() <= U'9');
        while (current() >= U'0' && current() <= U'9') value = value * 10 + (pattern_[at_++] - U'0');
        BILAN_ASSERT(value <= 100);
        return value;
    }

    // x{2,4} is xx(x(x)?)?, compiled by reading x again.
    void counted(std::size_t begin, std::size_t source) {
        ++at_;
        const auto least = number();
        auto most = least;
        bool endless = false;
        if (current() == U',') {
            ++at_;
            endless = current() == U'}';
            if (!endless) most = number();
        }
        BILAN_ASSERT(current() == U'}' && most >= least);
        const auto after = ++at_;
        program_.resize(begin);
        const auto again = [&] {
            at_ = source;
            const auto start = program_.size();
            atom();
            return start;
        };
        for (std::size_t i = 0; i < least; ++i) again();
        if (endless) repeat(again(), U'*');
        for (std::size_t i = least; i < most; ++i) repeat(again(), U'?');
        at_ = after;
    }

    void atom() {
        const auto c = current();
        ++at_;
        if (c == U'(') {
            if (current() == U'?') at_ += 2;   // (?: groups and captures alike
            alternatives();
            BILAN_ASSERT(current() == U')');
            ++at_;
        } else if (c == U'[') {
            letter_class();
        } else if (c == U'.') {
            add({Step::Letter, {{0, last_code_point}}, false, 0, 0});
        } else {
            const auto literal = c == U'\\' ? escaped() : std::vector<Range>{{c, c}};
            add({Step::Letter, literal, false, 0, 0});
        }
    }

    std::vector<Range> escaped() {
        const auto c = current();
        ++at_;
        if (c == U'd') return {{U'0', U'9'}};
        if (c == U'w') return {{U'0', U'9'}, {U'A', U'Z'}, {U'_', U'_'}, {U'a', U'z'}};
        if (c == U's') return {{U'\t', U'\r'}, {U' ', U' '}, {U'\u00A0', U'\u00A0'}};
        return {{c, c}};
    }

    void letter_class() {
        Instruction letters{Step::Letter, {}, false, 0, 0};
        if (current() == U'^') {
            letters.negated = true;
            ++at_;
        }
        while (more() && current() != U']') {
            const auto first = current();
            ++at_;
            if (first == U'\\') {
                for (const auto& range : escaped()) letters.ranges.push_back(range);
            } else if (current() == U'-' && at_ + 1 < pattern_.size() && pattern_[at_ + 1] != U']') {
                letters.ranges.push_back({first, pattern_[at_ + 1]});
                at_ += 2;
            } else {
                letters.ranges.push_back({first, first});
            }
        }
        BILAN_ASSERT(current() == U']');
        ++at_;
        add(std::move(letters));
    }

    std::u32string pattern_;
    std::size_t at_ = 0;
    Program program_;
};

bool takes(const Instruction& letter, char32_t c) {
    const bool inside = std::any_of(letter.ranges.begin(), letter.ranges.end(),
                                    [&](const Range& range) { return c >= range.first && c <= range.last; });
    return inside != letter.negated;
}

// The states that a text may be in, with every split and jump followed.
class States {
public:
    explicit States(const Program& program) : program_(program), there_(program.size()) {}

    void enter(std::size_t state) {
        std::vector<std::size_t> open{state};
        while (!open.empty()) {
            const auto at = open.back();
            open.pop_back();
            if (there_[at]) continue;
            there_[at] = true;
            const auto& instruction = program_[at];
            if (instruction.step == Step::Split) open.push_back(instruction.other);
            if (instruction.step == Step::Split || instruction.step == Step::Jump) open.push_back(instruction.next);
        }
    }

    States after(char32_t c) const {
        States next(program_);
        for (std::size_t i = 0; i < there_.size(); ++i) {
            if (there_[i] && program_[i].step == Step::Letter && takes(program_[i], c)) next.enter(i + 1);
        }
        return next;
    }

    bool at_end() const { return there_.back(); }

private:
    const Program& program_;
    std::vector<bool> there_;
};

}  // namespace

bool matches_pattern(std::string_view text, std::string_view pattern) {
    const auto program = Compiler(pattern).compile();
    std::vector<States> states{States(program)};
    states.back().enter(0);
    for (const auto c : to_utf32(text)) {
        auto next = states.back().after(c);
        states.clear();
        states.push_back(std::move(next));
    }
    return states.back().at_end();
}

}  // namespace bilan::data
