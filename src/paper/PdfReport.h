// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes a report as PDF with embedded fonts.

#include "report/ReportFile.h"

namespace watchkeeper {

//! \brief Implements ReportWriter for PDF. Requires a QGuiApplication with any platform plugin. Can be called in any thread.
//! \param shouldContinue  called before each target and every few rows of a table
//! \return an empty string, or an error message if no font is available
QString writePdf(const Report &report, QIODevice *to, const ShouldContinue &shouldContinue);

} // namespace watchkeeper
