// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Do not disturb, which suppresses notifications and sounds on this computer for a while.

#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace watchkeeper {

//! \brief Stores when Do not disturb ends, and how many alerts it has suppressed. Main thread.
class DoNotDisturb : public QObject
{
    Q_OBJECT

public:
    explicit DoNotDisturb(QObject *parent = nullptr);

    //! \brief Restores the state saved by an earlier run. Ends immediately if `until` has passed.
    //! \param until  UTC; null if Do not disturb was off
    void restore(const QDateTime &until, int suppressedAlerts);
    //! \param until  UTC; null or a time in the past ends Do not disturb
    void setUntil(const QDateTime &until);
    bool isOn() const { return m_until.isValid(); }
    //! Returns the end time in UTC, or null if Do not disturb is off.
    QDateTime until() const { return m_until; }
    int suppressedAlerts() const { return m_suppressedAlerts; }
    //! Counts one more suppressed alert.
    void countSuppressedAlert();

signals:
    //! Emitted when the state has changed and should be saved.
    void changed();
    //! Emitted when Do not disturb has ended, either at its end time or by the user. `suppressedAlerts` is the number of suppressed alerts.
    void ended(int suppressedAlerts);

private:
    void checkEnd();

    QDateTime m_until;
    int m_suppressedAlerts = 0;
    QTimer m_timer;
};

} // namespace watchkeeper
