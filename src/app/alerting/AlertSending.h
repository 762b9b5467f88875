// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Delivers alerts and sample alerts, with the network settings and secrets of a profile.

#include "alerts/alert/Alert.h"
#include "alerts/channels/Deliverer.h"
#include "async/CancelToken.h"
#include "checks/base/NetworkSettings.h"
#include "checks/base/Placeholders.h"

#include <QObject>

#include <memory>

namespace watchkeeper {

// Creates the settings and functions that deliver alerts, from the network settings and secrets of a profile.

inline constexpr qint64 kMaxAlertReply = 64 * 1024; //!< [bytes] more than any service sends in response to an alert

//! \brief Returns a function that sends requests through the HTTP client of checks, with the client's limits and with the proxy,
//! DNS servers and certificate authorities from the settings. Certificates are always verified. The returned function may outlive
//! all other objects. Use from one thread.
//! \param maxReply  [bytes] limit for the body of a response
WebSender webSender(const NetworkSettings &network, const Secrets &secrets, qint64 maxReply = kMaxAlertReply);

//! \brief Returns settings for Deliverer with the proxy and the certificate authorities of checks. Certificates are always
//! verified. `${keychain:KEY}`, `${env:NAME}` and `${file:PATH}` in channels are filled in the same way as in targets.
DeliverySettings deliverySettings(const NetworkSettings &network, const Secrets &secrets);

// Sends a sample alert through a channel as edited in a form, to show the server's response.

//! \brief Runs one test at a time, without retries, because the user sees the error and can try again. Main thread.
class ChannelTestRun : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    //! Cancels a running test.
    ~ChannelTestRun() override;

    //! \brief Sends the alert. Emits ended(), unless cancel() or start() is called first.
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
