// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sends alerts, handles the results of deliveries, stops sending at shutdown, and reports faults.
#include "app/alerting/AlertDispatcher.h"
#include "app/alerting/AlertStorage.h"
#include "model/base/Logging.h"

#include <QPointer>
#include <QRandomGenerator>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

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

} // namespace

AlertDispatcher::~AlertDispatcher()
{
    if (m_isStopping && !m_isStopped)
        hungTasks().push_back(std::move(m_tasks));
}

void AlertDispatcher::stop()
{
    if (std::exchange(m_isStopping, true))
        return;
    m_dueTimer.stop();
    if (m_isStateApplied)
        storeDecisions({}, checkClock()); // stores pending changes
    m_tasks->cancel();
    QCoro::connect(m_tasks->join(), this, [this] {
        m_isStopped = true;
        emit stopped();
    });
}

void AlertDispatcher::expire(qint64 now, AlertChanges *changes)
{
    for (const OutboxEntry &entry : m_outbox.takeExpired(now)) {
        changes->steps.append({storedDelivery(entry), true});
        if (m_faults.value(entry.channel).kind == kExpired)
            continue; // one report is enough, because thousands of alerts with different titles may expire at once
        reportFault(entry.channel, kExpired,
                    tr("An alert through “%1” was dropped because it couldn't be delivered for 24 hours: %2")
                        .arg(entry.channel, entry.alert.title));
    }
}

QCoro::Task<> AlertDispatcher::sendOne(OutboxEntry entry)
{
    const QPointer<AlertDispatcher> self(this);
    const AlertChannel *const channel = m_document.channel(entry.channel);
    if (!channel) {
        const Verdict missing(Verdict::Code::Broken, tr("The channel doesn't exist in alerts.json."));
        finishDelivery(entry, missing);
        co_return;
    }
    if (channel->paused) {
        const Verdict passedOver(Verdict::Code::Delivered, QString());
        finishDelivery(entry, passedOver);
        co_return;
    }
    const AlertChannel way = *channel;
    const Alert alert = entry.alert;
    const CancelToken token = m_tasks->token();
    const Verdict verdict = co_await m_deliver(way, alert, token);
    if (self)
        finishDelivery(entry, verdict);
}

//! Handles the result of a delivery. An alert whose delivery was cancelled is kept for the next run.
void AlertDispatcher::finishDelivery(const OutboxEntry &entry, const Verdict &verdict)
{
    if (verdict.code() == Verdict::Code::Cancelled)
        return;
    const OutboxResult result = outboxResultFor(verdict.code());
    const qint64 after = verdict.after.value_or(0ms).count();
    const auto left = m_outbox.finishAttempt(entry.alert.id, entry.channel, result, checkClock(), after,
                                             QRandomGenerator::global()->generateDouble());
    AlertChanges changes;
    changes.steps.append({storedDelivery(left.value_or(entry)), !left});
    emit changesToStore(changes);
    if (verdict.code() == Verdict::Code::Delivered && verdict.missed.isEmpty())
        reportFault(entry.channel, {}, {});
    else if (verdict.code() == Verdict::Code::Delivered)
        reportFault(entry.channel, u"missed"_s,
                    tr("An alert through “%1” didn't reach all recipients: %2").arg(entry.channel, verdict.text()));
    else
        reportFault(entry.channel, verdictKey(verdict.code()),
                    (result == OutboxResult::DeliveryAbandoned
                         ? tr("The channel “%1” rejected an alert: %2")
                         : tr("Alerts through “%1” can't be delivered and are being retried: %2"))
                        .arg(entry.channel, verdict.text()));
    schedule();
}

//! Logs a fault of a channel only if its kind has changed, because its text may differ each time.
void AlertDispatcher::reportFault(const QString &channel, const QString &kind, const QString &text)
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
    emit faultChanged(channel, text);
}

//! Reports missing rules of a valid alerts.json, or clears the fault if no rules are missing.
void AlertDispatcher::reportMissingRules()
{
    const QStringList rules = ruleNames(m_document.rules);
    const QList<RuleReference> missing = missingRules(m_ruleReferences, rules);
    if (missing.isEmpty())
        return reportFault({}, {}, {});
    QString text = missingRuleText(missing.first(), rules);
    if (const int more = static_cast<int>(missing.size()) - 1; more > 0)
        text += u' ' + tr("The same applies to %n more target(s).", "targets that name rules that are not there", more);
    reportFault({}, text, text);
}

//! Clears faults of channels that were removed, renamed or paused.
void AlertDispatcher::clearFaults()
{
    const QStringList names = m_faults.keys();
    for (const QString &name : names) {
        const AlertChannel *const channel = m_document.channel(name);
        if (!name.isEmpty() && (!channel || channel->paused))
            reportFault(name, {}, {});
    }
}

} // namespace watchkeeper
