// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The incidents of the profile: a list, and the selected one.

#include "model/Incident.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace watchkeeper {

class IncidentDetails;
class IncidentSource;
class IncidentsModel;
class Monitor;

//! \brief Reads the history while it is visible: when it opens, and when incidents change.
class IncidentsPane : public QWidget
{
    Q_OBJECT

public:
    //! \param watch  outlives the pane
    explicit IncidentsPane(Monitor *monitor, QWidget *parent = nullptr);

    //! Moves the focus to the list.
    void enter();

signals:
    //! The user wants to see this target.
    void targetActivated(const watchkeeper::TargetId &id);
    //! And the evidence from when that incident opened.
    void evidenceRequested(const watchkeeper::Incident &incident);
    void acknowledgeRequested(const QList<watchkeeper::TargetId> &targets);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void setUpColumns();
    void take(const QList<Incident> &incidents, const QString &fault);
    void setIncidents(const QList<Incident> &incidents);
    void showCurrent();
    void read();
    void comment(qint64 incident, const QString &text);
    void processReply(quint64 number, const QString &refusal);
    void giveBack();

    //! A comment on an incident, and why it couldn't be saved.
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
    QLabel *m_note;
    QStackedWidget *m_pages;
    QHash<quint64, PendingComment> m_asked; //!< not answered yet
    QList<PendingComment> m_refused;        //!< until their incident is shown
    QTimer m_second;
    QTimer m_changed;               //!< a burst of changes causes one read
    qint64 m_current = 0;           //!< key of the shown row; 0: none
    bool m_isReplacingRows = false; //!< rows are being replaced: the current row isn't final
};

} // namespace watchkeeper
