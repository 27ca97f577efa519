#include <algorithm>
#include <atomic>
#include <cstdio>
#include <future>
#include <iostream>
#include <thread>

#ifdef BILAN_HAS_MIMALLOC
#include <mimalloc.h>
#endif

#include "base/check.hpp"
#include "base/format.hpp"
#include "base/suggest.hpp"
#include "cli/batch.hpp"
#include "cli/commands.hpp"
#include "cli/document_files.hpp"
#include "cli/terminal.hpp"
#include "print/css/profile.hpp"
#include "print/print.hpp"

namespace bilan::cli {
namespace {

Path folder_of(const Path& file) { return absolute(file).parent_path(); }

std::vector<Path> allowed_folders(const PdfOptions& options, const std::string& input) {
    std::vector<Path> folders(options.allowed.begin(), options.allowed.end());
    folders.push_back(options.base ? Path(*options.base) : folder_of(input));
    for (const auto& sheet : options.sheets) folders.push_back(folder_of(sheet));
    if (options.user_agent_sheet) folders.push_back(folder_of(*options.user_agent_sheet));
    return folders;
}

print::Request request_for(const PdfOptions& options, const std::string& input, Diagnostics& diagnostics) {
    print::Request request;
    request.html = read_named_file(input, diagnostics);
    request.name = input;
    request.url = options.base ? (Path(*options.base) / Path(input).filename()).generic_string() : input;
    for (const auto& sheet : options.sheets) request.sheets.push_back({sheet, sheet, read_named_file(sheet, diagnostics), print::css::Origin::Author});
    if (options.user_agent_sheet) request.user_agent_sheet = read_named_file(*options.user_agent_sheet, diagnostics);
    request.fetch = [allowed = allowed_folders(options, input), &diagnostics](const std::string& url) {
        return read_document_file(url, allowed, diagnostics);
    };
    request.hyphenation_folder = options.installation.hyphenation().string();
    request.fallback_fonts_folder = options.installation.fonts().string();
    request.pdf = read_files(options.print, diagnostics);
    return request;
}

// What one phase lets go need not stand beside what the next asks for; in a batch another document takes it.
void give_memory_back_soon() {
#ifdef BILAN_HAS_MIMALLOC
    mi_option_set(mi_option_decommit_delay, 1);  // ms
#endif
}

// Elements take memory, text takes little.
bool is_large(std::string_view html) {
    constexpr std::ptrdiff_t many = 20'000;  // tags: more than a book of six hundred pages has, or a thousand rows
    return std::count(html.begin(), html.end(), '<') >= many;
}

// On a thread of its own, because what a thread asks for first decides: the kernel then gives memory by the megabyte
// instead of by the page of 4 KiB, which is a fifth of the time of a large document, and a quarter more than a small
// one needs.
std::optional<print::Result> render_large(const print::Request& request, Diagnostics& diagnostics, print::Dumps dumps) {
#ifdef BILAN_HAS_MIMALLOC
    mi_option_enable(mi_option_large_os_pages);
    mi_option_set(mi_option_eager_commit_delay, 0);
#endif
    return std::async(std::launch::async, [&] { return print::render_pdf(request, diagnostics, dumps); }).get();
}

struct Made {
    std::optional<print::Result> result;
    Diagnostics diagnostics;
};

Made make_pdf(const PdfOptions& options, const std::string& input, const std::string& output, print::pdf::EncodedPictures* pictures = nullptr) {
    Made made;
    auto request = request_for(options, input, made.diagnostics);
    request.encoded_pictures = pictures;
    if (made.diagnostics.has_errors()) return made;
    const auto render = is_large(request.html) ? render_large : print::render_pdf;
    made.result = render(request, made.diagnostics, options.dump.empty() ? print::Dumps::None : print::Dumps::All);
    if (made.result && options.dump.empty()) write_file(output, made.result->pdf);
    return made;
}

// The first error on one line, for the answer to a line of the batch.
std::string reason(const Diagnostics& diagnostics) {
    for (const auto& diagnostic : diagnostics.all()) {
        if (diagnostic.severity == Severity::Error) return diagnostic.message;
    }
    return "no PDF was made";
}

// "in<TAB>out" -> "ok" or "err reason".
std::string answer_to(const PdfOptions& options, const std::string& line, print::pdf::EncodedPictures& pictures) {
    const auto tab = line.find('\t');
    if (tab == std::string::npos) return "err expected input, a tab, output";
    try {
        const auto made = make_pdf(options, line.substr(0, tab), line.substr(tab + 1), &pictures);
        return made.result ? "ok" : "err " + reason(made.diagnostics);
    } catch (const std::exception& failed) {
        return format("err {}", failed.what());
    }
}

int run_batch(const PdfOptions& options) {
    std::atomic<int> code = good;
    print::pdf::EncodedPictures pictures;
    const int threads = options.jobs > 0 ? options.jobs : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    answer_lines(std::cin, std::cout, threads, [&](const std::string& line) {
        std::string answer = answer_to(options, line, pictures);
        if (answer != "ok") code = mistakes;
        return answer;
    });
    return code;
}

}  // namespace

int pdf_command(const PdfOptions& options) {
    if (options.profile_table) {
        std::fputs(print::css::profile_page().c_str(), stdout);
        return good;
    }
    if (options.batch) return run_batch(options);
    give_memory_back_soon();
    const auto output = options.output.empty() ? Path(options.input).replace_extension(".pdf").string() : options.output;
    const auto made = make_pdf(options, options.input, output);
    print_diagnostics(in_order(made.diagnostics));
    if (!made.result) return mistakes;
    if (options.dump == "layout") std::fputs(made.result->layout_dump.c_str(), stdout);
    if (options.dump == "display") std::fputs(made.result->display_dump.c_str(), stdout);
    if (options.dump.empty()) {
        std::puts(format("Made {}: {} pages, {}.", output, made.result->pages, in_bytes(made.result->pdf.size())).c_str());
    }
    return good;
}

}  // namespace bilan::cli
