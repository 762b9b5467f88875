// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file An export as one table: a spreadsheet can filter it by its first column.

#include "cli/ExportWriter.h"

namespace watchkeeper {

//! \brief The column `type` gives the type of a row: `result`, `change`, `session`, `unobserved`, `paused` or `maintenance`.
class CsvExport : public ExportWriter
{
public:
    QByteArray begin(const TimeSpan &span, qint64 exported) override;
    QByteArray target(const ExportedTarget &) override { return {}; } // each row of the target has its name
    QByteArray session(const StoredSession &session) override;
    QByteArray span(const StoredSpan &span, const Target *target) override;
    QByteArray change(const StoredTransition &change, const Target &target) override;
    QByteArray incident(const ExportedIncident &incident, const Target &target) override;
    QByteArray result(const StoredResult &result, const Target &target) override;
    QByteArray end(const ExportTotals &) override { return {}; } // a summary row would break the table
};

} // namespace watchkeeper
