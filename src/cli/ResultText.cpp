// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ResultText.h"

#include "app/words/DisplayText.h"

using namespace Qt::StringLiterals;

namespace watchkeeper {

QString resultText(const Result &result)
{
    const Observation &seen = result.observation;
    const auto &reason = seen.error ? seen.error : seen.warning;
    const QString summary = displayLine(seen.summary);
    if (!reason)
        return summary;
    const QString message = displayLine(reason->message());
    if (summary.isEmpty() || message.contains(summary, Qt::CaseInsensitive))
        return message;
    if (message.isEmpty() || summary.contains(message, Qt::CaseInsensitive))
        return summary;
    return summary.endsWith(u'.') ? summary + u' ' + message : summary + u". "_s + message;
}

} // namespace watchkeeper
