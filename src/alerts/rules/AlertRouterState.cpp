// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Assigns rules to targets when either changes. Stores and restores the router's state in parts: one for each target that has
// any state other than up, one for each rule with pending alerts, one for connectivity, and one for the rules' definitions.
#include "alerts/rules/AlertRouter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

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
constexpr auto kLostAt = "lostAt"_L1;
constexpr auto kAlerted = "told"_L1;
constexpr auto kDigests = "digests"_L1;

QByteArray text(const QJsonObject &json)
{
    return json.isEmpty() ? QByteArray() : QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QString stateKey(const TargetId &id)
{
    return kTargetPrefix + id.toString(QUuid::WithoutBraces);
}

//! Returns the new names of rules that were renamed since the state was stored, by their stored names.
QHash<QString, QString> findRenamedRules(const QList<RouterStateEntry> &parts, const QList<AlertRule> &rules)
{
    const auto stored =
        std::find_if(parts.begin(), parts.end(), [](const RouterStateEntry &part) { return part.key == kRules; });
    if (stored == parts.end())
        return {};
    QList<AlertRule> former;
    const QJsonArray definitions = QJsonDocument::fromJson(stored->json).object().value(kRules).toArray();
    for (const QJsonValue &definition : definitions) {
        QList<FieldProblem> problems; // stays empty, because only valid rules are stored
        former.append(readAlertRule(definition.toObject(), &problems));
    }
    const std::vector<int> successors = findRuleSuccessors(former, rules);
    QHash<QString, QString> names;
    for (qsizetype was = 0; was < former.size(); ++was) {
        const int place = successors[static_cast<size_t>(was)];
        if (place >= 0 && rules[place].name != former[was].name)
            names.insert(former[was].name, rules[place].name);
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

bool isUnremarkable(const TargetAlertState &seen)
{
    return !seen.isBad() && !seen.flapping && !seen.inMaintenance && !seen.unobserved && seen.snoozedUntil == 0;
}

bool hasRule(const QList<AlertRule> &rules, const QString &key)
{
    return std::any_of(rules.begin(), rules.end(), [&key](const AlertRule &rule) { return kRulePrefix + rule.name == key; });
}

QStringList texts(const QJsonArray &array)
{
    QStringList list;
    for (const QJsonValue &value : array)
        list.append(value.toString());
    return list;
}

} // namespace

void AlertRouter::setRules(const QList<AlertRule> &rules, qint64 now)
{
    const QList<AlertRule> former = std::exchange(m_rules, rules);
    std::vector<PendingRuleAlerts> waiting = std::exchange(m_pendingAlerts, std::vector<PendingRuleAlerts>(m_rules.size()));
    const std::vector<int> successors = findRuleSuccessors(former, rules);
    for (size_t was = 0; was < successors.size(); ++was) {
        const QString &name = former[static_cast<qsizetype>(was)].name;
        m_changed.insert(kRulePrefix + name);
        if (successors[was] < 0)
            continue;
        m_pendingAlerts[static_cast<size_t>(successors[was])] = std::move(waiting[was]);
        renameRule(name, m_rules[successors[was]].name);
    }
    for (int rule = 0; rule < static_cast<int>(m_rules.size()); ++rule) {
        PendingRuleAlerts &each = m_pendingAlerts[static_cast<size_t>(rule)];
        if (each.digestAt > now) // the end of the quiet hours may have changed
            each.digestAt = digestDeadline(rule, now);
        markRuleChanged(rule);
    }
    for (Entry &entry : m_entries) {
        remapCases(&entry, successors);
        markChanged(entry);
    }
    m_changed.insert(kRules);
    rebuildCases(now);
}

//! Replaces the rule's name wherever it is used. The targets file also contains the name and is updated slightly later.
void AlertRouter::renameRule(const QString &from, const QString &to)
{
    if (from == to)
        return;
    for (Entry &entry : m_entries)
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

void AlertRouter::renameConnectivityRule(const QString &from, const QString &to)
{
    if (m_connectivity.alerted.contains(from))
        m_connectivity.alerted.insert(to, m_connectivity.alerted.take(from));
    if (m_connectivity.digests.contains(from))
        m_connectivity.digests.insert(to, m_connectivity.digests.take(from));
    m_changed.insert(kLink);
}

//! \param successors  the new index of each former rule, or -1 if it was removed
void AlertRouter::remapCases(Entry *entry, const std::vector<int> &successors)
{
    for (Case &each : entry->cases)
        each.rule = successors[static_cast<size_t>(each.rule)];
    std::erase_if(entry->cases, [](const Case &each) { return each.rule < 0; });
}

QList<AlertDecision> AlertRouter::setTargets(const QList<AlertTarget> &targets, qint64 now, bool isComplete)
{
    m_isComplete = isComplete;
    std::vector<Entry> former = std::exchange(m_entries, {});
    const QHash<TargetId, int> places = std::exchange(m_indexes, {});
    m_entries.reserve(static_cast<size_t>(targets.size()));
    QSet<QString> gone;
    for (const Entry &entry : former)
        gone.insert(stateKey(entry.target.id));
    for (const AlertTarget &target : targets) {
        Entry entry;
        if (const auto place = places.constFind(target.id); place != places.cend())
            entry = std::move(former[static_cast<size_t>(*place)]);
        entry.target = target;
        m_indexes.insert(target.id, static_cast<int>(m_entries.size()));
        m_entries.push_back(std::move(entry));
    }
    m_changed += gone;
    for (const Entry &entry : former) {
        if (m_indexes.contains(entry.target.id))
            continue;
        if (isComplete)
            sendRemovedTargetAlert(entry, now);
        else if (const QJsonObject json = stateJson(entry); !json.isEmpty())
            m_missingTargets.insert(stateKey(entry.target.id), json);
    }
    linkParents();
    rebuildCases(now);
    const QMap<QString, QJsonObject> missing = std::exchange(m_missingTargets, {});
    for (auto target = missing.cbegin(); target != missing.cend(); ++target)
        restoreTarget(target.key(), *target, now);
    return takeReadyAlerts(now);
}

void AlertRouter::linkParents()
{
    for (Entry &entry : m_entries) {
        entry.parents.clear();
        entry.children.clear();
    }
    for (size_t child = 0; child < m_entries.size(); ++child) {
        for (const TargetId &id : std::as_const(m_entries[child].target.parents)) {
            const auto parent = m_indexes.constFind(id);
            if (parent == m_indexes.cend())
                continue;
            m_entries[child].parents.push_back(*parent);
            m_entries[static_cast<size_t>(*parent)].children.push_back(static_cast<int>(child));
        }
    }
}

//! Updates which rules apply to which targets, keeping the alerts of existing rules.
void AlertRouter::rebuildCases(qint64 now)
{
    m_due.clear();
    for (Entry &entry : m_entries) {
        const std::vector<Case> former = std::exchange(entry.cases, {});
        const FilterSearchTexts texts = searchTexts(entry.target);
        for (int rule = 0; rule < static_cast<int>(m_rules.size()); ++rule) {
            if (!appliesTo(m_rules[rule], entry.target, texts, now))
                continue;
            Case each;
            each.rule = rule;
            const auto was = std::find_if(former.begin(), former.end(), [rule](const Case &one) { return one.rule == rule; });
            if (was != former.end())
                each.alerted = was->alerted;
            entry.cases.push_back(each);
        }
        if (entry.seen.outcome) {
            for (Case &each : entry.cases)
                schedule(&entry, &each, now);
        }
    }
}

void AlertRouter::markChanged(const Entry &entry)
{
    m_changed.insert(stateKey(entry.target.id));
}

QString AlertRouter::ruleStateKey(int rule) const
{
    return kRulePrefix + m_rules[rule].name;
}

void AlertRouter::markRuleChanged(int rule)
{
    m_changed.insert(ruleStateKey(rule));
}

QByteArray AlertRouter::stateJson(const QString &key) const
{
    if (key == kLink) {
        QJsonObject alerted;
        for (auto it = m_connectivity.alerted.begin(); it != m_connectivity.alerted.end(); ++it)
            alerted.insert(it.key(), QJsonArray::fromStringList(it.value()));
        QJsonObject digests;
        for (auto it = m_connectivity.digests.begin(); it != m_connectivity.digests.end(); ++it)
            digests.insert(it.key(), it.value());
        return m_connectivity.lostAt == 0 ? QByteArray()
                                          : text({{kLostAt, m_connectivity.lostAt}, {kAlerted, alerted}, {kDigests, digests}});
    }
    if (key == kRules) {
        QJsonArray definitions;
        for (const AlertRule &rule : m_rules)
            definitions.append(toJson(rule));
        return m_rules.isEmpty() ? QByteArray() : text({{kRules, definitions}});
    }
    if (key.startsWith(kRulePrefix)) {
        const QString name = key.sliced(kRulePrefix.size());
        for (qsizetype rule = 0; rule < m_rules.size(); ++rule) {
            if (m_rules[rule].name == name)
                return text(toJson(m_pendingAlerts[static_cast<size_t>(rule)]));
        }
        return {};
    }
    const auto place = m_indexes.constFind(TargetId(key.mid(kTargetPrefix.size())));
    return text(place == m_indexes.cend() ? m_missingTargets.value(key) : stateJson(m_entries[static_cast<size_t>(*place)]));
}

//! Returns the state to store for the target. Empty if there is nothing to store.
QJsonObject AlertRouter::stateJson(const Entry &entry) const
{
    QJsonObject cases;
    for (const Case &each : entry.cases) {
        if (const QJsonObject alerted = toJson(each.alerted); !alerted.isEmpty())
            cases.insert(m_rules[each.rule].name, alerted);
    }
    if (cases.isEmpty())
        return isUnremarkable(entry.seen) ? QJsonObject() : QJsonObject{{kSeen, toJson(entry.seen)}};
    return {{kSeen, toJson(entry.seen)}, {kCases, cases}, {kProperties, toJson(entry.target)}};
}

QByteArray AlertRouter::updatedStateJson(const QString &key, const QByteArray &stored) const
{
    const auto place = m_indexes.constFind(TargetId(key.mid(kTargetPrefix.size())));
    QJsonObject json = QJsonDocument::fromJson(stored).object();
    if (!key.startsWith(kTargetPrefix) || place == m_indexes.cend() || json.isEmpty())
        return stored;
    json.insert(kSeen, toJson(m_entries[static_cast<size_t>(*place)].seen));
    return text(json);
}

QList<RouterStateEntry> AlertRouter::takeChanges()
{
    m_changed += std::exchange(m_deferrableChanges, {});
    return takeUrgentChanges();
}

QList<RouterStateEntry> AlertRouter::takeUrgentChanges()
{
    const QSet<QString> changed = std::exchange(m_changed, {});
    m_deferrableChanges -= changed; // these entries are stored as a whole, so nothing is left to store later
    QList<RouterStateEntry> parts;
    parts.reserve(changed.size());
    for (const QString &key : changed)
        parts.append({key, stateJson(key)});
    return parts;
}

void AlertRouter::restore(const QList<RouterStateEntry> &parts, qint64 now)
{
    const QList<RouterStateEntry> renamed = withCurrentRuleNames(parts, findRenamedRules(parts, m_rules));
    for (const RouterStateEntry &part : renamed)
        restoreStateEntry(part, now);
}

//! Returns stored entries with the current names of the rules that were renamed while the program wasn't running.
QList<RouterStateEntry> AlertRouter::withCurrentRuleNames(const QList<RouterStateEntry> &parts,
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

void AlertRouter::restoreAlerted(const QList<RouterStateEntry> &parts, qint64 now)
{
    const QHash<QString, QString> names = findRenamedRules(parts, m_rules);
    for (auto name = names.begin(); name != names.end(); ++name)
        renameConnectivityRule(name.key(), *name);
    const QList<RouterStateEntry> renamed = withCurrentRuleNames(parts, names);
    for (const RouterStateEntry &part : renamed) {
        restorePendingAlerts(part, now);
        if (!part.key.startsWith(kTargetPrefix))
            continue;
        const QJsonObject json = QJsonDocument::fromJson(part.json).object();
        if (Entry *const entry = find(TargetId(part.key.sliced(kTargetPrefix.size()))))
            restoreCases(entry, json, now);
        else
            restoreMissingTarget(part.key, json, now);
    }
}

void AlertRouter::restoreStateEntry(const RouterStateEntry &part, qint64 now)
{
    const QJsonObject json = QJsonDocument::fromJson(part.json).object();
    if (part.key == kLink) {
        m_connectivity.lostAt = json.value(kLostAt).toInteger();
        const QJsonObject alerted = json.value(kAlerted).toObject();
        for (auto it = alerted.begin(); it != alerted.end(); ++it)
            m_connectivity.alerted.insert(it.key(), texts(it->toArray()));
        const QJsonObject digests = json.value(kDigests).toObject();
        for (auto it = digests.begin(); it != digests.end(); ++it)
            m_connectivity.digests.insert(it.key(), it->toString());
    } else if (hasRule(m_rules, part.key)) {
        restorePendingAlerts(part, now);
    } else if (part.key.startsWith(kTargetPrefix)) {
        restoreTarget(part.key, json, now);
    } else if (part.key != kRules) {
        m_changed.insert(part.key); // the rule was removed, so its entry is removed as well
    }
}

void AlertRouter::restorePendingAlerts(const RouterStateEntry &part, qint64 now)
{
    for (qsizetype rule = 0; rule < m_rules.size(); ++rule) {
        if (kRulePrefix + m_rules[rule].name != part.key)
            continue;
        m_pendingAlerts[static_cast<size_t>(rule)] = pendingRuleAlertsFromJson(QJsonDocument::fromJson(part.json).object());
        clampPendingAlerts(static_cast<int>(rule), now);
    }
}

void AlertRouter::clampPendingAlerts(int rule, qint64 now)
{
    PendingRuleAlerts &waiting = m_pendingAlerts[static_cast<size_t>(rule)];
    clamp(&waiting.groupAt, now + m_rules[rule].grouping.count());
    clamp(&waiting.digestAt, digestDeadline(rule, now));
}

void AlertRouter::restoreTarget(const QString &key, const QJsonObject &json, qint64 now)
{
    Entry *const entry = find(TargetId(key.sliced(kTargetPrefix.size())));
    if (!entry)
        return restoreMissingTarget(key, json, now);
    entry->seen = targetAlertStateFromJson(json.value(kSeen).toObject());
    clamp(&entry->seen, now);
    if (entry->seen.isBad())
        entry->seen.reachableSince = now; // the target wasn't checked since the program stopped
    restoreCases(entry, json, now);
}

void AlertRouter::restoreCases(Entry *entry, const QJsonObject &json, qint64 now)
{
    const QJsonObject cases = json.value(kCases).toObject();
    for (Case &each : entry->cases) {
        each.alerted = alertCaseFromJson(cases.value(m_rules[each.rule].name).toObject());
        clamp(&each.alerted, now);
        schedule(entry, &each, now);
    }
}

//! Ends reported problems of a target that was removed while the program wasn't running. Keeps the target's state if the list
//! of targets is incomplete.
void AlertRouter::restoreMissingTarget(const QString &key, const QJsonObject &json, qint64 now)
{
    if (!m_isComplete) {
        m_missingTargets.insert(key, json);
        return;
    }
    m_changed.insert(key);
    Entry entry;
    entry.target = alertTargetFromJson(TargetId(key.sliced(kTargetPrefix.size())), json.value(kProperties).toObject());
    entry.seen = targetAlertStateFromJson(json.value(kSeen).toObject());
    const QJsonObject cases = json.value(kCases).toObject();
    for (int rule = 0; rule < static_cast<int>(m_rules.size()); ++rule)
        entry.cases.push_back({rule, alertCaseFromJson(cases.value(m_rules[rule].name).toObject())});
    sendRemovedTargetAlert(entry, now);
}

void AlertRouter::handleClockSetBack(qint64 now)
{
    for (int rule = 0; rule < static_cast<int>(m_rules.size()); ++rule) {
        clampPendingAlerts(rule, now);
        markRuleChanged(rule);
    }
    for (Entry &entry : m_entries) {
        clamp(&entry.seen, now);
        clamp(&entry.evaluatedAt, now - 1); // later failures wait for new checks of the target's parents
        for (Case &each : entry.cases) {
            clamp(&each.alerted, now);
            if (each.due > now)
                schedule(&entry, &each, now);
        }
        markChanged(entry);
    }
}

} // namespace watchkeeper
