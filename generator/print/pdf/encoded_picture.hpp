// A picture on its way into a PDF: decoded, made smaller, converted and encoded again where that was decided. As it came
// whenever it can be: a JPEG's own bytes without its metadata, a PNG's own compressed rows when it has no alpha. Others are
// decoded and deflated, with a soft mask for their alpha. Nothing here knows a document: every function may run on any thread.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "print/pdf/image_samples.hpp"

namespace bilan::print::pdf {

// How a picture is stored: decided from its header, where it is shown, and what kind of PDF is asked for.
struct Encoding {
    bool decode = false;                     // else as it came
    int width = 0;                           // in pixels as shown, when it is to be made smaller; 0: all of them
    int quality = 90;                        // of JPEG, where it must be written anew
    bool photographs_may_lose = false;       // a PNG that is a photograph may become a JPEG
    const color::ToInks* inks = nullptr;     // what RGB is converted to
    std::optional<int> most_ink;             // per cent: what lies over it is measured

    // Equal for encodings that give equal results; inks: which they are.
    std::string key(std::string_view inks) const;
};

struct EncodedPicture {
    ImageSamples image;
    std::optional<ImageSamples> mask;        // its alpha
    double share_over_ink = 0;               // per cent of its pixels that take more than most_ink
    std::string fault;                       // in plain words, why it cannot be shown: the rest is then empty
};

EncodedPicture encode_picture(std::string_view bytes, const images::ImageInfo& info, const Encoding& encoding);

// Pictures that were encoded for one document and serve others, which show them in another language or beside other
// words. Documents in several threads may share one. It keeps a bounded number of bytes, the newest.
class EncodedPictures {
public:
    using Make = std::function<EncodedPicture()>;
    // Whoever asks second waits for the first. Throws what make throws.
    std::shared_ptr<const EncodedPicture> get(const std::string& key, const Make& make);

private:
    using Result = std::shared_future<std::shared_ptr<const EncodedPicture>>;
    void keep(const std::string& key, const EncodedPicture& picture);

    std::mutex mutex_;                       // of what follows
    std::map<std::string, Result> results_;
    std::deque<std::pair<std::string, std::size_t>> kept_;  // the oldest first, with their sizes
    std::size_t size_ = 0;
};

}  // namespace bilan::print::pdf
