// What the files of this room share of HarfBuzz: owners of its objects, and tags. Private to the room.
#pragma once

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include <array>
#include <memory>
#include <string_view>
#include <vector>

#include "fonts/face.hpp"

namespace bilan::fonts {

template <auto destroy>
struct Destroy {
    template <typename T>
    void operator()(T* object) const { destroy(object); }
};
using BlobRef = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using FaceHandle = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using FontHandle = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using BufferRef = std::unique_ptr<hb_buffer_t, Destroy<hb_buffer_destroy>>;

inline hb_tag_t tag_of(const std::array<char, 4>& tag) { return HB_TAG(tag[0], tag[1], tag[2], tag[3]); }

// Does not copy the bytes.
inline FaceHandle make_face(std::string_view bytes) {
    const BlobRef blob(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY,
                                      nullptr, nullptr));
    return FaceHandle(hb_face_create(blob.get(), 0));
}

std::vector<hb_ot_var_axis_info_t> axes_of(hb_face_t* face);

}  // namespace bilan::fonts
