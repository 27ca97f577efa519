// JSON Schema, the keywords that our data files use, checked against spanned values and said in our own words. The same
// schema files serve editors, which know the whole language; a keyword that we do not check is a broken schema of ours.
//   type (one or a list) properties required additionalProperties (false or a schema) items enum const pattern
//   minimum maximum minLength minItems uniqueItems anyOf oneOf $ref (#/$defs/name)
// Annotations ($schema $id $defs title description default examples $comment) are passed over.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "data/value.hpp"

namespace bilan::data {

// Reports data/wrong-type, data/missing-key, data/unknown-key and data/not-allowed at the value (or key) at fault.
// Throws InternalError for a schema that uses another keyword.
void validate(const Value& value, const Value& schema, Diagnostics& diagnostics);

// What a schema's $ref leads to; itself when it has none. root: whose $defs it names. Throws InternalError.
const Value& resolved(const Value& schema, const Value& root);
// The names under "type": one, several or none.
std::vector<std::string> types_of(const Value& schema);

// Whether all of text matches: literals, ., classes [a-z], groups (a|b), and ? * + {n} {n,m} {n,}. ^ and $ at the ends
// are allowed and change nothing: a pattern is always about the whole text. Linear in the text, so no pattern can hang.
bool matches_pattern(std::string_view text, std::string_view pattern);

}  // namespace bilan::data
