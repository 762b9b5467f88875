// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Formats times for a report. Pure.

#include "history/values/TimeSpan.h"

#include <QString>
#include <QTimeZone>

namespace watchkeeper {

//! \brief Formats local times of a zone. If the UTC offset changes within the span, each time also shows the abbreviation of the zone, such
//! as `CET`.
class ReportClock
{
public:
    ReportClock(const TimeSpan &span, const QTimeZone &zone);

    //! A time such as `2026-11-20 08:00:30`, followed by `CET` or similar if necessary.
    QString timeText(qint64 at) const;
    //! A string such as `2026-11-01 to 2026-11-30`, with times unless the span covers entire days. The name of the zone follows.
    QString spanText() const;
    //! A time such as `2026-11-20 08:00`, followed by its zone.
    QString creationTimeText(qint64 at) const;

private:
    QString withZone(const QString &text, qint64 at) const;

    TimeSpan m_span;
    QTimeZone m_zone;
    bool m_hasOffsetChange = false;
};

} // namespace watchkeeper
