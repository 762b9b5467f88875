// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A dock with the incidents of the profile: a list, and the selected incident. It can be moved, floated and closed.

#include "model/incident/Incident.h"

#include <QDockWidget>
#include <QHash>
#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace watchkeeper {

// The incidents of the profile: a list, and the selected incident.

class IncidentDetails;
class IncidentSource;
class IncidentsModel;
class Monitor;

//! \brief Reads the history when it is opened, and whenever incidents change while it is visible.
class IncidentsPane : public QWidget
{
    Q_OBJECT

public:
    //! \param monitor  must outlive the pane
    explicit IncidentsPane(Monitor *monitor, QWidget *parent = nullptr);

    //! Moves the focus to the list.
    void focusList();

signals:
    //! Emitted when the user wants to see this target.
    void targetActivated(const watchkeeper::TargetId &id);
    //! Emitted when the user wants to see the target with the evidence from the start of the incident.
    void evidenceRequested(const watchkeeper::Incident &incident);
    void acknowledgeRequested(const QList<watchkeeper::TargetId> &targets);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void setUpColumns();
    void showIncidents(const QList<Incident> &incidents, const QString &fault);
    void setIncidents(const QList<Incident> &incidents);
    void showCurrent();
    void read();
    void comment(qint64 incident, const QString &text);
    void handleReply(quint64 number, const QString &refusal);
    void restoreRefusedComments();

    //! A comment on an incident, and the reason why it couldn't be saved.
    struct PendingComment
    {
        qint64 incident;
        QString text;
        QString refusal;
    };

    Monitor *m_monitor;
    IncidentsModel *m_model;
    IncidentSource *m_source;
    IncidentDetails *m_details;
    QTableView *m_view;
    QLabel *m_noteLabel;
    QStackedWidget *m_pages;
    QHash<quint64, PendingComment> m_pendingComments; //!< comments that are being saved, by request number
    QList<PendingComment> m_refusedComments; //!< comments that couldn't be saved, kept until their incident is shown again
    QTimer m_secondTimer;
    QTimer m_changeTimer;           //!< combines a burst of changes into one read
    qint64 m_currentKey = 0;        //!< key of the shown row; 0 if none is shown
    bool m_isReplacingRows = false; //!< true while rows are being replaced and the current row isn't final
};

// The dock with the incidents, which can be moved, floated and closed.

//! \brief Initially closed. Its toggleViewAction() opens it and can be added to a menu.
class IncidentsDock : public QDockWidget
{
    Q_OBJECT

public:
    //! \param monitor  must outlive the dock
    explicit IncidentsDock(Monitor *monitor, QWidget *parent = nullptr);

signals:
    //! Emitted when the user wants to see this target.
    void targetActivated(const watchkeeper::TargetId &id);
    //! Emitted when the user wants to see the target with the evidence from the start of the incident.
    void evidenceRequested(const watchkeeper::Incident &incident);
    void acknowledgeRequested(const QList<watchkeeper::TargetId> &targets);
};

} // namespace watchkeeper
