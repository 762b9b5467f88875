// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A report as one HTML page that needs nothing beside itself: no script, no picture, no font, no address.

#include "report/Report.h"

class QIODevice;

namespace watchkeeper {

//! \brief Writes it section by section; it is well-formed XML as well. All texts of others are escaped.
//! \param to      open for writing; what goes wrong with it is its own to tell
//! \param goesOn  asked before each target
//! \return        an empty text: a ReportPen
QString writeHtml(const Report &report, QIODevice *to, const GoesOn &goesOn);

} // namespace watchkeeper
