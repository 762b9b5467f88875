// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes an export as one table. A spreadsheet can filter it by its first column.

#include "cli/ExportWriter.h"

namespace watchkeeper {

//! \brief Writes an export as CSV. The column `type` contains the type of a row: `result`, `change`, `session`, `unobserved`, `paused` or
//! `maintenance`.
class CsvExport : public ExportWriter
{
public:
    QByteArray begin(const TimeSpan &span, qint64 exported) override;
    QByteArray target(const ExportedTarget &) override
    {
        return {};
    } // writes nothing, because each row contains the target's name
    QByteArray session(const StoredSession &session) override;
    QByteArray span(const StoredSpan &span, const Target *target) override;
    QByteArray change(const StoredTransition &change, const Target &target) override;
    QByteArray incident(const ExportedIncident &incident, const Target &target) override;
    QByteArray result(const StoredResult &result, const Target &target) override;
    QByteArray end(const ExportTotals &) override { return {}; } // writes nothing, because a summary row would break the table
};

} // namespace watchkeeper
