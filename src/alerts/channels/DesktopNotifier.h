// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Notifications and sounds that alert the user of this computer. Implemented by the window.

#include "alerts/alert/Alert.h"
#include "alerts/channels/AlertChannel.h"
#include "async/CancelToken.h"
#include "model/field/Fields.h"

#include <QCoroTask>

namespace watchkeeper {

// Selects the sound of an alert. Pure.

//! \brief Returns the sound from the fields of a `sound` channel: a name from the freedesktop sound naming specification, such
//! as `dialog-error`, or the path of a file. Empty for no sound.
QString alertSound(const Fields &fields, const Alert &alert);

//! Returns whether the sound is a file rather than a name.
bool isSoundFile(const QString &sound);

//! Returns a user-visible message if the sound is invalid. Returns an empty string if it is a name, an absolute path, a
//! placeholder or empty.
QString soundProblem(const QString &sound);

//! \brief Returns the severity of an alert, from 0 (neither a problem nor its end) to 3 (down). If two sounds are due at the
//! same time, that of the more severe alert is played.
int soundRank(const Alert &alert);

//! \brief Delivers alerts for channels with Provider::Over::Desktop or Provider::Over::Sound. Used in the main thread.
class DesktopNotifier
{
public:
    DesktopNotifier() = default;
    virtual ~DesktopNotifier() = default;
    DesktopNotifier(const DesktopNotifier &) = delete;
    DesktopNotifier &operator=(const DesktopNotifier &) = delete;

    //! Makes one attempt. Finishes soon after the token fires, even if this object has been destroyed.
    [[nodiscard]] virtual QCoro::Task<Verdict> deliver(AlertChannel channel, Alert alert, CancelToken token) = 0;
};

//! \brief Returns the only instance in this process, because there is only one desktop. Null in a program without a window,
//! such as watchkeeper-cli. Call it only in the main thread.
DesktopNotifier *desktopNotifier();
//! \param notifier  must stay valid until it is replaced; null removes it
void setDesktopNotifier(DesktopNotifier *notifier);

//! Delivers through desktopNotifier(). Refuses the alert if there is no instance, because a late notification would be pointless.
[[nodiscard]] QCoro::Task<Verdict> notifyDesktop(AlertChannel channel, Alert alert, CancelToken token);

} // namespace watchkeeper
