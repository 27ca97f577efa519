// How evaluation stops. These never leave the room: render() catches what is left of them.
#pragma once

#include <string>

namespace bilan::templating {

// A mistake that has no place yet: whoever evaluates the expression around it reports it there.
struct Fault {
    std::string message;
    std::string help = {};
    std::string code = "template/type";
};

struct Failed {};     // reported: the statement is given up, the next one runs
struct Exhausted {};  // reported: rendering ends (a bound was reached, or there are too many mistakes)

}  // namespace bilan::templating
