// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Who shows notifications for all programs of a desktop.

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
        NoServer, //!< there is none, or it refuses
        NoAnswer, //!< it is silent
        Cancelled
    };
    using QObject::QObject;

    //! In the place of an earlier one with the same key, if that is still there.
    [[nodiscard]] virtual QCoro::Task<Shown> show(DeskNotice notice, CancelToken token) = 0;
    //! Whether the person has told the desktop not to show any at present; false where it does not say.
    [[nodiscard]] virtual QCoro::Task<bool> isInhibited(CancelToken token) = 0;

signals:
    //! Somebody did this with a notification of ours.
    void chosen(const watchkeeper::DeskNotice &notice, watchkeeper::NoticeAction action);
};

//! \brief That of the session this program runs in, by D-Bus; it is looked for when it is first needed. Null where this was built without.
std::unique_ptr<NotificationServer> sessionNotifications();

} // namespace watchkeeper
