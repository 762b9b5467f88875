// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A report as one self-contained HTML page: no scripts, external images, fonts or addresses.

#include "report/Report.h"

class QIODevice;

namespace watchkeeper {

//! \brief Writes it section by section. The page is also well-formed XML. All external texts are escaped.
//! \param to      open for writing; reports its own errors
//! \param keepsGoing  called before each target
//! \return        an empty text: a ReportWriter
QString writeHtml(const Report &report, QIODevice *to, const GoesOn &keepsGoing);

} // namespace watchkeeper
