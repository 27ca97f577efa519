// bilan's command line: options in, exit code out.
#include <cstdio>

#include "base/check.hpp"
#include "base/format.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"

int main(int count, char** arguments) {
    using namespace bilan;
    try {
        return cli::run(count, arguments);
    } catch (const EnvironmentError& error) {
        cli::clear_step();
        std::fputs(format("bilan: {}\n", error.what()).c_str(), stderr);
    } catch (const std::bad_alloc&) {
        cli::clear_step();
        std::fputs("bilan: there is not enough memory\n", stderr);
    } catch (const std::exception& error) {
        cli::clear_step();
        std::fputs(format("bilan: internal error: {}\nThis is a fault of the program, not of your project.\n", error.what()).c_str(), stderr);
    }
    return cli::failure;
}
