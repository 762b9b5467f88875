// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Alerts for who sits at this computer: a notification, a sound. How that is done is the window's business.

#include "alerts/Alert.h"
#include "alerts/Verdict.h"
#include "alerts/channels/AlertChannel.h"
#include "async/CancelToken.h"

#include <QCoroTask>

namespace watchkeeper {

//! \brief Shows and plays what channels of Provider::Over::Desktop and Provider::Over::Sound are told. Main thread.
class DeskTeller
{
public:
    DeskTeller() = default;
    virtual ~DeskTeller() = default;
    DeskTeller(const DeskTeller &) = delete;
    DeskTeller &operator=(const DeskTeller &) = delete;

    //! One try; ends soon after the token fires, also where this object goes meanwhile.
    [[nodiscard]] virtual QCoro::Task<Verdict> tell(AlertChannel channel, Alert alert, CancelToken token) = 0;
};

//! \brief The one of this program: there is one desk. Null where it has no window, as in watchkeeper-cli. Main thread.
DeskTeller *deskTeller();
//! \param teller  outlives its time here; null takes it away
void setDeskTeller(DeskTeller *teller);

//! By deskTeller(); where there is none, it is refused, for nobody would see it later either.
[[nodiscard]] QCoro::Task<Verdict> tellDesk(AlertChannel channel, Alert alert, CancelToken token);

} // namespace watchkeeper
