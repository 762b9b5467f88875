// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Do not disturb: the user at this computer wants no alerts for a while.

#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace watchkeeper {

//! \brief When Do not disturb ends, and how many alerts were suppressed because of it. Main thread.
class DoNotDisturb : public QObject
{
    Q_OBJECT

public:
    explicit DoNotDisturb(QObject *parent = nullptr);

    //! \brief As an earlier run left it; ends immediately if its time has passed.
    //! \param until  UTC; null: off
    void restore(const QDateTime &until, int suppressedAlerts);
    //! \param until  UTC; null or in the past: ends it
    void set(const QDateTime &until);
    bool isOn() const { return m_until.isValid(); }
    //! UTC; null if it is off.
    QDateTime until() const { return m_until; }
    int suppressedAlerts() const { return m_suppressed; }
    //! An alert was not shown.
    void suppressAlert();

signals:
    //! Has to be saved.
    void changed();
    //! It has ended, by its time or by the user; this many alerts were not shown.
    void ended(int suppressedAlerts);

private:
    void look();

    QDateTime m_until;
    int m_suppressed = 0;
    QTimer m_timer;
};

} // namespace watchkeeper
