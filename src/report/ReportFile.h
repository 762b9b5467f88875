// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes reports to files, in the format given by the file name extension: as one self-contained HTML page, without
//! scripts and without references to external images, fonts or addresses, or with the writer of another format.

#include "report/Report.h"
#include "report/ReportSections.h"

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

//! \brief Implements ReportWriter for HTML. Writes the report section by section. The page is also well-formed XML. All
//! external text is escaped.
//! \param to      an open device, which reports its own errors
//! \param shouldContinue  called before each target
//! \return        always an empty string
QString writeHtml(const Report &report, QIODevice *to, const ShouldContinue &shouldContinue);

//! Writes a page with the same look about something else than targets. The sections must not have a target.
void writeHtmlSections(const ReportHeader &head, const QList<ReportSection> &sections, QIODevice *to);

} // namespace watchkeeper
