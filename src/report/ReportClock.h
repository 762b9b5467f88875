// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Times as a report shows them. Pure.

#include "history/values/TimeSpan.h"

#include <QString>
#include <QTimeZone>

namespace watchkeeper {

//! \brief Local times of a zone. If its clock changes within the span, each time shows on which side of the change it is.
class ReportClock
{
public:
    ReportClock(const TimeSpan &span, const QTimeZone &zone);

    //! `2026-11-20 08:00:30`, or with `CET` after it.
    QString moment(qint64 at) const;
    //! `2026-11-01 to 2026-11-30` for whole days, else with times; followed by the zone.
    QString spanText() const;
    //! `2026-11-20 08:00` with its zone.
    QString creationTimeText(qint64 at) const;

private:
    QString withZone(const QString &text, qint64 at) const;

    TimeSpan m_span;
    QTimeZone m_zone;
    bool m_changes = false;
};

} // namespace watchkeeper
