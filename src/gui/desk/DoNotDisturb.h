// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! That the person at this computer wants to hear nothing for a while.

#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace watchkeeper {

//! \brief Until when nobody is to be disturbed, and how many alerts were kept back because of that. Main thread.
class DoNotDisturb : public QObject
{
    Q_OBJECT

public:
    explicit DoNotDisturb(QObject *parent = nullptr);

    //! \brief As an earlier run left it; over at once where its time has passed.
    //! \param until  UTC; null: somebody may be disturbed
    void restore(const QDateTime &until, int keptBack);
    //! \param until  UTC; null or passed: it ends
    void set(const QDateTime &until);
    bool isOn() const { return m_until.isValid(); }
    //! UTC; null where it is off.
    QDateTime until() const { return m_until; }
    int keptBack() const { return m_keptBack; }
    //! An alert was not shown.
    void keepBack();

signals:
    //! To be remembered.
    void changed();
    //! It is over, by its time or by a person; so many were not shown.
    void ended(int keptBack);

private:
    void look();

    QDateTime m_until;
    int m_keptBack = 0;
    QTimer m_timer;
};

} // namespace watchkeeper
