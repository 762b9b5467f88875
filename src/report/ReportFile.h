// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes reports to files, in the format given by the file name extension.

#include "report/Report.h"

class QIODevice;

namespace watchkeeper {

enum class ReportFormat : quint8 { Html, Pdf };

//! Returns the format for the extension `.html`, `.htm` or `.pdf`, or nullopt for any other extension.
std::optional<ReportFormat> reportFormat(const QString &file);

//! \brief Writes a report in one format.
//! \return an empty string, or an error message; errors of `to` aren't included, because `to` reports them itself
using ReportWriter = std::function<QString(const Report &report, QIODevice *to, const ShouldContinue &shouldContinue)>;

enum class ExistingFilePolicy : quint8 { Keep, Replace };

//! \brief Writes a report to a file. Afterwards, the file is complete, absent or unchanged, but never partial. Blocks, so call
//! it in a pool thread.
//! \return an empty string, or an error message
QString writeReport(const Report &report, const QString &file, const ReportWriter &writer, ExistingFilePolicy existing,
                    const ShouldContinue &shouldContinue);

} // namespace watchkeeper
