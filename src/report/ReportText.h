// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The translation context of all texts of a report, and its forms of numbers. Pure.

#include <QCoreApplication>

#include <optional>

namespace watchkeeper {

class ReportText
{
    Q_DECLARE_TR_FUNCTIONS(Report)

public:
    //! `–`: nothing was measured.
    static QString dash() { return QStringLiteral("–"); }
    //! \param share  in [0, 1]
    static QString share(std::optional<double> share);
    //! \param milliseconds  may be below zero
    static QString time(double milliseconds);
    //! What was wrong, in a line or two on paper.
    static QString cause(const QString &text);
    //! Without what XML cannot hold: displayText() takes the controls away, halves of characters and non-characters are left.
    static QString storable(QString text);
    //! `99.9 %` as it was given.
    static QString objective(double percent);
    //! Without a translation file for English.
    static QString outages(qsizetype count) { return count == 1 ? tr("1 outage") : tr("%1 outages").arg(count); }
};

} // namespace watchkeeper
