#include "unicode/typography.hpp"
