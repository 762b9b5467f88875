// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ExportWriter.h"

#include "cli/CsvExport.h"
#include "cli/JsonExport.h"

namespace watchkeeper {

std::unique_ptr<ExportWriter> ExportWriter::make(Format format)
{
    if (format == Format::Csv)
        return std::make_unique<CsvExport>();
    return std::make_unique<JsonExport>(format == Format::Json ? JsonExport::Shape::Document : JsonExport::Shape::Lines);
}

} // namespace watchkeeper
