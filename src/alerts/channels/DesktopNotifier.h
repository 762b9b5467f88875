// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Alerts for the user of this computer: a notification, a sound. The window implements them.

#include "alerts/Alert.h"
#include "alerts/Verdict.h"
#include "alerts/channels/AlertChannel.h"
#include "async/CancelToken.h"

#include <QCoroTask>

namespace watchkeeper {

//! \brief Shows and plays alerts for channels of Provider::Over::Desktop and Provider::Over::Sound. Main thread.
class DesktopNotifier
{
public:
    DesktopNotifier() = default;
    virtual ~DesktopNotifier() = default;
    DesktopNotifier(const DesktopNotifier &) = delete;
    DesktopNotifier &operator=(const DesktopNotifier &) = delete;

    //! One attempt. Ends soon after the token fires, even if this object is destroyed meanwhile.
    [[nodiscard]] virtual QCoro::Task<Verdict> tell(AlertChannel channel, Alert alert, CancelToken token) = 0;
};

//! \brief The only one of this program, because there is one desktop. Null in a program without a window, such as watchkeeper-cli. Main
//! thread.
DesktopNotifier *desktopNotifier();
//! \param teller  must live as long as it is set; null removes it
void setDesktopNotifier(DesktopNotifier *teller);

//! Uses desktopNotifier(). Without one the alert is refused, because nobody would see it later either.
[[nodiscard]] QCoro::Task<Verdict> notifyDesktop(AlertChannel channel, Alert alert, CancelToken token);

} // namespace watchkeeper
