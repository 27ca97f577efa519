#include <png.h>

#include <algorithm>

#include "base/check.hpp"
#include "images/codecs.hpp"
#include "images/containers.hpp"

namespace bilan::images {
namespace {

// What libpng's callbacks know of the work in hand.
struct State {
    std::jmp_buf jump{};
    char message[160]{};
    const char* at = nullptr;
    std::size_t left = 0;
    bool ended = false;
    std::string* output = nullptr;
};

[[noreturn]] void fail(png_structp png, png_const_charp message) {
    auto* state = static_cast<State*>(png_get_error_ptr(png));
    std::snprintf(state->message, sizeof state->message, "%s", message);
    std::longjmp(state->jump, 1);
}

void stay_silent(png_structp, png_const_charp) {}

void read(png_structp png, png_bytep to, std::size_t count) {
    auto* state = static_cast<State*>(png_get_io_ptr(png));
    if (count > state->left) {
        state->ended = true;
        png_error(png, "the end");
    }
    std::copy_n(state->at, count, reinterpret_cast<char*>(to));
    state->at += count;
    state->left -= count;
}

void write(png_structp png, png_bytep from, std::size_t count) {
    static_cast<State*>(png_get_io_ptr(png))->output->append(reinterpret_cast<const char*>(from), count);
}

void flush(png_structp) {}

std::string in_plain_words(const State& state) {
    if (state.ended) return cut_short;
    return "the PNG data are damaged (" + std::string(state.message) + ")";
}

struct Reader {
    State state;
    png_structp png = nullptr;
    png_infop info = nullptr;

    explicit Reader(std::string_view bytes) {
        state.at = bytes.data();
        state.left = bytes.size();
        png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &state, fail, stay_silent);
        if (png) info = png_create_info_struct(png);
        if (!info) throw EnvironmentError("libpng cannot start");
        png_set_read_fn(png, &state, read);
    }
    ~Reader() { png_destroy_read_struct(&png, &info, nullptr); }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    // Everything becomes 8 bits of gray, RGB or RGBA.
    bool read_header() {
        return guarded(state.jump, [&] {
            png_read_info(png, info);
            const int type = png_get_color_type(png, info);
            const bool transparent = (type & PNG_COLOR_MASK_ALPHA) != 0 || png_get_valid(png, info, PNG_INFO_tRNS) != 0;
            png_set_expand(png);
            png_set_scale_16(png);
            if (transparent) png_set_gray_to_rgb(png);
            png_set_interlace_handling(png);
            png_read_update_info(png, info);
        });
    }

    bool read_rows(png_bytepp rows) {
        return guarded(state.jump, [&] {
            png_read_image(png, rows);
            png_read_end(png, nullptr);
        });
    }
};

struct Writer {
    State state;
    png_structp png = nullptr;
    png_infop info = nullptr;

    explicit Writer(std::string& output) {
        state.output = &output;
        png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &state, fail, stay_silent);
        if (png) info = png_create_info_struct(png);
        if (!info) throw EnvironmentError("libpng cannot start");
        png_set_write_fn(png, &state, write, flush);
    }
    ~Writer() { png_destroy_write_struct(&png, &info); }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    bool write_image(const Bitmap& bitmap, png_bytepp rows) {
        const int type = bitmap.channels == 1   ? PNG_COLOR_TYPE_GRAY
                         : bitmap.channels == 3 ? PNG_COLOR_TYPE_RGB
                                                : PNG_COLOR_TYPE_RGB_ALPHA;
        return guarded(state.jump, [&] {
            png_set_IHDR(png, info, static_cast<png_uint_32>(bitmap.width), static_cast<png_uint_32>(bitmap.height), 8,
                         type, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
            png_set_compression_level(png, 9);
            png_write_info(png, info);
            png_write_image(png, rows);
            png_write_end(png, nullptr);
        });
    }
};

std::vector<png_bytep> rows_of(Bitmap& bitmap) {
    std::vector<png_bytep> rows;
    const std::size_t stride = static_cast<std::size_t>(bitmap.width) * static_cast<std::size_t>(bitmap.channels);
    for (std::size_t y = 0; y < static_cast<std::size_t>(bitmap.height); ++y) rows.push_back(bitmap.pixels.data() + y * stride);
    return rows;
}

}  // namespace

Decoded decode_png(std::string_view bytes) {
    Reader reader(bytes);
    if (!reader.read_header()) return {{}, in_plain_words(reader.state)};
    Bitmap bitmap{static_cast<int>(png_get_image_width(reader.png, reader.info)),
                  static_cast<int>(png_get_image_height(reader.png, reader.info)),
                  static_cast<int>(png_get_channels(reader.png, reader.info)),
                  {}};
    bitmap.pixels.resize(png_get_rowbytes(reader.png, reader.info) * static_cast<std::size_t>(bitmap.height));
    std::vector<png_bytep> rows = rows_of(bitmap);
    if (!reader.read_rows(rows.data())) return {{}, in_plain_words(reader.state)};
    return {std::move(bitmap), {}};
}

PngStream deflated_rows(const Bitmap& bitmap) {
    const std::string png = encode_png(bitmap);
    PngStream stream{bitmap.width, bitmap.height, 8, bitmap.channels, {}, {}};
    const auto chunks = png_chunks(png);
    BILAN_ASSERT(chunks);
    for (const Chunk& chunk : *chunks) {
        if (chunk.type == "IDAT") stream.data += chunk.payload;
    }
    return stream;
}

std::string encode_png(const Bitmap& bitmap) {
    std::string output;
    Writer writer(output);
    Bitmap copy = bitmap;  // libpng's rows are not const
    std::vector<png_bytep> rows = rows_of(copy);
    if (!writer.write_image(copy, rows.data()))
        throw EnvironmentError("cannot write a PNG image: " + std::string(writer.state.message));
    return output;
}

}  // namespace bilan::images
