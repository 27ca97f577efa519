// Questions line by line, answers line by line in the same order, several worked on at once.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>

namespace bilan::cli {

// Until `in` ends. An answer is written, and flushed, as soon as those before it are: whoever asks one question at a time
// gets each answer before the next question. `answer` is called on several threads and does not throw.
void answer_lines(std::istream& in, std::ostream& out, int threads, const std::function<std::string(const std::string&)>& answer);

}  // namespace bilan::cli
