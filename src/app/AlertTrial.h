// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A sample alert by a channel as it stands in a form: what does its server say?

#include "alerts/Verdict.h"
#include "alerts/channels/Deliverer.h"
#include "async/CancelToken.h"

#include <QObject>

#include <memory>

namespace watchkeeper {

//! \brief One try at a time, and no second attempt: the person sees what is wrong and tries again. Main thread.
class AlertTrial : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    //! What is under way is cancelled.
    ~AlertTrial() override;

    //! \brief Sends it; ended() follows, unless cancel() or another start() comes before.
    //! \param settings  as for alerts that are told, see deliverySettings()
    void start(DeliverySettings settings, const AlertChannel &channel, const Alert &alert);
    void cancel();

signals:
    void ended(const watchkeeper::Verdict &verdict);

private:
    std::unique_ptr<Deliverer> m_deliverer;
    CancelSource m_cancel;
    int m_number = 0; //!< of the try that is under way: others are no news any more
};

} // namespace watchkeeper
