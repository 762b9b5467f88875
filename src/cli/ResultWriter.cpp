// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ResultWriter.h"

#include "cli/CsvWriter.h"
#include "cli/JsonWriter.h"
#include "cli/JunitWriter.h"
#include "cli/TableWriter.h"

namespace watchkeeper {

std::unique_ptr<ResultWriter> ResultWriter::make(Format format, const Terminal &terminal, const QStringList &names)
{
    switch (format) {
    case Format::Table:
        break;
    case Format::Json:
        return std::make_unique<JsonWriter>(JsonWriter::Shape::Array);
    case Format::Ndjson:
        return std::make_unique<JsonWriter>(JsonWriter::Shape::Lines);
    case Format::Csv:
        return std::make_unique<CsvWriter>();
    case Format::Junit:
        return std::make_unique<JunitWriter>(names);
    }
    return std::make_unique<TableWriter>(terminal, names);
}

} // namespace watchkeeper
