// jpeglib.h wants FILE and size_t to be known.
#include <cstdio>

#include <jpeglib.h>

#include <jerror.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "base/check.hpp"
#include "color/conversion.hpp"
#include "images/codecs.hpp"

namespace bilan::images {
namespace {

// A progressive file has ten scans or so; one of thousands only burns time.
constexpr int most_scans = 500;

struct Errors {
    jpeg_error_mgr manager{};  // first: libjpeg hands back a pointer to it
    std::jmp_buf jump{};
    char message[JMSG_LENGTH_MAX]{};
};

[[noreturn]] void fail(j_common_ptr info) {
    auto* errors = reinterpret_cast<Errors*>(info->err);
    info->err->format_message(info, errors->message);
    std::longjmp(errors->jump, 1);
}

// What cameras and editors write without harm to the picture.
bool is_harmless(int code) {
    return code == JWRN_EXTRANEOUS_DATA || code == JWRN_ADOBE_XFORM || code == JWRN_TOO_MUCH_DATA || code == JWRN_BOGUS_ICC;
}

void note(j_common_ptr info, int level) {
    if (level < 0 && !is_harmless(info->err->msg_code)) fail(info);
}

void stay_silent(j_common_ptr) {}

void limit_scans(j_common_ptr info) {
    const auto* decompressor = reinterpret_cast<j_decompress_ptr>(info);
    if (info->is_decompressor && decompressor->input_scan_number > most_scans) ERREXIT(info, JERR_BAD_PROGRESSION);
}

void set_up(Errors& errors) {
    jpeg_std_error(&errors.manager);
    errors.manager.error_exit = fail;
    errors.manager.emit_message = note;
    errors.manager.output_message = stay_silent;
}

std::string in_plain_words(const Errors& errors) {
    switch (errors.manager.msg_code) {
        case JWRN_JPEG_EOF:
        case JERR_INPUT_EOF:
        case JERR_INPUT_EMPTY:
        case JWRN_HIT_MARKER: return cut_short;
        default: return "the JPEG data are damaged (" + std::string(errors.message) + ")";
    }
}

struct Reader {
    jpeg_decompress_struct info{};
    jpeg_progress_mgr progress{};
    Errors errors;

    Reader() {
        set_up(errors);
        info.err = &errors.manager;
        progress.progress_monitor = limit_scans;
    }
    ~Reader() { jpeg_destroy_decompress(&info); }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    bool read_header(std::string_view bytes) {
        return guarded(errors.jump, [&] {
            jpeg_create_decompress(&info);
            info.progress = &progress;
            jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
            jpeg_read_header(&info, TRUE);
        });
    }

    // keep_rows: the rows follow each other from first_row; else they overwrite each other.
    bool read_rows(unsigned char* first_row, bool keep_rows) {
        return guarded(errors.jump, [&] {
            jpeg_start_decompress(&info);
            const std::size_t stride = std::size_t{info.output_width} * static_cast<std::size_t>(info.output_components);
            while (info.output_scanline < info.output_height) {
                unsigned char* row = first_row + (keep_rows ? info.output_scanline * stride : 0);
                jpeg_read_scanlines(&info, &row, 1);
            }
            jpeg_finish_decompress(&info);
        });
    }

    // The smallest eighth of the size that is still large enough. Chosen before memory is reserved.
    bool choose_size(int least_width, int least_height) {
        info.dct_method = JDCT_ISLOW;  // the same result with and without SIMD
        info.out_color_space = info.num_components == 1 ? JCS_GRAYSCALE : info.num_components == 4 ? JCS_CMYK : JCS_RGB;
        info.scale_denom = 8;
        return guarded(errors.jump, [&] {
            for (info.scale_num = 1; info.scale_num <= 8; ++info.scale_num) {
                jpeg_calc_output_dimensions(&info);
                const bool wide = static_cast<int>(info.output_width) >= least_width;
                const bool high = static_cast<int>(info.output_height) >= least_height;
                if ((wide && high && least_width + least_height > 0) || info.scale_num == 8) break;
            }
        });
    }
};

// Adobe's programs store CMYK inverted, and say so by their marker.
void invert(std::vector<std::uint8_t>& samples) {
    for (std::uint8_t& sample : samples) sample = static_cast<std::uint8_t>(255 - sample);
}

// 255 is full ink. Without a profile of its own inks are summed up.
std::vector<std::uint8_t> rgb_from_cmyk(const std::vector<std::uint8_t>& inks, std::string_view profile) {
    if (!profile.empty()) {
        if (auto converted = color::to_srgb(inks, 4, profile)) return std::move(*converted);
    }
    std::vector<std::uint8_t> rgb;
    rgb.reserve(inks.size() / 4 * 3);
    for (std::size_t i = 0; i + 3 < inks.size(); i += 4)
        for (std::size_t c = 0; c < 3; ++c)
            rgb.push_back(static_cast<std::uint8_t>(((255 - inks[i + c]) * (255 - inks[i + 3]) + 127) / 255));
    return rgb;
}

struct Writer {
    jpeg_compress_struct info{};
    Errors errors;
    unsigned char* data = nullptr;
    unsigned long size = 0;

    Writer() {
        set_up(errors);
        info.err = &errors.manager;
    }
    ~Writer() {
        jpeg_destroy_compress(&info);
        std::free(data);
    }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    // channels 4: CMYK.
    bool write(const Bitmap& bitmap, int quality, Scan scan) {
        return guarded(errors.jump, [&] {
            jpeg_create_compress(&info);
            jpeg_mem_dest(&info, &data, &size);
            info.image_width = static_cast<JDIMENSION>(bitmap.width);
            info.image_height = static_cast<JDIMENSION>(bitmap.height);
            info.input_components = bitmap.channels;
            info.in_color_space = bitmap.channels == 1 ? JCS_GRAYSCALE : bitmap.channels == 4 ? JCS_CMYK : JCS_RGB;
            jpeg_set_defaults(&info);  // 4:2:0; CMYK as it is
            jpeg_set_quality(&info, quality, TRUE);
            info.dct_method = JDCT_ISLOW;
            info.optimize_coding = TRUE;
            if (scan == Scan::Progressive) jpeg_simple_progression(&info);
            jpeg_start_compress(&info, TRUE);
            const std::size_t stride = static_cast<std::size_t>(bitmap.width) * static_cast<std::size_t>(bitmap.channels);
            while (info.next_scanline < info.image_height) {
                auto* row = const_cast<unsigned char*>(bitmap.pixels.data() + info.next_scanline * stride);
                jpeg_write_scanlines(&info, &row, 1);
            }
            jpeg_finish_compress(&info);
        });
    }
};

std::string write_jpeg(const Bitmap& bitmap, int quality, Scan scan) {
    Writer writer;
    if (!writer.write(bitmap, std::clamp(quality, 1, 100), scan))
        throw EnvironmentError("cannot write a JPEG image: " + std::string(writer.errors.message));
    return {reinterpret_cast<const char*>(writer.data), writer.size};
}

}  // namespace

Decoded decode_jpeg(std::string_view bytes, int least_width, int least_height, std::string_view profile) {
    Reader reader;
    if (!reader.read_header(bytes) || !reader.choose_size(least_width, least_height))
        return {{}, in_plain_words(reader.errors)};
    const jpeg_decompress_struct& info = reader.info;
    const int components = info.num_components == 1 ? 1 : info.num_components == 4 ? 4 : 3;
    Bitmap bitmap{static_cast<int>(info.output_width), static_cast<int>(info.output_height), components, {}};
    bitmap.pixels.resize(std::size_t{info.output_width} * info.output_height * static_cast<std::size_t>(components));
    if (!reader.read_rows(bitmap.pixels.data(), true)) return {{}, in_plain_words(reader.errors)};
    if (components == 4) {
        if (info.saw_Adobe_marker != 0) invert(bitmap.pixels);
        bitmap.pixels = rgb_from_cmyk(bitmap.pixels, profile);
        bitmap.channels = 3;
    }
    return {std::move(bitmap), {}};
}

// All bytes are read, for a picture of an eighth of its size: what is wrong shows there too.
std::optional<std::string> validate_jpeg(std::string_view bytes) {
    Reader reader;
    if (!reader.read_header(bytes) || !reader.choose_size(1, 1)) return in_plain_words(reader.errors);
    std::vector<std::uint8_t> row(std::size_t{reader.info.output_width} * 4);
    if (!reader.read_rows(row.data(), false)) return in_plain_words(reader.errors);
    return {};
}

std::string encode_jpeg(const Bitmap& bitmap, int quality, Scan scan) {
    return write_jpeg(bitmap.channels == 4 ? flatten(bitmap) : bitmap, quality, scan);
}

std::string encode_cmyk_jpeg(const std::vector<std::uint8_t>& inks, int width, int height, int quality) {
    Bitmap stored{width, height, 4, inks};
    invert(stored.pixels);
    return write_jpeg(stored, quality, Scan::Baseline);
}

}  // namespace bilan::images
