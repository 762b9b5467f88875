// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows one incident: its cause, its timeline, and a field for comments.

#include "gui/incidents/IncidentSource.h"
#include "gui/incidents/IncidentsModel.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace watchkeeper {

//! \brief Only shows the data of the incident. Emits signals for the user's actions.
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

} // namespace watchkeeper
