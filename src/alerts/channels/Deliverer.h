// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Brings an alert to its channel, whatever that is.

#include "alerts/Alert.h"
#include "alerts/channels/AlertChannel.h"
#include "alerts/channels/WebDelivery.h"
#include "async/RetryPolicy.h"

#include <QSslCertificate>

#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief What deliveries need of the rest of the program.
class DeliverySettings
{
public:
    DeliverySettings() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    //! Fills `${keychain:KEY}` and the like in the fields of a channel; a sentence where that is not possible. Null: there are none.
    using Fill = std::function<QCoro::Task<Expected<Fields, QString>>(AlertChannel channel, CancelToken token)>;

    //! Those that mail servers may be vouched for by, all of them; none: the system's. A sentence where they can't be read. Null: the system's.
    using Authorities = std::function<QCoro::Task<Expected<QList<QSslCertificate>, QString>>(CancelToken token)>;

    WebWay web;
    RetryPolicy retry{.attempts = 3, .first = std::chrono::seconds(2), .ceiling = std::chrono::seconds(30), .jitter = 0.1};
    std::chrono::milliseconds longestPause = std::chrono::seconds(60); //!< who asks for more is asked again in another round
    Fill fill;
    Authorities authorities;
};

//! \brief One round for an alert and a channel: a few tries, with growing pauses, within the rate of the channel. One thread.
class Deliverer
{
public:
    explicit Deliverer(DeliverySettings settings);
    ~Deliverer();
    Deliverer(const Deliverer &) = delete;
    Deliverer &operator=(const Deliverer &) = delete;

    //! From the next delivery on; the rates go on as they are.
    void setSettings(DeliverySettings settings);

    //! \brief Waits for its turn, tries, and says what became of it. Alerts of one channel start in the order of the calls.
    //! Ends as Cancelled once the token fires, and where it still waits for its turn when this object goes; what has begun then goes on
    //! to its end.
    [[nodiscard]] QCoro::Task<Verdict> deliver(AlertChannel channel, Alert alert, CancelToken token);

private:
    struct State;
    static QCoro::Task<Verdict> run(std::shared_ptr<State> state, AlertChannel channel, Alert alert, CancelToken token);
    static QCoro::Task<Verdict> tryWeb(std::shared_ptr<State> state, AlertChannel channel, Alert alert, CancelToken token);
    static QCoro::Task<Verdict> tryMail(std::shared_ptr<State> state, AlertChannel channel, Alert alert, Verdict earlier,
                                        CancelToken token);
    static QCoro::Task<Verdict> tryOnce(std::shared_ptr<State> state, AlertChannel channel, Alert alert, Verdict earlier,
                                        CancelToken token);
    std::shared_ptr<State> m_state;
};

} // namespace watchkeeper
