// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/router/RouterState.h"

#include "alerts/router/AlertComposition.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr auto kTargetPrefix = "target/"_L1;
constexpr auto kRulePrefix = "rule/"_L1;
constexpr auto kLink = "link"_L1;
constexpr auto kRules = "rules"_L1;
constexpr auto kProperties = "target"_L1;
constexpr auto kSeen = "seen"_L1;
constexpr auto kCases = "cases"_L1;
constexpr auto kAlerted = "told"_L1;
constexpr auto kDigests = "digests"_L1;
constexpr auto kRemovedAt = "removedAt"_L1;
constexpr auto kIsEnded = "ended"_L1; // never stored: an ended target has no stored entry

QByteArray text(const QJsonObject &json)
{
    return json.isEmpty() ? QByteArray() : QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QString stateKey(const TargetId &id)
{
    return kTargetPrefix + id.toString(QUuid::WithoutBraces);
}

TargetId targetOf(const QString &stateKey)
{
    return TargetId(stateKey.mid(kTargetPrefix.size()));
}

//! Returns the new names of rules that were renamed since the state was stored, by their stored names.
QHash<QString, QString> findRenamedRules(const QList<RouterStateEntry> &parts, const QList<AlertRule> &rules)
{
    const auto stored =
        std::find_if(parts.begin(), parts.end(), [](const RouterStateEntry &part) { return part.key == kRules; });
    if (stored == parts.end())
        return {};
    QList<AlertRule> previous;
    const QJsonArray definitions = QJsonDocument::fromJson(stored->json).object().value(kRules).toArray();
    for (const QJsonValue &definition : definitions) {
        QList<FieldProblem> problems; // stays empty, because only valid rules are stored
        previous.append(readAlertRule(definition.toObject(), &problems));
    }
    const std::vector<int> successors = findRuleSuccessors(previous, rules);
    QHash<QString, QString> names;
    for (qsizetype was = 0; was < previous.size(); ++was) {
        const int place = successors[static_cast<size_t>(was)];
        if (place >= 0 && rules[place].name != previous[was].name)
            names.insert(previous[was].name, rules[place].name);
    }
    return names;
}

QJsonObject withRulesRenamed(const QJsonObject &byRule, const QHash<QString, QString> &names)
{
    QJsonObject renamed;
    for (auto it = byRule.begin(); it != byRule.end(); ++it)
        renamed.insert(names.value(it.key(), it.key()), it.value());
    return renamed;
}

RouterStateEntry withRulesRenamed(const RouterStateEntry &part, const QHash<QString, QString> &names)
{
    if (part.key.startsWith(kRulePrefix)) {
        const QString name = part.key.sliced(kRulePrefix.size());
        return {kRulePrefix + names.value(name, name), part.json};
    }
    QJsonObject json = QJsonDocument::fromJson(part.json).object();
    for (const auto key : {kCases, kAlerted, kDigests}) {
        if (json.contains(key))
            json.insert(key, withRulesRenamed(json.value(key).toObject(), names));
    }
    return {part.key, text(json)};
}

//! Limits a time. After the clock was set back, stored times may be in the future and would delay alerts.
void clamp(qint64 *time, qint64 latest)
{
    *time = std::min(*time, latest);
}

void clamp(TargetAlertState *seen, qint64 now)
{
    clamp(&seen->at, now);
    clamp(&seen->problemSince, now);
    clamp(&seen->reachableSince, now);
    clamp(&seen->softAt, now);
}

void clamp(AlertCase *alerted, qint64 now)
{
    clamp(&alerted->remindedAt, now);
    clamp(&alerted->alertedAt, now);
}

//! Returns the time at which the reported problems of a removed target end; 0 if it wasn't removed, or if they have ended.
qint64 endTime(const QJsonObject &missing)
{
    return missing.contains(kRemovedAt) && !missing.contains(kIsEnded)
        ? missing.value(kRemovedAt).toInteger() + RouterState::kUndoTime.count()
        : 0;
}

bool isDefaultAlertState(const TargetAlertState &seen)
{
    return !seen.isBad() && !seen.flapping && !seen.inMaintenance && !seen.unobserved && seen.snoozedUntil == 0;
}

} // namespace

QList<AlertRule> RouterState::definitions() const
{
    QList<AlertRule> rules;
    for (const RoutedRule &each : m_rules)
        rules.append(each.rule);
    return rules;
}

//! Returns the index of the rule whose entry has this key, or -1.
int RouterState::findRule(const QString &key) const
{
    const auto found = std::find_if(m_rules.begin(), m_rules.end(),
                                    [&key](const RoutedRule &each) { return kRulePrefix + each.rule.name == key; });
    return found == m_rules.end() ? -1 : static_cast<int>(found - m_rules.begin());
}

void RouterState::setRules(const QList<AlertRule> &rules, qint64 now)
{
    const QList<AlertRule> previous = definitions();
    std::vector<RoutedRule> before = std::exchange(m_rules, std::vector<RoutedRule>(static_cast<size_t>(rules.size())));
    for (int each = 0; each < ruleCount(); ++each)
        rule(each).rule = rules[each];
    const std::vector<int> successors = findRuleSuccessors(previous, rules);
    for (size_t was = 0; was < successors.size(); ++was) {
        const QString &name = before[was].rule.name;
        m_changed.insert(kRulePrefix + name);
        if (successors[was] < 0)
            continue;
        rule(successors[was]).pending = std::move(before[was].pending);
        renameRule(name, rule(successors[was]).rule.name);
    }
    for (int each = 0; each < ruleCount(); ++each) {
        PendingRuleAlerts &pending = rule(each).pending;
        if (pending.digestAt > now) // the end of the quiet hours may have changed
            pending.digestAt = digestDeadline(each, now);
        markRuleChanged(each);
    }
    m_targets.remapRules(successors);
    for (const RoutedTarget &entry : m_targets.all())
        markChanged(entry);
    m_changed.insert(kRules);
    m_targets.assignRules(m_rules, now);
}

//! Replaces the rule's name wherever it is used. The targets file also contains the name and is updated slightly later.
void RouterState::renameRule(const QString &from, const QString &to)
{
    if (from == to)
        return;
    for (RoutedTarget &entry : m_targets.all())
        std::replace(entry.target.rules.begin(), entry.target.rules.end(), from, to);
    for (auto missing = m_missingTargets.begin(); missing != m_missingTargets.end(); ++missing) {
        QJsonObject cases = missing->value(kCases).toObject();
        if (!cases.contains(from))
            continue;
        cases.insert(to, cases.take(from));
        missing->insert(kCases, cases);
        m_changed.insert(missing.key());
    }
    renameConnectivityRule(from, to);
}

void RouterState::renameConnectivityRule(const QString &from, const QString &to)
{
    if (m_connectivity.alerted.contains(from))
        m_connectivity.alerted.insert(to, m_connectivity.alerted.take(from));
    if (m_connectivity.digests.contains(from))
        m_connectivity.digests.insert(to, m_connectivity.digests.take(from));
    markConnectivityChanged();
}

void RouterState::setTargets(const QList<AlertTarget> &targets, qint64 now, bool isComplete)
{
    m_isComplete = isComplete;
    for (const RoutedTarget &entry : m_targets.all())
        markChanged(entry);
    for (const RoutedTarget &entry : m_targets.replace(targets)) {
        if (const QJsonObject json = stateJson(entry); !json.isEmpty())
            m_missingTargets.insert(stateKey(entry.target.id), json);
    }
    m_targets.assignRules(m_rules, now);
    const QMap<QString, QJsonObject> missing = std::exchange(m_missingTargets, {});
    for (auto target = missing.cbegin(); target != missing.cend(); ++target)
        restoreTarget(target.key(), *target, now);
    updateNextEndTime();
}

std::vector<RoutedTarget> RouterState::takeEndedTargets(qint64 now)
{
    std::vector<RoutedTarget> ended;
    if (m_nextEndTime == 0 || m_nextEndTime > now)
        return ended;
    for (auto missing = m_missingTargets.begin(); missing != m_missingTargets.end(); ++missing) {
        if (const qint64 end = endTime(*missing); end == 0 || end > now)
            continue;
        ended.push_back(missingTarget(missing.key(), *missing));
        missing->insert(kIsEnded, true);
        m_changed.insert(missing.key());
    }
    const auto byName = [](const RoutedTarget &a, const RoutedTarget &b) { return a.target.name < b.target.name; };
    std::sort(ended.begin(), ended.end(), byName);
    updateNextEndTime();
    return ended;
}

void RouterState::updateNextEndTime()
{
    m_nextEndTime = 0;
    for (const QJsonObject &missing : std::as_const(m_missingTargets)) {
        const qint64 end = m_isComplete ? endTime(missing) : 0;
        if (end != 0 && (m_nextEndTime == 0 || end < m_nextEndTime))
            m_nextEndTime = end;
    }
}

bool RouterState::isOpenForRemovedTarget(int rule, const QString &problem) const
{
    const QString name = this->rule(rule).rule.name;
    return std::any_of(m_missingTargets.begin(), m_missingTargets.end(), [&](const QJsonObject &missing) {
        const QJsonObject alerted = missing.value(kCases).toObject().value(name).toObject();
        return endTime(missing) != 0 && alertCaseFromJson(alerted).problem == problem;
    });
}

void RouterState::handleClockSetBack(qint64 now)
{
    for (int each = 0; each < ruleCount(); ++each) {
        clampPendingAlerts(each, now);
        markRuleChanged(each);
    }
    for (RoutedTarget &entry : m_targets.all()) {
        clamp(&entry.seen, now);
        clamp(&entry.evaluatedAt, now - 1); // later failures wait for new checks of the target's parents
        for (RoutedCase &each : entry.cases) {
            clamp(&each.alerted, now);
            if (each.due > now)
                m_targets.schedule(&entry, &each, now);
        }
        markChanged(entry);
    }
    for (auto missing = m_missingTargets.begin(); missing != m_missingTargets.end(); ++missing) {
        if (endTime(*missing) == 0)
            continue;
        missing->insert(kRemovedAt, std::min(missing->value(kRemovedAt).toInteger(), now));
        m_changed.insert(missing.key());
    }
    updateNextEndTime();
}

AlertContext RouterState::contextFor(const RoutedTarget &entry, const RoutedCase &each, qint64 now) const
{
    const RoutedRule &of = rule(each.rule);
    AlertContext context{of.rule, entry.target, entry.seen, each.alerted, now};
    context.parentDeadline = m_targets.parentDeadline(entry);
    context.isGroupComplete = of.isGroupComplete;
    context.isDigestDue = of.isDigestDue;
    return context;
}

qint64 RouterState::digestDeadline(int rule, qint64 now) const
{
    const auto &quiet = this->rule(rule).rule.quietHours;
    return quiet ? quiet->endAfter(now) : now;
}

bool RouterState::addDigestLine(int rule, const DigestLine &line, qint64 until)
{
    PendingRuleAlerts &pending = this->rule(rule).pending;
    if (!hasRoomFor(pending.digestLines, line.target))
        return false;
    if (watchkeeper::addDigestLine(&pending.digestLines, line)) {
        pending.digestAt = until;
        m_deferrableChanges.insert(kRulePrefix + this->rule(rule).rule.name);
    }
    return true;
}

void RouterState::markChanged(const RoutedTarget &entry)
{
    m_changed.insert(stateKey(entry.target.id));
}

void RouterState::markRuleChanged(int rule)
{
    m_changed.insert(kRulePrefix + this->rule(rule).rule.name);
}

void RouterState::markConnectivityChanged()
{
    m_changed.insert(kLink);
}

QByteArray RouterState::stateJson(const QString &key) const
{
    if (key == kLink)
        return text(toJson(m_connectivity));
    if (key == kRules) {
        QJsonArray definitions;
        for (const RoutedRule &each : m_rules)
            definitions.append(toJson(each.rule));
        return m_rules.empty() ? QByteArray() : text({{kRules, definitions}});
    }
    if (key.startsWith(kRulePrefix)) {
        const int found = findRule(key);
        return found < 0 ? QByteArray() : text(toJson(rule(found).pending));
    }
    const RoutedTarget *const entry = m_targets.find(targetOf(key));
    const QJsonObject missing = m_missingTargets.value(key);
    return text(entry ? stateJson(*entry) : missing.contains(kIsEnded) ? QJsonObject() : missing);
}

//! Returns the state to store for the target. Empty if there is nothing to store.
QJsonObject RouterState::stateJson(const RoutedTarget &entry) const
{
    QJsonObject cases;
    for (const RoutedCase &each : entry.cases) {
        if (const QJsonObject alerted = toJson(each.alerted); !alerted.isEmpty())
            cases.insert(rule(each.rule).rule.name, alerted);
    }
    if (cases.isEmpty())
        return isDefaultAlertState(entry.seen) ? QJsonObject() : QJsonObject{{kSeen, toJson(entry.seen)}};
    return {{kSeen, toJson(entry.seen)}, {kCases, cases}, {kProperties, toJson(entry.target)}};
}

QByteArray RouterState::updatedStateJson(const QString &key, const QByteArray &stored) const
{
    const RoutedTarget *const entry = key.startsWith(kTargetPrefix) ? m_targets.find(targetOf(key)) : nullptr;
    QJsonObject json = QJsonDocument::fromJson(stored).object();
    if (!entry || json.isEmpty())
        return stored;
    json.insert(kSeen, toJson(entry->seen));
    return text(json);
}

QList<RouterStateEntry> RouterState::takeChanges()
{
    m_changed += std::exchange(m_deferrableChanges, {});
    return takeUrgentChanges();
}

QList<RouterStateEntry> RouterState::takeUrgentChanges()
{
    const QSet<QString> changed = std::exchange(m_changed, {});
    m_deferrableChanges -= changed; // these entries are stored as a whole, so nothing is left to store later
    QList<RouterStateEntry> parts;
    parts.reserve(changed.size());
    for (const QString &key : changed)
        parts.append({key, stateJson(key)});
    return parts;
}

void RouterState::restore(const QList<RouterStateEntry> &parts, qint64 now)
{
    const QList<RouterStateEntry> renamed = withCurrentRuleNames(parts, findRenamedRules(parts, definitions()));
    for (const RouterStateEntry &part : renamed) {
        const QJsonObject json = QJsonDocument::fromJson(part.json).object();
        if (part.key == kLink)
            m_connectivity = connectivityNoticeFromJson(json);
        else if (const int found = findRule(part.key); found >= 0)
            restorePendingAlerts(found, json, now);
        else if (part.key.startsWith(kTargetPrefix))
            restoreTarget(part.key, json, now);
        else if (part.key != kRules)
            m_changed.insert(part.key); // the rule was removed, so its entry is removed as well
    }
    updateNextEndTime();
}

//! Returns stored entries with the current names of the rules that were renamed while the program wasn't running.
QList<RouterStateEntry> RouterState::withCurrentRuleNames(const QList<RouterStateEntry> &parts,
                                                          const QHash<QString, QString> &names)
{
    if (names.isEmpty())
        return parts;
    QList<RouterStateEntry> renamed;
    for (const RouterStateEntry &part : parts) {
        renamed.append(part.key == kRules ? part : withRulesRenamed(part, names));
        m_changed += {part.key, renamed.constLast().key};
    }
    return renamed;
}

void RouterState::restoreAlerted(const QList<RouterStateEntry> &parts, qint64 now)
{
    const QHash<QString, QString> names = findRenamedRules(parts, definitions());
    for (auto name = names.begin(); name != names.end(); ++name)
        renameConnectivityRule(name.key(), *name);
    const QList<RouterStateEntry> renamed = withCurrentRuleNames(parts, names);
    for (const RouterStateEntry &part : renamed) {
        const QJsonObject json = QJsonDocument::fromJson(part.json).object();
        if (const int found = findRule(part.key); found >= 0)
            restorePendingAlerts(found, json, now);
        if (!part.key.startsWith(kTargetPrefix))
            continue;
        if (RoutedTarget *const entry = m_targets.find(targetOf(part.key)))
            restoreCases(entry, json, now);
        else
            keepMissingTarget(part.key, json, now);
    }
    updateNextEndTime();
}

void RouterState::restorePendingAlerts(int rule, const QJsonObject &json, qint64 now)
{
    this->rule(rule).pending = pendingRuleAlertsFromJson(json);
    clampPendingAlerts(rule, now);
}

void RouterState::clampPendingAlerts(int rule, qint64 now)
{
    RoutedRule &each = this->rule(rule);
    clamp(&each.pending.groupAt, now + each.rule.grouping.count());
    clamp(&each.pending.digestAt, digestDeadline(rule, now));
}

void RouterState::restoreTarget(const QString &key, const QJsonObject &json, qint64 now)
{
    RoutedTarget *const entry = m_targets.find(targetOf(key));
    if (!entry)
        return keepMissingTarget(key, json, now);
    entry->seen = targetAlertStateFromJson(json.value(kSeen).toObject());
    clamp(&entry->seen, now);
    if (entry->seen.isBad())
        entry->seen.reachableSince = now; // the target wasn't checked since the program stopped, or since it was removed
    restoreCases(entry, json, now);
    if (json.contains(kRemovedAt))
        m_changed.insert(key);
}

void RouterState::restoreCases(RoutedTarget *entry, const QJsonObject &json, qint64 now)
{
    const QJsonObject cases = json.value(kCases).toObject();
    for (RoutedCase &each : entry->cases) {
        each.alerted = alertCaseFromJson(cases.value(rule(each.rule).rule.name).toObject());
        clamp(&each.alerted, now);
        m_targets.schedule(entry, &each, now);
    }
}

//! Keeps the state of a target in case it returns.
void RouterState::keepMissingTarget(const QString &key, QJsonObject json, qint64 now)
{
    if (m_isComplete && json.value(kRemovedAt).toInteger(now + 1) > now) // missing, or the clock was set back
        json.insert(kRemovedAt, now);
    m_missingTargets.insert(key, json);
    m_changed.insert(key);
}

RoutedTarget RouterState::missingTarget(const QString &key, const QJsonObject &json) const
{
    RoutedTarget entry;
    entry.target = alertTargetFromJson(targetOf(key), json.value(kProperties).toObject());
    entry.seen = targetAlertStateFromJson(json.value(kSeen).toObject());
    const QJsonObject cases = json.value(kCases).toObject();
    for (int each = 0; each < ruleCount(); ++each)
        entry.cases.push_back({each, alertCaseFromJson(cases.value(rule(each).rule.name).toObject())});
    return entry;
}

} // namespace watchkeeper
