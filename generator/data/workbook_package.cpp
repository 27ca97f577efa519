#include "data/workbook_package.hpp"

#include <zip.h>

#include <array>

#include "base/format.hpp"

namespace bilan::data {
namespace {

constexpr zip_int64_t most_parts = 10'000;  // a workbook of 100 sheets with charts has some hundreds

zip_uint64_t find(zip* archive, const std::string& name, bool& found) {
    const auto index = zip_name_locate(archive, name.c_str(), ZIP_FL_NOCASE | ZIP_FL_ENC_GUESS);
    found = index >= 0;
    return found ? static_cast<zip_uint64_t>(index) : 0;
}

}  // namespace

bool take(std::size_t& left, std::size_t count) {
    if (count > left) return false;
    left -= count;
    return true;
}

Package::Package(std::string_view bytes) {
    if (bytes.empty()) return;  // which libzip takes for an archive without files
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (source == nullptr) return;
    archive_ = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (archive_ == nullptr) zip_source_free(source);
}

Package::~Package() {
    if (archive_ != nullptr) zip_discard(archive_);
}

bool Package::has_too_many_parts() const { return archive_ != nullptr && zip_get_num_entries(archive_, 0) > most_parts; }

bool Package::has(const std::string& name) const {
    bool found = false;
    if (archive_ != nullptr) find(archive_, name, found);
    return found;
}

Part Package::part(const std::string& name, Allowance& allowance) const {
    bool found = false;
    const auto index = archive_ == nullptr ? 0 : find(archive_, name, found);
    if (!found) return {};
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen_index(archive_, index, 0), &zip_fclose);
    if (!file) return {PartState::Damaged, {}};
    Part part{PartState::Whole, {}};
    std::array<char, 1 << 16> piece{};
    while (true) {
        const auto count = zip_fread(file.get(), piece.data(), piece.size());
        if (count < 0) return {PartState::Damaged, {}};
        if (count == 0) return part;
        if (!take(allowance.bytes, static_cast<std::size_t>(count))) return {PartState::TooLarge, {}};
        part.bytes.append(piece.data(), static_cast<std::size_t>(count));
    }
}

std::string resolve_part(std::string_view from, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    const auto slash = from.rfind('/');
    std::string path(slash == std::string_view::npos ? std::string_view{} : from.substr(0, slash));
    while (!target.empty()) {
        const auto end = std::min(target.find('/'), target.size());
        const auto step = target.substr(0, end);
        target.remove_prefix(std::min(end + 1, target.size()));
        if (step == "..") {
            path.resize(path.rfind('/') == std::string::npos ? 0 : path.rfind('/'));
        } else if (step != ".") {
            if (!path.empty()) path += '/';
            path += step;
        }
    }
    return path;
}

std::string relationships_of(std::string_view part) {
    const auto slash = part.rfind('/');
    const auto folder = slash == std::string_view::npos ? std::string_view{} : part.substr(0, slash + 1);
    return format("{}_rels/{}.rels", folder, part.substr(folder.size()));
}

}  // namespace bilan::data
