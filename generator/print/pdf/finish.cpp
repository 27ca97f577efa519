#include "print/pdf/finish.hpp"

#define POINTERHOLDER_TRANSITION 4  // qpdf 11: plain std::shared_ptr
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "base/check.hpp"
#include "base/format.hpp"

namespace bilan::print::pdf {

std::string finish(std::string_view file, FileVersion version) try {
    QPDF document;
    document.setSuppressWarnings(true);
    document.processMemoryFile("pdf", file.data(), file.size());
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setObjectStreamMode(version == FileVersion::Pdf14 ? qpdf_o_disable : qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.setNewlineBeforeEndstream(true);  // PDF/A (ISO 19005-2, 6.1.7.1)
    if (version == FileVersion::Pdf14) writer.forcePDFVersion("1.4");
    else writer.setMinimumPDFVersion("1.7");
    writer.write();
    if (const auto warnings = document.getWarnings(); !warnings.empty()) throw InternalError(warnings.front().what());
    const auto buffer = writer.getBufferSharedPointer();
    return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
} catch (const QPDFExc& failure) {
    throw InternalError(format("the PDF cannot be finished: {}", failure.what()));
}

}  // namespace bilan::print::pdf
