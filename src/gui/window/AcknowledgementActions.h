// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The menu actions for acknowledging and snoozing.

#include "engine/Acknowledgement.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace watchkeeper {

class ResultRow;
class ResultsModel;
class ResultsView;
class Monitor;

//! \brief Acknowledges and snoozes the problems of the selected targets, and reports which of the actions are available.
class AcknowledgementActions : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
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

    //! Asks for a comment, then acknowledges.
    void askForAcknowledgement(const QList<TargetId> &ids);
    //! Without asking, in the name of the logged-in user; used when the window may be hidden.
    void acknowledge(const QList<TargetId> &ids);
    //! Starting now.
    void snoozeFor(const QList<TargetId> &ids, std::chrono::minutes time);

signals:
    //! A short message that disappears automatically.
    void notice(const QString &text);

private:
    void fillSnooze();
    void addSnooze(const QString &name, const QString &text, const std::function<QDateTime()> &until);
    void snooze(const QDateTime &until);
    void update();
    void answered(const AcknowledgementReply &answer);
    template<typename Test>
    QList<TargetId> selected(Test test) const;

    Parts m_parts;
    QList<QAction *> m_snoozes;
    QAction *m_endSnooze = nullptr;
    QTimer m_later;        //!< results arrive thirty times a second, and thousands may be selected
    QSet<quint64> m_asked; //!< requests without an answer yet
};

} // namespace watchkeeper
