// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The incidents of a target, with what happened during each of them.

#include "gui/details/events/EventSource.h"

#include <QWidget>

class QTreeWidget;
class QTreeWidgetItem;

namespace watchkeeper {

//! \brief A list with the newest incident first. Below each incident are its changes of state, acknowledgements and comments, newest first.
class EventsTab : public QWidget
{
    Q_OBJECT

public:
    explicit EventsTab(QWidget *parent = nullptr);

    //! Shows the incidents. If they are unchanged, the current item and the scroll position are kept.
    void show(const QList<TargetIncident> &incidents);
    //! Makes the incident with this ID the current item. Does nothing if it isn't shown.
    void select(qint64 incident);
    //! Updates the durations of open incidents. \param now  [ms] since 1970, UTC
    void updateDurations(qint64 now);

signals:
    //! Emitted when the user wants to see an incident with its evidence.
    void incidentActivated(const watchkeeper::Incident &incident);
    //! Emitted when the user wants to see the time of a later event. \param at  [ms] since 1970, UTC
    void momentActivated(qint64 at);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void addIncident(const TargetIncident &one, qint64 now);
    void activate(const QTreeWidgetItem *item);
    void copySelected() const;
    void fitColumns();
    QString currentKey() const;

    QTreeWidget *m_list;
    QList<TargetIncident> m_incidents;
};

} // namespace watchkeeper
