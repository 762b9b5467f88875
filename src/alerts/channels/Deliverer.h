// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Delivers an alert to its channel, whatever its provider.

#include "alerts/Alert.h"
#include "alerts/channels/AlertChannel.h"
#include "alerts/channels/WebDelivery.h"
#include "async/RetryPolicy.h"

#include <QSslCertificate>

#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief What deliveries need from the rest of the program.
class DeliverySettings
{
public:
    DeliverySettings() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    //! Fills `${keychain:KEY}` and similar placeholders in the fields of a channel, or returns a sentence if that fails. Null: there are no
    //! placeholders.
    using PlaceholderResolver = std::function<QCoro::Task<Expected<Fields, QString>>(AlertChannel channel, CancelToken token)>;

    //! The complete list of certificate authorities that are trusted for mail servers; empty: the system's. A sentence if they can't be
    //! read. Null: the system's.
    using AuthorityLoader = std::function<QCoro::Task<Expected<QList<QSslCertificate>, QString>>(CancelToken token)>;

    WebTransport web;
    RetryPolicy retry{.attempts = 3, .first = std::chrono::seconds(2), .ceiling = std::chrono::seconds(30), .jitter = 0.1};
    //! If the server asks for more, the next attempt is in another round.
    std::chrono::milliseconds maxPause = std::chrono::seconds(60);
    PlaceholderResolver fill;
    AuthorityLoader authorities;
};

//! \brief One delivery round for an alert and a channel: a few attempts, with growing pauses, within the channel's rate limit. Use from one
//! thread.
class Deliverer
{
public:
    explicit Deliverer(DeliverySettings settings);
    ~Deliverer();
    Deliverer(const Deliverer &) = delete;
    Deliverer &operator=(const Deliverer &) = delete;

    //! Applies from the next delivery on. The rate limits keep their state.
    void setSettings(DeliverySettings settings);

    //! \brief Waits for its turn, tries, and returns the verdict. Alerts of one channel start in the order of the calls. Ends as Cancelled
    //! when the token fires, or if it still waits for its turn when this object is destroyed. A delivery that has started then continues to
    //! its end.
    [[nodiscard]] QCoro::Task<Verdict> deliver(AlertChannel channel, Alert alert, CancelToken token);

private:
    struct State;
    static QCoro::Task<Verdict> run(std::shared_ptr<State> state, AlertChannel channel, Alert alert, CancelToken token);
    static QCoro::Task<Verdict> deliverByWeb(std::shared_ptr<State> state, AlertChannel channel, Alert alert,
                                             CancelToken token);
    static QCoro::Task<Verdict> deliverByMail(std::shared_ptr<State> state, AlertChannel channel, Alert alert, Verdict earlier,
                                              CancelToken token);
    static QCoro::Task<Verdict> attemptDelivery(std::shared_ptr<State> state, AlertChannel channel, Alert alert,
                                                Verdict earlier, CancelToken token);
    std::shared_ptr<State> m_state;
};

} // namespace watchkeeper
