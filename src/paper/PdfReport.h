// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A report on paper: PDF with its fonts within.

#include "report/ReportFile.h"

namespace watchkeeper {

//! \brief A ReportPen. Needs a QGuiApplication, of whatever platform, and works in any thread.
//! \param goesOn  asked before each target and every few rows of a table
//! \return an empty text, or a sentence where there is no font to write with
QString writePdf(const Report &report, QIODevice *to, const GoesOn &goesOn);

} // namespace watchkeeper
