// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Moments as a report tells them. Pure.

#include "history/values/TimeSpan.h"

#include <QString>
#include <QTimeZone>

namespace watchkeeper {

//! \brief Local times of a zone; where its clock was changed within the span, each says before or after.
class ReportClock
{
public:
    ReportClock(const TimeSpan &span, const QTimeZone &zone);

    //! `2026-11-20 08:00:30`, or with `CET` behind it.
    QString moment(qint64 at) const;
    //! `2026-11-01 to 2026-11-30` for whole days, else with times; the zone behind it.
    QString spanText() const;
    //! `2026-11-20 08:00` with its zone.
    QString madeAt(qint64 at) const;

private:
    QString withZone(const QString &text, qint64 at) const;

    TimeSpan m_span;
    QTimeZone m_zone;
    bool m_changes = false;
};

} // namespace watchkeeper
