// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The translation context for all texts of a report, and its number formats. Pure.

#include <QCoreApplication>

#include <optional>

namespace watchkeeper {

class ReportText
{
    Q_DECLARE_TR_FUNCTIONS(Report)

public:
    //! Returns `–`, which means that there is no data.
    static QString dash() { return QStringLiteral("–"); }
    //! \param share  a value in [0, 1]
    static QString share(std::optional<double> share);
    //! \param milliseconds  can be negative
    static QString time(double milliseconds);
    //! The cause of a failure, shortened to one or two printed lines.
    static QString cause(const QString &text);
    //! Removes characters that XML can't represent. displayText() removes control characters; this function also removes lone surrogates
    //! and non-characters.
    static QString xmlSafe(QString text);
    //! Formats an objective as configured, such as `99.9 %`.
    static QString objective(double percent);
    //! Selects singular or plural itself, because English has no translation file.
    static QString outages(qsizetype count) { return count == 1 ? tr("1 outage") : tr("%1 outages").arg(count); }
};

} // namespace watchkeeper
