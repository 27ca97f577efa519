#include "print/pdf/finish.hpp"

#include <algorithm>
#include <charconv>
#include <deque>
#include <string_view>
#include <utility>
#include <vector>

#include "base/check.hpp"
#include "base/digest.hpp"
#include "base/format.hpp"
#include "base/worker.hpp"
#include "print/pdf/deflate.hpp"

namespace bilan::print::pdf {
namespace {

constexpr std::size_t most_in_stream = 200;   // objects: a reader unpacks them all to reach one

std::size_t number_at(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r')) ++at;
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), number);
    if (error != std::errc()) throw InternalError("the PDF cannot be finished: a number is missing");
    return number;
}

std::size_t place_of(std::string_view text, std::string_view words, std::size_t from = 0) {
    const std::size_t at = text.find(words, from);
    if (at == std::string_view::npos) throw InternalError(format("the PDF cannot be finished: \"{}\" is missing", words));
    return at;
}

struct Object {
    std::size_t number = 0;
    std::string_view dictionary;   // or what else the object is
    bool is_stream = false;
    std::size_t data = 0;          // of a stream: its index
};

// The file that libharu saved: objects in the order of their numbers, a table of their places, a trailer.
class Objects {
public:
    explicit Objects(std::string_view file) : file_(file), table_(number_at(file, file.rfind("startxref") + 9)) {
        const std::size_t count = number_at(file, table_ + 7);
        std::size_t at = file.find('\n', table_ + 7) + 1;
        for (std::size_t number = 0; number < count; ++number, at += 20) {
            if (file[at + 17] == 'n') places_.push_back({number_at(file, at), number});
        }
        const std::size_t trailer = place_of(file, "trailer", at);
        trailer_ = file.substr(trailer, place_of(file, "startxref", trailer) - trailer);
        std::sort(places_.begin(), places_.end());
    }

    std::string_view header() const { return file_.substr(9, places_.front().offset - 9); }   // without "%PDF-1.7\n"
    std::size_t size() const { return places_.size(); }

    Object object(std::size_t index) const {
        std::string_view body = body_of(index);
        Object object{places_[index].number, body, body.ends_with("endstream"), 0};
        if (!object.is_stream) return object;
        constexpr std::string_view begin = ">>\nstream\r\n";
        const std::size_t at = place_of(body, begin);
        object.dictionary = body.substr(0, at + 2);
        object.data = number_at(body, at + begin.size());
        return object;
    }

    // libharu says the length of a stream in an object of its own.
    static std::size_t length_object(const Object& stream) {
        return number_at(stream.dictionary, place_of(stream.dictionary, "/Length ") + 8);
    }

    std::string reference(std::string_view key) const {
        const std::size_t at = place_of(trailer_, key) + key.size();
        return format("{} {} 0 R", key, number_at(trailer_, at));
    }

private:
    struct Place {
        std::size_t offset = 0, number = 0;
        friend auto operator<=>(const Place&, const Place&) = default;
    };

    std::string_view body_of(std::size_t index) const {
        const std::size_t end = index + 1 < places_.size() ? places_[index + 1].offset : table_;
        std::string_view text = file_.substr(places_[index].offset, end - places_[index].offset);
        text.remove_prefix(place_of(text, "obj") + 4);
        return text.substr(0, text.rfind("\nendobj"));
    }

    std::string_view file_, trailer_;
    std::size_t table_ = 0;
    std::vector<Place> places_;
};

// Where a reader finds an object: at an offset of the file, or as the n-th of an object stream.
struct Entry {
    std::size_t number = 0;
    std::size_t place = 0;       // the offset, or the stream's number
    std::size_t index = 0;
    bool packed = false;
};

class Finisher {
public:
    Finisher(SavedFile file, FileVersion version)
        : streams_(std::move(file.streams)), objects_(std::move(file.objects)), written_text_(std::move(file.written.text)), saved_(objects_),
          packs_(version == FileVersion::Pdf17) {
        for (const auto& part : file.written.parts) {
            if (written_.size() <= part.number) written_.resize(part.number + 1);
            written_[part.number] = std::string_view(written_text_).substr(part.begin, part.end - part.begin);
        }
        std::size_t size = objects_.size() + written_text_.size();  // packed they take less
        for (const StreamData& stream : streams_) size += stream.bytes.size() + stream.parameters.size();
        out_.reserve(size);
        out_ = packs_ ? "%PDF-1.7\n" : "%PDF-1.4\n";
        out_ += saved_.header();
    }

    std::string run() {
        std::vector<Object> objects;
        objects.reserve(saved_.size());
        for (std::size_t i = 0; i < saved_.size(); ++i) {
            Object& object = objects.emplace_back(saved_.object(i));
            if (object.number < written_.size() && !written_[object.number].empty()) object.dictionary = written_[object.number];
        }
        std::vector<bool> is_length(objects.empty() ? 1 : objects.back().number + 2);
        for (const Object& object : objects) {
            next_ = std::max(next_, object.number + 1);
            if (object.is_stream) is_length.at(Objects::length_object(object)) = true;
        }
        for (const Object& object : objects) {
            if (object.is_stream) add_stream(object);
            else if (!is_length[object.number]) add_object(object);
        }
        add_packs();
        std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.number < b.number; });
        if (packs_) add_cross_reference_stream();
        else add_cross_reference_table();
        return std::move(out_);
    }

private:
    void begin_object(std::size_t number) {
        entries_.push_back({number, out_.size(), 0, false});
        out_ += format("{} 0 obj\n", number);
    }

    void add_stream_of(std::size_t number, std::string_view dictionary, std::string_view data) {
        begin_object(number);
        out_ += format("{}\n/Length {} >>\nstream\n", dictionary, data.size());
        out_ += data;
        out_ += "\nendstream\nendobj\n";
    }

    void add_stream(const Object& object) {
        std::string dictionary(object.dictionary.substr(0, object.dictionary.size() - 2));   // without >>
        const std::size_t length = dictionary.find("/Length ");
        dictionary.erase(length, dictionary.find('R', length) + 1 - length);
        StreamData stream = std::exchange(streams_.at(object.data), {});
        if (!stream.parameters.empty()) dictionary += stream.parameters;
        add_stream_of(object.number, dictionary, stream.bytes);
    }

    void add_object(const Object& object) {
        if (!packs_) {
            begin_object(object.number);
            out_ += object.dictionary;
            out_ += "\nendobj\n";
            return;
        }
        if (pack_.empty()) pack_number_ = next_++;
        entries_.push_back({object.number, pack_number_, packed_, true});
        pack_index_ += std::to_string(object.number) + ' ' + std::to_string(pack_.size()) + ' ';
        pack_ += object.dictionary;
        pack_ += '\n';
        if (++packed_ < most_in_stream) return;
        Pack& full = close_pack();
        worker_.add([&full] { deflate(full); });
    }

    struct Pack {
        std::size_t number = 0;
        std::string dictionary, bytes;
    };

    // Its bytes: still to deflate.
    Pack& close_pack() {
        const std::string dictionary = format("<< /Type /ObjStm /N {} /First {} /Filter /FlateDecode", packed_, pack_index_.size());
        Pack& pack = closed_packs_.emplace_back(Pack{pack_number_, dictionary, pack_index_ + pack_});
        pack_.clear();
        pack_index_.clear();
        packed_ = 0;
        return pack;
    }

    static void deflate(Pack& pack) { pack.bytes = deflated(pack.bytes); }

    // The last one here, so that a small file needs no second thread.
    void add_packs() {
        if (packed_ > 0) deflate(close_pack());
        worker_.finish();
        for (const Pack& pack : closed_packs_) add_stream_of(pack.number, pack.dictionary, pack.bytes);
    }

    // The contents decide: the same document has the same identifier.
    std::string identifier() const {
        const std::string hash = digest(out_);
        return format("/ID [<{}> <{}>]", hash, hash);
    }

    std::string trailer_entries(std::size_t size) const {
        return format("/Size {} {} {} {}", size, saved_.reference("/Root"), saved_.reference("/Info"), identifier());
    }

    void add_cross_reference_stream() {
        const std::size_t number = next_++, place = out_.size();
        const std::string trailer = trailer_entries(next_);
        entries_.push_back({number, place, 0, false});   // the last
        std::string table;
        const auto put = [&table](std::size_t value, int bytes) {
            while (bytes-- > 0) table += static_cast<char>(value >> (8 * bytes) & 0xff);
        };
        auto entry = entries_.begin();
        for (std::size_t n = 0; n < next_; ++n) {
            const bool used = entry != entries_.end() && entry->number == n;
            put(used ? (entry->packed ? 2 : 1) : 0, 1);
            put(used ? entry->place : 0, 5);
            put(used ? entry->index : (n == 0 ? 65535 : 0), 2);
            if (used) ++entry;
        }
        const std::string packed = deflated(table);
        out_ += format("{} 0 obj\n<< /Type /XRef /W [1 5 2] {} /Filter /FlateDecode /Length {} >>\nstream\n", number, trailer, packed.size());
        out_ += packed;
        out_ += format("\nendstream\nendobj\nstartxref\n{}\n%%EOF\n", place);
    }

    void add_cross_reference_table() {
        const std::string trailer = trailer_entries(next_);
        const std::size_t place = out_.size();
        out_ += format("xref\n0 {}\n0000000000 65535 f \n", next_);
        auto entry = entries_.begin();
        for (std::size_t n = 1; n < next_; ++n) {
            const bool used = entry != entries_.end() && entry->number == n;
            out_ += format("{:010} {:05} {} \n", used ? entry->place : 0, used ? 0 : 65535, used ? 'n' : 'f');
            if (used) ++entry;
        }
        out_ += format("trailer\n<< {} >>\nstartxref\n{}\n%%EOF\n", trailer, place);
    }

    std::deque<StreamData> streams_;
    std::string objects_, written_text_;
    std::vector<std::string_view> written_;   // by number; empty: what libharu wrote stands
    Objects saved_;
    bool packs_;
    std::string out_;
    std::vector<Entry> entries_;
    std::size_t next_ = 1;            // the first number that no object has
    std::string pack_, pack_index_;   // of the object stream being filled
    std::size_t packed_ = 0, pack_number_ = 0;
    std::deque<Pack> closed_packs_;   // addresses must not change
    Worker worker_;                   // last: it ends before the rest does
};

}  // namespace

std::string finish(SavedFile file, FileVersion version) { return Finisher(std::move(file), version).run(); }

}  // namespace bilan::print::pdf
