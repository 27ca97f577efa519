// The filters, tests and functions that every Jinja template knows (3.1), by family. Left out: `random` and `lipsum`,
// because the same input gives the same page; `pprint`, which is for debugging; `urlize`, because Markdown finds links.
#pragma once

namespace bilan::templating {

class Environment;

void add_builtins(Environment& environment);  // all of them

void add_text_filters(Environment& environment);
void add_markup_filters(Environment& environment);
void add_number_filters(Environment& environment);
void add_sequence_filters(Environment& environment);
void add_selection_filters(Environment& environment);
void add_tests(Environment& environment);
void add_functions(Environment& environment);

}  // namespace bilan::templating
