// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The content of a notification, and the interface of the server that shows it.

#include "alerts/alert/Alert.h"
#include "async/CancelToken.h"

#include <QCoroTask>
#include <QMetaType>
#include <QObject>

#include <memory>

namespace watchkeeper {

// The content of a notification, independent of how it is shown. Pure.

//! An action that the user can take on a notification.
enum class NoticeAction : quint8 { Open, Acknowledge, Snooze };

//! \brief One notification. All texts are plain text, because they can contain names and replies of targets.
class DeskNotice
{
public:
    //! Values of the `urgency` hint in the Desktop Notifications Specification.
    enum class Urgency : quint8 { Normal = 1, Critical = 2 };

    DeskNotice() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString key; //!< identifies the notification; a new one with the same key replaces it; not empty
    QString title;
    QString text; //!< can have several lines, can be empty
    QString icon; //!< icon name from the Icon Naming Specification
    Urgency urgency = Urgency::Normal;
    bool stays = false;             //!< whether the notification stays until the user closes it
    bool canBeAcknowledged = false; //!< whether the user can acknowledge and snooze the problem
    TargetId target;                //!< null if the alert is about several targets or not about a target
    QStringList names;              //!< names of all targets that the alert is about
    friend bool operator==(const DeskNotice &, const DeskNotice &) = default;
};

//! \param problemsStay  whether notifications of problems stay, as configured for the channel
DeskNotice desktopNotice(const Alert &alert, bool problemsStay);

//! Returns the notification for a locked window, which doesn't say what it is about.
DeskNotice withoutDetails(DeskNotice notice);

//! Returns the text of the button for this action.
QString noticeActionText(NoticeAction action);

// The notification server, which shows the notifications of all programs on a desktop.

//! \brief The notification server of a session. Main thread; never blocks.
class NotificationServer : public QObject
{
    Q_OBJECT

public:
    enum class ShowResult : quint8 {
        Shown,
        NoServer, //!< no server is running, or it rejected the notification
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

Q_DECLARE_METATYPE(watchkeeper::DeskNotice)
