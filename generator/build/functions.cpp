#include "build/setting.hpp"

namespace bilan::build {

templating::Value globals_of(const Setting& setting) {
    templating::Dict globals;
    add_figure_functions(setting, globals);
    add_framework_functions(setting, globals);
    add_chart_functions(setting, globals);
    add_map_functions(setting, globals);
    add_diagram_functions(setting, globals);
    add_media_functions(setting, globals);
    add_word_functions(setting, globals);
    add_project_functions(setting, globals);
    return templating::Value(std::move(globals));
}

}  // namespace bilan::build
