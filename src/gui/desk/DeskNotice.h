// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The content of a notification, independent of what shows it. Pure.

#include "alerts/Alert.h"

#include <QMetaType>

namespace watchkeeper {

//! What the user can do about a notification.
enum class NoticeAction : quint8 { Open, Acknowledge, Snooze };

//! \brief One notification. Its texts are plain text, whatever the names and replies from targets contain.
class DeskNotice
{
public:
    //! The values of the hint `urgency` of the Desktop Notifications Specification.
    enum class Urgency : quint8 { Normal = 1, Critical = 2 };

    DeskNotice() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString key; //!< replaces an earlier one with the same key; not empty
    QString title;
    QString text; //!< may have several lines, may be empty
    QString icon; //!< a name from the Icon Naming Specification
    Urgency urgency = Urgency::Normal;
    bool stays = false;             //!< until it is closed by the user
    bool canBeAcknowledged = false; //!< can be acknowledged and snoozed
    TargetId target;                //!< null if the alert is about several targets or not about a target
    QStringList names;              //!< of all targets it is about
    friend bool operator==(const DeskNotice &, const DeskNotice &) = default;
};

//! \param problemsStay  as configured for the channel
DeskNotice deskNotice(const Alert &alert, bool problemsStay);

//! The text of its button.
QString noticeActionText(NoticeAction action);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::DeskNotice)
