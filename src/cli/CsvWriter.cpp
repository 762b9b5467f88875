// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CsvWriter.h"

#include "app/words/Csv.h"
#include "app/words/DisplayText.h"

using namespace Qt::StringLiterals;

namespace watchkeeper {

QByteArray CsvWriter::begin()
{
    return csvRow({u"target"_s, u"id"_s, u"kind"_s, u"outcome"_s, u"at"_s, u"durationMs"_s, u"summary"_s, u"error.type"_s,
                   u"error.message"_s});
}

QByteArray CsvWriter::result(const Result &result)
{
    const Observation &seen = result.observation;
    const auto &reason = seen.error ? seen.error : seen.warning;
    return csvRow({displayText(result.targetName), result.targetId.toString(QUuid::WithoutBraces), result.kind,
                   outcomeKey(result.outcome), result.at.toUTC().toString(Qt::ISODateWithMs),
                   QString::number(seen.durationMs, 'f', 3), displayText(seen.summary),
                   reason ? errorTypeKey(reason->type()) : QString(), reason ? displayText(reason->message()) : QString()});
}

} // namespace watchkeeper
