// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerting/AlertDeliveries.h"

#include "model/base/Logging.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr std::chrono::milliseconds kStoreTimeout = 5s; // time after which alerts are sent even if storing them hangs

OutboxResult outboxResultFor(Verdict::Code code)
{
    if (code == Verdict::Code::Delivered)
        return OutboxResult::DeliveryConfirmed;
    return code == Verdict::Code::Refused
        ? OutboxResult::DeliveryAbandoned
        : OutboxResult::RetryLater; // retried in the other cases, because the user can fix the channel
}

constexpr auto kExpired = "expired"_L1;

//! Returns deliveries that didn't end after they were cancelled. They are never destroyed, because they still own the objects
//! they wait for.
std::vector<std::unique_ptr<TaskGroup>> &hungTasks()
{
    static auto *const tasks = new std::vector<std::unique_ptr<TaskGroup>>;
    return *tasks;
}

bool tracksIncidents(const AlertChannel *channel)
{
    const Provider *const provider = channel ? findProvider(channel->provider) : nullptr;
    return provider && provider->tracksIncidents;
}

} // namespace

void AlertFaults::report(const QString &channel, const QString &kind, const QString &text)
{
    const Fault fault{kind, text};
    const Fault former = m_faults.value(channel);
    if (former == fault)
        return;
    if (kind.isEmpty())
        m_faults.remove(channel);
    else
        m_faults.insert(channel, fault);
    if (!text.isEmpty() && (channel.isEmpty() || former.kind != kind))
        qCWarning(lcApp).noquote() << text;
    m_changed(channel, text);
}

void AlertFaults::clearUnused(const AlertsDocument &document)
{
    const QStringList names = m_faults.keys();
    for (const QString &name : names) {
        const AlertChannel *const channel = document.channel(name);
        if (!name.isEmpty() && (!channel || channel->paused))
            clear(name);
    }
}

AlertDeliveries::AlertDeliveries(DeliverFunction deliver, const OutboxRetryPolicy &retryPolicy, const AlertsDocument *document,
                                 AlertFaults *faults, std::function<qint64()> now)
    : m_deliver(std::move(deliver))
    , m_document(document)
    , m_faults(faults)
    , m_now(std::move(now))
    , m_maxWait(retryPolicy.retry.ceiling)
    , m_outbox(retryPolicy)
{
}

AlertDeliveries::~AlertDeliveries()
{
    if (m_isStopping && !m_isStopped)
        hungTasks().push_back(std::move(m_tasks));
}

void AlertDeliveries::stop()
{
    m_isStopping = true;
    m_tasks->cancel();
    QCoro::connect(m_tasks->join(), this, [this] {
        m_isStopped = true;
        emit stopped();
    });
}

void AlertDeliveries::restore(const StoredDelivery &stored, qint64 now)
{
    auto entry = outboxEntry(stored);
    if (!entry)
        return;
    entry->made = std::min(entry->made, now); // the clock may have been ahead when the entry was stored
    entry->due = std::min(entry->due, now + m_maxWait.count());
    m_outbox.restore(*entry);
}

void AlertDeliveries::handleClockSetBack(qint64 now, qint64 by)
{
    m_outbox.handleClockSetBack(now, by);
    for (PendingEntry &pending : m_pendingEntries) {
        pending.latest = std::min(pending.latest, now + kStoreTimeout.count());
        pending.entry.made = std::min(pending.entry.made, now);
    }
}

void AlertDeliveries::queue(const QList<AlertDecision> &decisions, qint64 now, AlertChanges *changes)
{
    const quint64 number = m_number + 1;
    for (const AlertDecision &decision : decisions) {
        if (decision.suppressedBy)
            continue;
        for (const QString &channel : decision.channels) {
            if (decision.isForIncidentsOnly && !tracksIncidents(m_document->channel(channel)))
                continue;
            OutboxEntry entry;
            entry.alert = decision.alert;
            entry.channel = channel;
            entry.targets = decision.targets;
            entry.made = now;
            entry.due = now;
            changes->steps.append({storedDelivery(entry), false});
            m_pendingEntries.append({number, now + kStoreTimeout.count(), entry});
        }
    }
    if (!changes->steps.isEmpty())
        changes->number = m_number = number;
}

void AlertDeliveries::addToOutbox(const PendingEntry &pending, AlertChanges *changes)
{
    const OutboxEntry &entry = pending.entry;
    for (const OutboxEntry &folded : m_outbox.put(entry.alert, entry.channel, entry.targets, entry.made))
        changes->steps.append({storedDelivery(folded), true});
}

void AlertDeliveries::releaseStored(quint64 number, AlertChanges *changes)
{
    while (!m_pendingEntries.isEmpty() && m_pendingEntries.first().number <= number)
        addToOutbox(m_pendingEntries.takeFirst(), changes);
}

void AlertDeliveries::releaseOverdue(qint64 now, AlertChanges *changes)
{
    while (!m_pendingEntries.isEmpty() && m_pendingEntries.first().latest <= now)
        addToOutbox(m_pendingEntries.takeFirst(), changes);
    if (!m_isStopping)
        expire(now, changes);
}

std::optional<qint64> AlertDeliveries::nextRelease() const
{
    return m_pendingEntries.isEmpty() ? std::nullopt : std::optional(m_pendingEntries.first().latest);
}

void AlertDeliveries::expire(qint64 now, AlertChanges *changes)
{
    for (const OutboxEntry &entry : m_outbox.takeExpired(now)) {
        changes->steps.append({storedDelivery(entry), true});
        if (m_faults->kindOf(entry.channel) == kExpired)
            continue; // one report is enough, because thousands of alerts with different titles may expire at once
        m_faults->report(entry.channel, kExpired,
                         tr("An alert through “%1” was dropped because it couldn't be delivered for 24 hours: %2")
                             .arg(entry.channel, entry.alert.title));
    }
}

void AlertDeliveries::sendDue(qint64 now)
{
    while (!m_isStopping) {
        const auto next = m_outbox.takeNext(now);
        if (!next)
            break;
        m_tasks->add(sendOne(*next));
    }
}

QCoro::Task<> AlertDeliveries::sendOne(OutboxEntry entry)
{
    const QPointer<AlertDeliveries> self(this);
    const AlertChannel *const channel = m_document->channel(entry.channel);
    if (!channel) {
        const Verdict missing(Verdict::Code::Broken, tr("The channel doesn't exist in alerts.json."));
        finishDelivery(entry, missing);
        co_return;
    }
    if (channel->paused) {
        const Verdict skipped(Verdict::Code::Delivered, QString());
        finishDelivery(entry, skipped);
        co_return;
    }
    const AlertChannel copy = *channel;
    const Alert alert = entry.alert;
    const CancelToken token = m_tasks->token();
    const Verdict verdict = co_await m_deliver(copy, alert, token);
    if (self)
        finishDelivery(entry, verdict);
}

//! Handles the result of a delivery. An alert whose delivery was cancelled is kept for the next run.
void AlertDeliveries::finishDelivery(const OutboxEntry &entry, const Verdict &verdict)
{
    if (verdict.code() == Verdict::Code::Cancelled)
        return;
    const OutboxResult result = outboxResultFor(verdict.code());
    const qint64 after = verdict.after.value_or(0ms).count();
    const auto left = m_outbox.finishAttempt(entry.alert.id, entry.channel, result, m_now(), after,
                                             QRandomGenerator::global()->generateDouble());
    AlertChanges changes;
    changes.steps.append({storedDelivery(left.value_or(entry)), !left});
    emit changesToStore(changes);
    reportVerdict(entry.channel, verdict, result);
    emit deliveryHandled();
}

void AlertDeliveries::reportVerdict(const QString &channel, const Verdict &verdict, OutboxResult result)
{
    if (verdict.code() == Verdict::Code::Delivered && verdict.missed.isEmpty())
        m_faults->clear(channel);
    else if (verdict.code() == Verdict::Code::Delivered)
        m_faults->report(channel, u"missed"_s,
                         tr("An alert through “%1” didn't reach all recipients: %2").arg(channel, verdict.text()));
    else
        m_faults->report(channel, verdictKey(verdict.code()),
                         (result == OutboxResult::DeliveryAbandoned
                              ? tr("The channel “%1” rejected an alert: %2")
                              : tr("Alerts through “%1” can't be delivered and are being retried: %2"))
                             .arg(channel, verdict.text()));
}

namespace {

constexpr auto kAlert = "alert"_L1;
constexpr auto kTargets = "targets"_L1;

} // namespace

StoredDelivery storedDelivery(const OutboxEntry &entry)
{
    QJsonArray targets;
    for (const TargetId &id : entry.targets)
        targets.append(id.toString(QUuid::WithoutBraces));
    const QJsonObject json{{kAlert, toJson(entry.alert)}, {kTargets, targets}};
    return {entry.alert.id, entry.channel,  entry.made,
            entry.due,      entry.failures, QJsonDocument(json).toJson(QJsonDocument::Compact)};
}

std::optional<OutboxEntry> outboxEntry(const StoredDelivery &stored)
{
    const QJsonObject json = QJsonDocument::fromJson(stored.data).object();
    const auto alert = alertFromJson(json.value(kAlert).toObject());
    if (!alert || alert->id != stored.alert)
        return {};
    OutboxEntry entry;
    entry.alert = *alert;
    entry.channel = stored.channel;
    for (const QJsonValue &id : json.value(kTargets).toArray())
        entry.targets.append(TargetId(id.toString()));
    entry.made = stored.made;
    entry.due = stored.due;
    entry.failures = stored.failures;
    return entry;
}

} // namespace watchkeeper

#include "alerts/alert/Alert.h"
#include "moc_AlertDeliveries.cpp"
