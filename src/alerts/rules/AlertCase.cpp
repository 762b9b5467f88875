// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/AlertCase.h"

#include "model/check/StoredMembers.h"

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// Default values are omitted, because a large outage writes thousands of objects at the same time.

constexpr auto kAlertTargetMembers = [](auto &member, auto &target) {
    member("name"_L1, target.name);
    member("kind"_L1, target.kind);
    member("address"_L1, target.address);
    member("tags"_L1, target.tags);
};

constexpr auto kAlertStateMembers = [](auto &member, auto &seen) {
    member("outcome"_L1, seen.outcome);
    member("at"_L1, seen.at);
    member("badSince"_L1, seen.problemSince);
    member("attempt"_L1, seen.attempt);
    member("summary"_L1, seen.summary);
    member("message"_L1, seen.message);
    member("flapping"_L1, seen.flapping);
    member("flapSince"_L1, seen.flappingSince);
    member("unreachable"_L1, seen.unreachable);
    member("unobserved"_L1, seen.unobserved);
    member("maintenance"_L1, seen.inMaintenance);
    member("acknowledged"_L1, seen.acknowledged);
    member("acknowledgedUntil"_L1, seen.acknowledgedUntil);
    member("acknowledgement"_L1, seen.acknowledgement);
    member("snoozedUntil"_L1, seen.snoozedUntil);
    member("backSince"_L1, seen.reachableSince);
    member("softAt"_L1, seen.softAt);
};

constexpr auto kAlertCaseMembers = [](auto &member, auto &alertCase) {
    member("told"_L1, alertCase.alerted);
    member("problem"_L1, alertCase.problem);
    member("begun"_L1, alertCase.begun);
    member("toldAt"_L1, alertCase.alertedAt);
    member("remindedAt"_L1, alertCase.remindedAt);
    member("steps"_L1, alertCase.steps);
    member("count"_L1, alertCase.count);
    member("channels"_L1, alertCase.channels);
    member("toldFlapping"_L1, alertCase.isFlappingAlerted);
    member("owed"_L1, alertCase.isFollowUpDue);
    member("grouped"_L1, alertCase.isGrouped);
    member("shared"_L1, alertCase.isShared);
    member("leftOut"_L1, alertCase.isExcluded);
};

constexpr auto kDigestLineMembers = [](auto &member, auto &line) {
    member("target"_L1, line.target);
    member("name"_L1, line.name);
    member("text"_L1, line.text);
    member("after"_L1, line.after, Outcome::Unknown);
    member("at"_L1, line.at);
    member("more"_L1, line.more);
};

constexpr auto kOnlineNoticeMembers = [](auto &member, auto &notice) {
    member("lostAt"_L1, notice.lostAt);
    member("at"_L1, notice.at);
    member("problem"_L1, notice.problem);
    member("channels"_L1, notice.channels);
};

constexpr auto kPendingAlertsMembers = [](auto &member, auto &waiting) {
    member("groupAt"_L1, waiting.groupAt);
    member("digestAt"_L1, waiting.digestAt);
};

} // namespace

QJsonObject toJson(const AlertTarget &target)
{
    return membersToJson(target, kAlertTargetMembers);
}

AlertTarget alertTargetFromJson(const TargetId &id, const QJsonObject &json)
{
    AlertTarget target;
    readMembers(json, &target, kAlertTargetMembers);
    target.id = id;
    if (target.name.isEmpty())
        target.name = id.toString(QUuid::WithoutBraces); // earlier versions stored no name
    return target;
}

QJsonObject toJson(const TargetAlertState &seen)
{
    return membersToJson(seen, kAlertStateMembers);
}

TargetAlertState targetAlertStateFromJson(const QJsonObject &json)
{
    TargetAlertState seen;
    readMembers(json, &seen, kAlertStateMembers);
    return seen;
}

QJsonObject toJson(const AlertCase &alertCase)
{
    return membersToJson(alertCase, kAlertCaseMembers);
}

AlertCase alertCaseFromJson(const QJsonObject &json)
{
    AlertCase alertCase;
    readMembers(json, &alertCase, kAlertCaseMembers);
    return alertCase;
}

QJsonObject toJson(const PendingRuleAlerts &waiting)
{
    QJsonObject json = membersToJson(waiting, kPendingAlertsMembers);
    QJsonArray digestLines;
    for (const DigestLine &line : waiting.digestLines)
        digestLines.append(membersToJson(line, kDigestLineMembers));
    if (!digestLines.isEmpty())
        json.insert("held"_L1, digestLines);
    if (waiting.onlineNotice.lostAt != 0)
        json.insert("linkBack"_L1, membersToJson(waiting.onlineNotice, kOnlineNoticeMembers));
    return json;
}

PendingRuleAlerts pendingRuleAlertsFromJson(const QJsonObject &json)
{
    PendingRuleAlerts waiting;
    readMembers(json, &waiting, kPendingAlertsMembers);
    const QJsonArray digestLines = json.value("held"_L1).toArray();
    for (const QJsonValue &line : digestLines)
        readMembers(line.toObject(), &waiting.digestLines.emplace_back(), kDigestLineMembers);
    readMembers(json.value("linkBack"_L1).toObject(), &waiting.onlineNotice, kOnlineNoticeMembers);
    return waiting;
}

QJsonObject toJson(const ConnectivityNotice &notice)
{
    if (notice.lostAt == 0)
        return {};
    QJsonObject alerted;
    for (auto it = notice.alerted.begin(); it != notice.alerted.end(); ++it)
        alerted.insert(it.key(), QJsonArray::fromStringList(it.value()));
    QJsonObject digests;
    for (auto it = notice.digests.begin(); it != notice.digests.end(); ++it)
        digests.insert(it.key(), it.value());
    return {{"lostAt"_L1, notice.lostAt}, {"told"_L1, alerted}, {"digests"_L1, digests}};
}

ConnectivityNotice connectivityNoticeFromJson(const QJsonObject &json)
{
    ConnectivityNotice notice;
    notice.lostAt = json.value("lostAt"_L1).toInteger();
    const QJsonObject alerted = json.value("told"_L1).toObject();
    for (auto it = alerted.begin(); it != alerted.end(); ++it)
        notice.alerted.insert(it.key(), it->toVariant().toStringList());
    const QJsonObject digests = json.value("digests"_L1).toObject();
    for (auto it = digests.begin(); it != digests.end(); ++it)
        notice.digests.insert(it.key(), it->toString());
    return notice;
}

} // namespace watchkeeper
