// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the last day and the last year of the target in the overview.

#include "gui/chart/ChartSource.h"
#include "gui/chart/YearView.h"

#include <QElapsedTimer>

#include <optional>

namespace watchkeeper {

//! \brief Reads once for each target, and again as results arrive: the day at most every ten seconds, the year every few minutes.
//!
//! Reads nothing while it isn't active.
class OverviewHistory : public QObject
{
    Q_OBJECT

public:
    explicit OverviewHistory(QObject *parent = nullptr);

    //! \param source  may be null
    void setSource(ChartSource *source);
    //! Follows a target, either up to now or up to an earlier time. Cancels the requests for another target.
    void follow(const TargetId &id, const std::optional<QDateTime> &moment);
    void setActive(bool active);

    //! Returns the response times and outcomes of 24 hours; empty until they have been read.
    const ChartData &day() const { return m_day.data; }
    //! Returns the days of a year; empty until they have been read.
    const QList<DayCell> &yearDays() const { return m_yearDays; }
    //! Returns the uptime of the last 30 days; nullopt if it isn't known, or the results don't go back for more than a day.
    std::optional<double> monthUptime() const;
    //! Returns whether the day has been read, which may have no results.
    bool isDayRead() const { return m_day.isRead; }

signals:
    //! Emitted when the day or the year has changed.
    void changed();

private:
    //! The history of a span.
    struct Part
    {
        ChartQuery query;
        ChartData data;
        QElapsedTimer age; //!< since the request; invalid before
        bool isRead = false;
    };

    void extend(const QList<TargetId> &targets);
    void readDay();
    void readYear();
    void read();
    qint64 end() const;

    ChartSource *m_source = nullptr;
    Part m_day;
    Part m_year;
    QList<DayCell> m_yearDays;
    QTimer m_dayTimer; //!< delays the next read of the day
    TargetId m_target;
    std::optional<QDateTime> m_moment;
    bool m_isActive = false;
};

} // namespace watchkeeper
