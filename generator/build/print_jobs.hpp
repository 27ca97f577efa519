// A report as a PDF: its chapters woven into one document, laid out by the print engine.
#pragma once

#include "build/jobs.hpp"
#include "build/load.hpp"
#include "print/pdf/encoded_picture.hpp"

namespace bilan::build {

// Files: the PDF; with keep_html the document that it was laid out from, too. A report's languages show the same pictures.
JobResult make_pdf(const Options& options, const Loaded& loaded, const content::Report& report, const std::string& language,
                   print::pdf::EncodedPictures& pictures);

}  // namespace bilan::build
