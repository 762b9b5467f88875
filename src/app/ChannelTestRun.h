// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends a sample alert over a channel as edited in a form, to see its server's answer.

#include "alerts/Verdict.h"
#include "alerts/channels/Deliverer.h"
#include "async/CancelToken.h"

#include <QObject>

#include <memory>

namespace watchkeeper {

//! \brief One trial at a time, and no retries: the user sees what is wrong and tries again. Main thread.
class ChannelTestRun : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    //! Cancels a running trial.
    ~ChannelTestRun() override;

    //! \brief Sends it; ended() follows, unless cancel() or another start() comes before.
    //! \param settings  as for real alerts, see deliverySettings()
    void start(DeliverySettings settings, const AlertChannel &channel, const Alert &alert);
    void cancel();

signals:
    void ended(const watchkeeper::Verdict &verdict);

private:
    std::unique_ptr<Deliverer> m_deliverer;
    CancelSource m_cancel;
    int m_number = 0; //!< of the current trial: results of others are ignored
};

} // namespace watchkeeper
