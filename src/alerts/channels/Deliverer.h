// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Delivers an alert through its channel, for any provider.

#include "alerts/alert/Alert.h"
#include "alerts/channels/AlertChannel.h"
#include "alerts/channels/WebDelivery.h"
#include "async/Retry.h"

#include <QSslCertificate>

#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief The settings and functions that deliveries use.
class DeliverySettings
{
public:
    DeliverySettings() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    //! Fills `${keychain:KEY}` and similar placeholders in the fields of a channel. Returns a user-visible message on failure. Null if
    //! placeholders aren't supported.
    using PlaceholderResolver = std::function<QCoro::Task<Expected<Fields, QString>>(AlertChannel channel, CancelToken token)>;

    //! Returns the complete list of certificate authorities trusted for mail servers, or a user-visible message if they can't be read. If
    //! the list is empty or the function is null, the system's authorities are trusted.
    using AuthorityLoader = std::function<QCoro::Task<Expected<QList<QSslCertificate>, QString>>(CancelToken token)>;

    WebTransport web;
    RetryPolicy retry{.attempts = 3, .first = std::chrono::seconds(2), .ceiling = std::chrono::seconds(30), .jitter = 0.1};
    //! The longest pause within a round. If the server requests a longer one, the next attempt is made in a later round.
    std::chrono::milliseconds maxPause = std::chrono::seconds(60);
    PlaceholderResolver fill;
    AuthorityLoader authorities;
};

//! \brief Runs delivery rounds. A round sends one alert to one channel, in a few attempts with growing pauses, within the channel's rate
//! limit. Use from one thread.
class Deliverer
{
public:
    explicit Deliverer(DeliverySettings settings);
    ~Deliverer();
    Deliverer(const Deliverer &) = delete;
    Deliverer &operator=(const Deliverer &) = delete;

    //! Changes the settings for later deliveries. The state of the rate limits is kept.
    void setSettings(DeliverySettings settings);

    //! \brief Waits for the rate limit, attempts the delivery, and returns the verdict. Deliveries to the same channel start in
    //! the order of the calls. The verdict is Cancelled if the token fires, or if this object is destroyed before the delivery
    //! has started. A started delivery is completed even if this object is destroyed.
    [[nodiscard]] QCoro::Task<Verdict> deliver(AlertChannel channel, Alert alert, CancelToken token);

private:
    struct State;
    static QCoro::Task<Verdict> run(std::shared_ptr<State> state, AlertChannel channel, Alert alert, CancelToken token);
    static QCoro::Task<Verdict> deliverOverHttp(std::shared_ptr<State> state, AlertChannel channel, Alert alert,
                                                CancelToken token);
    static QCoro::Task<Verdict> deliverByMail(std::shared_ptr<State> state, AlertChannel channel, Alert alert, Verdict earlier,
                                              CancelToken token);
    static QCoro::Task<Verdict> attemptDelivery(std::shared_ptr<State> state, AlertChannel channel, Alert alert,
                                                Verdict earlier, CancelToken token);
    std::shared_ptr<State> m_state;
};

} // namespace watchkeeper
