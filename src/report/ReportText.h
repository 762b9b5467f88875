// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The translation context of all texts of a report, and its number formats. Pure.

#include <QCoreApplication>

#include <optional>

namespace watchkeeper {

class ReportText
{
    Q_DECLARE_TR_FUNCTIONS(Report)

public:
    //! `–`: no data.
    static QString dash() { return QStringLiteral("–"); }
    //! \param share  in [0, 1]
    static QString share(std::optional<double> share);
    //! \param milliseconds  may be negative
    static QString time(double milliseconds);
    //! What went wrong, in a line or two on paper.
    static QString cause(const QString &text);
    //! Removes what XML can't represent: displayText() removes control characters, this removes lone surrogates and non-characters.
    static QString xmlSafe(QString text);
    //! `99.9 %` as configured.
    static QString objective(double percent);
    //! For English without a translation file.
    static QString outages(qsizetype count) { return count == 1 ? tr("1 outage") : tr("%1 outages").arg(count); }
};

} // namespace watchkeeper
