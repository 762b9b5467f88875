// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes a report as one self-contained HTML page, without scripts and without references to external images, fonts or
//! addresses.

#include "report/Report.h"
#include "report/ReportSections.h"

class QIODevice;

namespace watchkeeper {

//! \brief Implements ReportWriter for HTML. Writes the report section by section. The page is also well-formed XML. All
//! external text is escaped.
//! \param to      an open device, which reports its own errors
//! \param shouldContinue  called before each target
//! \return        always an empty string
QString writeHtml(const Report &report, QIODevice *to, const ShouldContinue &shouldContinue);

//! Writes a page with the same look about something else than targets. The sections must not have a target.
void writeHtmlSections(const ReportHeader &head, const QList<ReportSection> &sections, QIODevice *to);

} // namespace watchkeeper
