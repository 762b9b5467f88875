// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a notification says, before it is known who shows it. Pure.

#include "alerts/Alert.h"

#include <QMetaType>

namespace watchkeeper {

//! What a person can do about a notification.
enum class NoticeAction : quint8 { Open, Acknowledge, Snooze };

//! \brief One notification. Its texts are plain, whatever names and replies of others hold.
class DeskNotice
{
public:
    //! The values of the hint `urgency` of the Desktop Notifications Specification.
    enum class Urgency : quint8 { Normal = 1, Critical = 2 };

    DeskNotice() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString key; //!< takes the place of an earlier one with the same; not empty
    QString title;
    QString text; //!< may have lines, may be empty
    QString icon; //!< a name of the Icon Naming Specification
    Urgency urgency = Urgency::Normal;
    bool stays = false;             //!< until somebody closes it
    bool canBeAcknowledged = false; //!< can be acknowledged and snoozed
    TargetId target;                //!< null where it is about several, or about none
    QStringList names;              //!< of all targets that it is about
    friend bool operator==(const DeskNotice &, const DeskNotice &) = default;
};

//! \param problemsStay  as the channel wants it
DeskNotice deskNotice(const Alert &alert, bool problemsStay);

//! The words on its button.
QString noticeActionText(NoticeAction action);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::DeskNotice)
