#include "unicode/locale.hpp"
