// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerting/AlertStorage.h"

#include "alerts/alert/Alert.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace watchkeeper {

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
