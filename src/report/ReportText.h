// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The translation context for all texts of a report, and its number and time formats. Pure.

#include "history/values/TimeSpan.h"

#include <QCoreApplication>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace watchkeeper {

class ReportText
{
    Q_DECLARE_TR_FUNCTIONS(Report)

public:
    //! Returns `–`, the symbol for no data.
    static QString dash() { return QStringLiteral("–"); }
    //! \param share  a value in [0, 1]
    static QString share(std::optional<double> share);
    //! \param milliseconds  can be negative
    static QString time(double milliseconds);
    //! Returns the cause of a failure, shortened to one or two printed lines.
    static QString cause(const QString &text);
    //! Removes characters that XML can't represent. displayText() removes only control characters; this function also removes
    //! lone surrogates and non-characters.
    static QString xmlSafe(QString text);
    //! Formats an objective as configured, such as `99.9 %`.
    static QString objective(double percent);
    //! Selects singular or plural without a translation file, because there is none for English.
    static QString outages(qsizetype count) { return count == 1 ? tr("1 outage") : tr("%1 outages").arg(count); }
};

//! \brief Formats times in the local time of a zone. If the UTC offset changes within the span, each time also shows the zone's
//! abbreviation, such as `CET`.
class ReportClock
{
public:
    ReportClock(const TimeSpan &span, const QTimeZone &zone);

    //! Returns a time such as `2026-11-20 08:00:30`, followed by `CET` or similar if necessary.
    QString timeText(qint64 at) const;
    //! Returns a text such as `2026-11-01 to 2026-11-30`, with times unless the span covers entire days. The name of the zone
    //! follows.
    QString spanText() const;
    //! Returns a time such as `2026-11-20 08:00`, followed by its zone.
    QString creationTimeText(qint64 at) const;

private:
    TimeSpan m_span;
    QTimeZone m_zone;
    bool m_hasOffsetChange = false;
};

} // namespace watchkeeper
