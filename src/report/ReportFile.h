// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Into which file a report goes, and in which form.

#include "report/Report.h"

class QIODevice;

namespace watchkeeper {

enum class ReportForm : quint8 { Html, Pdf };

//! By the end of its name: `.html`, `.htm`, `.pdf`; nothing for any other.
std::optional<ReportForm> reportForm(const QString &file);

//! \brief Writes a report in one form.
//! \return an empty text, or a sentence that says why that is not possible; what goes wrong with `to` is its own to tell
using ReportPen = std::function<QString(const Report &report, QIODevice *to, const GoesOn &goesOn)>;

enum class Existing : quint8 { Keep, Replace };

//! \brief The file is there whole or not at all, or as it was before; blocks, for a pool thread.
//! \return an empty text, or a sentence
QString writeReport(const Report &report, const QString &file, const ReportPen &pen, Existing existing, const GoesOn &goesOn);

} // namespace watchkeeper
