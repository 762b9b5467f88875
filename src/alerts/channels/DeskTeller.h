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
class DeskTeller
{
public:
    DeskTeller() = default;
    virtual ~DeskTeller() = default;
    DeskTeller(const DeskTeller &) = delete;
    DeskTeller &operator=(const DeskTeller &) = delete;

    //! One attempt. Ends soon after the token fires, even if this object is destroyed meanwhile.
    [[nodiscard]] virtual QCoro::Task<Verdict> tell(AlertChannel channel, Alert alert, CancelToken token) = 0;
};

//! \brief The only one of this program, because there is one desktop. Null in a program without a window, such as watchkeeper-cli. Main
//! thread.
DeskTeller *deskTeller();
//! \param teller  must live as long as it is set; null removes it
void setDeskTeller(DeskTeller *teller);

//! Uses deskTeller(). Without one the alert is refused, because nobody would see it later either.
[[nodiscard]] QCoro::Task<Verdict> tellDesk(AlertChannel channel, Alert alert, CancelToken token);

} // namespace watchkeeper
