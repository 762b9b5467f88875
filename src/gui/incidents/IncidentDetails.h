// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows one incident: its cause, its timeline, and a field for comments.

#include "gui/incidents/IncidentRow.h"
#include "gui/incidents/IncidentSource.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace watchkeeper {

//! \brief Shows the given data, and reports the user's requests with signals.
class IncidentDetails : public QWidget
{
    Q_OBJECT

public:
    explicit IncidentDetails(QWidget *parent = nullptr);

    //! Shows another incident or an update of the current one. The view is empty if there is no value.
    void show(const std::optional<IncidentRow> &row);
    //! Sets the lines of the timeline. The selection in it is kept.
    void setLines(const QList<IncidentLine> &lines);

    //! Puts a comment back into its field. \param refusal  the reason why it couldn't be saved, as a sentence
    void giveBack(const QString &comment, const QString &refusal);

signals:
    void acknowledgeRequested(const QList<watchkeeper::TargetId> &targets);
    void targetRequested(const watchkeeper::TargetId &target);
    void evidenceRequested(const watchkeeper::Incident &incident);
    //! \param incident  the number of the incident in the history
    void commented(qint64 incident, const QString &text);

private:
    void build();
    void comment();

    std::optional<IncidentRow> m_row;
    QLabel *m_title;
    QLabel *m_cause;
    QLabel *m_facts;
    QPushButton *m_acknowledge;
    QPushButton *m_evidence;
    QPushButton *m_target;
    QListWidget *m_timeline;
    QLabel *m_refusal; //!< shown until the comment is edited
    QLineEdit *m_comment;
    QPushButton *m_add;
};

} // namespace watchkeeper
