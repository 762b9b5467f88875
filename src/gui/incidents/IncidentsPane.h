// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A dock with the incidents of the profile: a list, and the selected incident. It can be moved, floated and closed.

#include "gui/incidents/IncidentsModel.h"
#include "model/incident/Incident.h"

#include <QDockWidget>
#include <QHash>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace watchkeeper {

class IncidentSource;
class IncidentsModel;
class Monitor;

//! \brief Only displays the incident, and emits signals for the user's actions.
class IncidentDetails : public QWidget
{
    Q_OBJECT

public:
    explicit IncidentDetails(QWidget *parent = nullptr);

    //! Shows another incident, or updates the shown one. Without a value, nothing is shown.
    void setIncident(const std::optional<IncidentRow> &row);
    //! Sets the lines of the timeline and keeps its selection.
    void setLines(const QList<IncidentLine> &lines);

    //! Puts a comment back into its field. \param refusal  an error message explaining why the comment couldn't be saved
    void restoreComment(const QString &comment, const QString &refusal);

signals:
    void acknowledgeRequested(const QList<watchkeeper::TargetId> &targets);
    void targetRequested(const watchkeeper::TargetId &target);
    void evidenceRequested(const watchkeeper::Incident &incident);
    //! \param incident  the number of the incident in the history
    void commentRequested(qint64 incident, const QString &text);

private:
    void build();
    void submitComment();

    std::optional<IncidentRow> m_row;
    QLabel *m_title;
    QLabel *m_cause;
    QLabel *m_facts;
    QPushButton *m_acknowledge;
    QPushButton *m_showEvidence;
    QPushButton *m_showTarget;
    QListWidget *m_timeline;
    QLabel *m_refusal; //!< the reason why a comment couldn't be saved, shown until the comment is edited
    QLineEdit *m_comment;
    QPushButton *m_addComment;
};

// The incidents of the profile: a list, and the selected incident.

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
