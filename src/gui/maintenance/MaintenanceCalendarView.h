// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A month with its maintenance days marked, and the maintenance times of the selected day.

#include "model/target/Maintenance.h"

#include <QCalendarWidget>
#include <QWidget>

class QListWidget;

namespace watchkeeper {

//! \brief Uses the time zone of this computer. The arrow keys select a day, as in any calendar.
class MaintenanceCalendarView : public QWidget
{
    Q_OBJECT

public:
    explicit MaintenanceCalendarView(QWidget *parent = nullptr);

    void setEntries(const QList<Maintenance> &entries);

    //! Returns the maintenance times of the day, one line each, such as `02:00 – 03:30  Backup`.
    QStringList linesOf(QDate day) const;

private:
    //! Paints a wrench on days with maintenance.
    class Month;

    void showDay();

    Month *m_month;
    QListWidget *m_times;
    QList<Maintenance> m_entries;
};

} // namespace watchkeeper
