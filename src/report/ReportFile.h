// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Which file a report is written to, and in which format.

#include "report/Report.h"

class QIODevice;

namespace watchkeeper {

enum class ReportFormat : quint8 { Html, Pdf };

//! By the file name extension: `.html`, `.htm`, `.pdf`; nothing for any other.
std::optional<ReportFormat> reportFormat(const QString &file);

//! \brief Writes a report in one format.
//! \return an empty text, or a sentence that says why this isn't possible; `to` reports its own errors
using ReportWriter = std::function<QString(const Report &report, QIODevice *to, const GoesOn &keepsGoing)>;

enum class ExistingFilePolicy : quint8 { Keep, Replace };

//! \brief Never leaves a partial file: it is complete, absent or unchanged; blocks, for a pool thread.
//! \return an empty text, or a sentence
QString writeReport(const Report &report, const QString &file, const ReportWriter &pen, ExistingFilePolicy existing,
                    const GoesOn &keepsGoing);

} // namespace watchkeeper
