// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The notification server, which shows the notifications of all programs on a desktop.

#include "async/CancelToken.h"
#include "gui/desk/DeskNotice.h"

#include <QCoroTask>
#include <QObject>

#include <memory>

namespace watchkeeper {

//! \brief The notification server of a session. Main thread; never blocks.
class NotificationServer : public QObject
{
    Q_OBJECT

public:
    enum class ShowResult : quint8 {
        Shown,
        NoServer, //!< there is no server, or it rejected the notification
        NoAnswer, //!< the server didn't respond
        Cancelled
    };
    using QObject::QObject;

    //! Shows a notification. Replaces an earlier notification with the same key that is still shown.
    [[nodiscard]] virtual QCoro::Task<ShowResult> show(DeskNotice notice, CancelToken token) = 0;
    //! Returns whether the user has turned off notifications in the desktop settings; false if unknown.
    [[nodiscard]] virtual QCoro::Task<bool> isInhibited(CancelToken token) = 0;

signals:
    //! Emitted when the user chose an action of a notification from Watchkeeper.
    void actionChosen(const watchkeeper::DeskNotice &notice, watchkeeper::NoticeAction action);
};

//! \brief Creates the notification server of the current session, which uses D-Bus and connects on first use. Null in builds without D-Bus.
std::unique_ptr<NotificationServer> sessionNotifications();

} // namespace watchkeeper
