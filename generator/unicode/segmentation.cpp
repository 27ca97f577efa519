#include "unicode/segmentation.hpp"
