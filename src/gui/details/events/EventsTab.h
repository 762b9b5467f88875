// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The incidents of a target and the notes about it: all incidents with what happened during each of them, and the newest ones as a card.

#include "gui/details/events/EventSource.h"
#include "gui/look/widgets/Card.h"

#include <QAbstractButton>
#include <QWidget>

class QTreeWidget;
class QTreeWidgetItem;

namespace watchkeeper {

//! \brief A list with the newest incident or note first. Below each incident are its changes of state, acknowledgements and comments, newest first.
class EventsTab : public QWidget
{
    Q_OBJECT

public:
    explicit EventsTab(QWidget *parent = nullptr);

    //! Shows the events. If they are unchanged, the current item and the scroll position are kept.
    void show(const TargetEvents &events);
    //! Makes the incident with this ID the current item. Does nothing if it isn't shown.
    void select(qint64 incident);
    //! Updates the durations of open incidents. \param now  [ms] since 1970, UTC
    void updateDurations(qint64 now);

signals:
    //! Emitted when the user wants to see an incident with its evidence.
    void incidentActivated(const watchkeeper::Incident &incident);
    //! Emitted when the user wants to see the time of a later event or of a note. \param at  [ms] since 1970, UTC
    void momentActivated(qint64 at);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void addIncident(int index, qint64 now);
    void addNote(const Note &note, qint64 now);
    void activate(const QTreeWidgetItem *item);
    void copySelected() const;
    void fitColumns();
    QString currentKey() const;

    QTreeWidget *m_list;
    TargetEvents m_shown;
};

// The newest incidents as a card.

//! \brief One line about an incident, which opens the list of events.
class EventLine : public QAbstractButton
{
    Q_OBJECT

public:
    explicit EventLine(QWidget *parent = nullptr);

    void show(const Incident &incident, const QDateTime &now);
    qint64 incident() const { return m_incident; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    qint64 m_incident = 0;
    MarkState m_state = MarkState::Down;
    QString m_duration;
    QString m_rest; //!< when the incident began, and its cause
};

//! \brief The newest incidents. Hidden without incidents.
class RecentEventsCard : public Card
{
    Q_OBJECT

public:
    explicit RecentEventsCard(QWidget *parent = nullptr);

    //! \param incidents  newest first
    //! \param moment     incidents that began later are left out
    void show(const QList<TargetIncident> &incidents, const std::optional<QDateTime> &moment);
    //! Updates the durations of open incidents.
    void showAge(const QDateTime &now);

signals:
    //! \param incident  the number of the incident in the history
    void incidentChosen(qint64 incident);

private:
    QList<EventLine *> m_lines;
    QList<Incident> m_shown;
};

} // namespace watchkeeper
