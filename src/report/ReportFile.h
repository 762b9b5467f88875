// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Which file a report is written to, and in which format.

#include "report/Report.h"

class QIODevice;

namespace watchkeeper {

enum class ReportForm : quint8 { Html, Pdf };

//! By the file name extension: `.html`, `.htm`, `.pdf`; nothing for any other.
std::optional<ReportForm> reportForm(const QString &file);

//! \brief Writes a report in one format.
//! \return an empty text, or a sentence that says why this isn't possible; `to` reports its own errors
using ReportPen = std::function<QString(const Report &report, QIODevice *to, const GoesOn &goesOn)>;

enum class Existing : quint8 { Keep, Replace };

//! \brief Never leaves a partial file: it is complete, absent or unchanged; blocks, for a pool thread.
//! \return an empty text, or a sentence
QString writeReport(const Report &report, const QString &file, const ReportPen &pen, Existing existing, const GoesOn &goesOn);

} // namespace watchkeeper
