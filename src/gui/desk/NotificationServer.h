// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The server that shows the notifications of all programs on a desktop.

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
    enum class Shown : quint8 {
        Shown,
        NoServer, //!< there is no server, or it refuses
        NoAnswer, //!< it doesn't answer
        Cancelled
    };
    using QObject::QObject;

    //! Replaces an earlier one with the same key, if it is still shown.
    [[nodiscard]] virtual QCoro::Task<Shown> show(DeskNotice notice, CancelToken token) = 0;
    //! Whether the user has switched off notifications in the desktop; false if the desktop doesn't say.
    [[nodiscard]] virtual QCoro::Task<bool> isInhibited(CancelToken token) = 0;

signals:
    //! The user did this with one of our notifications.
    void chosen(const watchkeeper::DeskNotice &notice, watchkeeper::NoticeAction action);
};

//! \brief The server of the current session, via D-Bus; searched for when first needed. Null in builds without D-Bus.
std::unique_ptr<NotificationServer> sessionNotifications();

} // namespace watchkeeper
