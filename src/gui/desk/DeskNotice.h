// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The content of a notification, independent of how it is shown. Pure.

#include "alerts/alert/Alert.h"

#include <QMetaType>

namespace watchkeeper {

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

//! Returns the text of the button for this action.
QString noticeActionText(NoticeAction action);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::DeskNotice)
