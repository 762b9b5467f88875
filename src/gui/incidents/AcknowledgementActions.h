// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The menu actions for acknowledging and snoozing problems, and the dialog that asks for a comment and a duration.

#include "engine/evaluate/Acknowledgement.h"
#include "model/target/TargetState.h"

#include <QDialog>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <functional>

class QAction;
class QMenu;
class QWidget;
class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLineEdit;

namespace watchkeeper {

// The menu actions for acknowledging and snoozing problems.

class ResultRow;
class ResultsModel;
class ResultsView;
class Monitor;

//! \brief Acknowledges and snoozes the problems of the selected targets, and reports which actions are available.
class AcknowledgementActions : public QObject
{
    Q_OBJECT

public:
    //! The objects that AcknowledgementActions uses. All of them must outlive it.
    struct Parts
    {
        Monitor *monitor;
        ResultsModel *model;
        ResultsView *view;
        QAction *acknowledge;
        QAction *unacknowledge;
        QMenu *snooze;
        QWidget *window;
    };
    explicit AcknowledgementActions(const Parts &parts);

    //! Asks for a comment and then acknowledges the problems.
    void askForAcknowledgement(const QList<TargetId> &ids);
    //! Acknowledges as the logged-in user without asking for a comment. Used when the window may be hidden.
    void acknowledge(const QList<TargetId> &ids);
    //! Snoozes the problems of these targets for this time, starting now.
    void snoozeFor(const QList<TargetId> &ids, std::chrono::minutes time);

signals:
    //! Emitted with a short message that should disappear automatically.
    void notice(const QString &text);

private:
    void fillSnoozeMenu();
    void addSnooze(const QString &name, const QString &text, const std::function<QDateTime()> &until);
    void snoozeUntil(const QDateTime &until);
    void request(const AcknowledgementRequest &request);
    void updateActions();
    void handleReply(const AcknowledgementReply &answer);
    template<typename Test>
    QList<TargetId> selectedTargets(Test test) const;

    Parts m_parts;
    QList<QAction *> m_snoozeActions;
    QAction *m_endSnooze = nullptr;
    QTimer m_updateTimer; //!< delays updates, because results arrive 30 times a second and thousands of rows can be selected
    QSet<quint64> m_pendingRequests; //!< requests that haven't been answered
};

// Asks for a comment and a duration when the user acknowledges a problem.

//! \brief Asks for a comment, the end of the acknowledgement, and whether it stays when the state changes. Show it with open();
//! accepted() is emitted when the user confirms.
class AcknowledgeDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param names  the names of the targets; at least one
    explicit AcknowledgeDialog(const QStringList &names, QWidget *parent = nullptr);

    //! Returns the acknowledgement, except for Acknowledgement::at, which isn't set.
    Acknowledgement acknowledgement() const;

private:
    void build(const QStringList &names);
    QWidget *buildEndChoice();
    void updateEnd();

    QLineEdit *m_comment;
    QComboBox *m_endChoice;
    QDateTimeEdit *m_until;
    QCheckBox *m_sticky;
};

} // namespace watchkeeper
