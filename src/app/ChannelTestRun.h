// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends a sample alert through a channel as edited in a form, to show the server's response.

#include "alerts/alert/Verdict.h"
#include "alerts/channels/Deliverer.h"
#include "async/CancelToken.h"

#include <QObject>

#include <memory>

namespace watchkeeper {

//! \brief Runs one test at a time, without retries, because the user sees the error and can try again. Main thread.
class ChannelTestRun : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    //! Cancels a running test.
    ~ChannelTestRun() override;

    //! \brief Sends the alert. Emits ended(), unless cancel() or start() is called before.
    //! \param settings  as for real alerts, see deliverySettings()
    void start(DeliverySettings settings, const AlertChannel &channel, const Alert &alert);
    void cancel();

signals:
    void ended(const watchkeeper::Verdict &verdict);

private:
    std::unique_ptr<Deliverer> m_deliverer;
    CancelSource m_cancel;
    int m_testNumber = 0; //!< number of the current test; results of other tests are ignored
};

} // namespace watchkeeper
