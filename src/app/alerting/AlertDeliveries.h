// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends alerts once they are stored, retries them, and remembers the faults of their channels.

#include "alerts/AlertsDocument.h"
#include "alerts/alert/Alert.h"
#include "alerts/router/AlertComposition.h"
#include "alerts/rules/AlertOutbox.h"
#include "async/TaskGroup.h"
#include "history/tables/OutboxTable.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>

#include <functional>

namespace watchkeeper {

//! \brief Remembers the fault of each channel, and reports changes. An empty name means alerts.json itself.
class AlertFaults
{
public:
    //! \param changed  receives the user-visible text of a fault, which is empty if the fault has ended
    explicit AlertFaults(std::function<void(const QString &channel, const QString &text)> changed)
        : m_changed(std::move(changed))
    {
    }

    //! Logs a fault of a channel only if its kind has changed, because its text may differ each time.
    //! \param kind  identifies the problem even if `text` differs each time; empty if there is no fault
    void report(const QString &channel, const QString &kind, const QString &text);
    void clear(const QString &channel) { report(channel, {}, {}); }
    //! Clears faults of channels that were removed, renamed or paused.
    void clearUnused(const AlertsDocument &document);
    //! Returns the kind of the channel's fault, or an empty string.
    QString kindOf(const QString &channel) const { return m_faults.value(channel).kind; }

private:
    struct Fault
    {
        QString kind;
        QString text;
        friend bool operator==(const Fault &, const Fault &) = default;
    };

    std::function<void(const QString &channel, const QString &text)> m_changed;
    QHash<QString, Fault> m_faults; //!< by name of the channel
};

//! \brief Lives in the main thread and never blocks. The caller decides when something is due, see nextDueTime().
class AlertDeliveries : public QObject
{
    Q_OBJECT

public:
    //! Runs one delivery round, see Deliverer. Ends soon after the token is cancelled.
    using DeliverFunction = std::function<QCoro::Task<Verdict>(AlertChannel channel, Alert alert, CancelToken token)>;

    //! \param document, faults  must outlive this object
    //! \param now               returns the current time: [ms] since 1970, UTC, like all other times
    AlertDeliveries(DeliverFunction deliver, const OutboxRetryPolicy &retryPolicy, const AlertsDocument *document,
                    AlertFaults *faults, std::function<qint64()> now);
    //! Call stop() first, unless nothing was ever sent. Deliveries that are still running end with the process.
    ~AlertDeliveries() override;

    //! Restores an alert of an earlier run.
    void restore(const StoredDelivery &stored, qint64 now);
    //! \brief Adds the alerts to the queue of alerts to be stored.
    //! \param changes  receives the alerts, with the number for releaseStored()
    void queue(const QList<AlertDecision> &decisions, qint64 now, AlertChanges *changes);
    //! Releases the alerts up to this number for sending, because they are on disk or can't be stored.
    void releaseStored(quint64 number, AlertChanges *changes);
    //! Releases alerts whose storage takes too long, and drops alerts that are too old.
    void releaseOverdue(qint64 now, AlertChanges *changes);
    //! Starts the deliveries that are due.
    void sendDue(qint64 now);
    //! Retries failed alerts immediately, see AlertOutbox::retryNow().
    void retryNow(qint64 now) { m_outbox.retryNow(now); }
    //! Adjusts the times after the clock was set back. \param by  [ms] amount of the change
    void handleClockSetBack(qint64 now, qint64 by);
    //! Returns the time at which sendDue() may have something to send.
    std::optional<qint64> nextDueTime() const { return m_outbox.nextDueTime(); }
    //! Returns the time at which releaseOverdue() releases an alert.
    std::optional<qint64> nextRelease() const;

    //! Cancels running deliveries. stopped() is emitted unless a delivery hangs. Nothing is sent afterwards.
    void stop();
    bool isStopped() const { return m_isStopped; }

signals:
    //! Emitted with changes that must be stored soon, after a delivery.
    void changesToStore(const watchkeeper::AlertChanges &changes);
    //! Emitted last after a delivery. nextDueTime() may have changed.
    void deliveryHandled();
    void stopped();

private:
    struct PendingEntry
    {
        quint64 number;
        qint64 latest; //!< time at which the alert is sent even if storing isn't confirmed
        OutboxEntry entry;
    };

    void addToOutbox(const PendingEntry &pending, AlertChanges *changes);
    void expire(qint64 now, AlertChanges *changes);
    QCoro::Task<> sendOne(OutboxEntry entry);
    void finishDelivery(const OutboxEntry &entry, const Verdict &verdict);
    void reportVerdict(const QString &channel, const Verdict &verdict, OutboxResult result);

    DeliverFunction m_deliver;
    const AlertsDocument *m_document;
    AlertFaults *m_faults;
    std::function<qint64()> m_now;
    std::chrono::milliseconds m_maxWait;
    AlertOutbox m_outbox;
    QList<PendingEntry> m_pendingEntries; //!< alerts waiting to be stored
    quint64 m_number = 0;
    bool m_isStopping = false;
    bool m_isStopped = false;
    std::unique_ptr<TaskGroup> m_tasks = std::make_unique<TaskGroup>();
};

//! Converts an undelivered alert to a row of the history.
StoredDelivery storedDelivery(const OutboxEntry &entry);
//! \return the entry, or no value if the row is invalid or from a newer version
std::optional<OutboxEntry> outboxEntry(const StoredDelivery &stored);

} // namespace watchkeeper
