// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/incident/Incident.h"

#include "model/base/EnumKeys.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace watchkeeper {

QString incidentEventKey(IncidentEvent event)
{
    static constexpr EnumKeys<IncidentEvent, IncidentEvent::Restored> keys{
        "opened",        "worsened",    "improved", "notSeen",     "unreachable",      "reachable",    "flapping",
        "flappingEnded", "unobserved",  "observed", "maintenance", "maintenanceEnded", "acknowledged", "unacknowledged",
        "snoozed",       "snoozeEnded", "comment",  "closed",      "removed",          "restored"};
    return keys.key(event);
}

namespace {

constexpr qint64 kMaxGroupGap = 60'000; // [ms]

struct Cause
{
    IncidentLink link = IncidentLink::None;
    QString common;
    friend bool operator==(const Cause &, const Cause &) = default;
    friend size_t qHash(const Cause &cause, size_t seed = 0)
    {
        return qHashMulti(seed, static_cast<int>(cause.link), cause.common);
    }
};

struct Candidate
{
    Cause cause;
    QList<qsizetype> members; //!< ordered by start time
};

//! \param isParent  whether other incidents name this target as their failed dependency
QList<Cause> causesOf(const Incident &incident, bool isParent)
{
    const IncidentTraits &traits = incident.traits;
    QList<Cause> causes{{IncidentLink::Parent, traits.parent},
                        {IncidentLink::Resolver, traits.resolver},
                        {IncidentLink::Issuer, traits.issuer},
                        {IncidentLink::Host, traits.host},
                        {IncidentLink::Address, traits.address}};
    if (isParent)
        causes.append({IncidentLink::Parent, incident.targetName});
    causes.removeIf([](const Cause &cause) { return cause.common.isEmpty(); });
    return causes;
}

QHash<Cause, QList<qsizetype>> incidentsByCause(const QList<Incident> &incidents, const QList<qsizetype> &inOrder)
{
    QSet<QString> parents;
    for (const Incident &incident : incidents)
        parents.insert(incident.traits.parent);
    QHash<Cause, QList<qsizetype>> shared;
    for (const qsizetype index : inOrder) {
        const QList<Cause> causes = causesOf(incidents[index], parents.contains(incidents[index].targetName));
        for (const Cause &cause : causes)
            shared[cause].append(index);
    }
    return shared;
}

//! Splits incidents with the same cause into groups, so that all incidents of a group began within one minute.
void addCandidates(const QList<Incident> &incidents, const Cause &cause, const QList<qsizetype> &members,
                   QList<Candidate> *candidates)
{
    qsizetype first = 0;
    for (qsizetype next = 1; next <= members.size(); ++next) {
        if (next < members.size() && incidents[members[next]].began - incidents[members[first]].began <= kMaxGroupGap)
            continue;
        if (next - first > 1)
            candidates->append({cause, members.sliced(first, next - first)});
        first = next;
    }
}

QList<Candidate> groupCandidates(const QList<Incident> &incidents, const QList<qsizetype> &inOrder)
{
    const auto shared = incidentsByCause(incidents, inOrder);
    QList<Candidate> candidates;
    for (auto one = shared.begin(); one != shared.end(); ++one)
        addCandidates(incidents, one.key(), one.value(), &candidates);
    std::sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
        if (a.members.size() != b.members.size())
            return a.members.size() > b.members.size();
        if (a.cause.link != b.cause.link)
            return a.cause.link < b.cause.link;
        return std::tie(a.members.first(), a.cause.common) < std::tie(b.members.first(), b.cause.common);
    });
    return candidates;
}

IncidentGroup groupOf(const QList<Incident> &incidents, const Cause &cause, QList<qsizetype> members)
{
    if (cause.link == IncidentLink::Parent) {
        const auto parent = std::find_if(members.begin(), members.end(),
                                         [&](qsizetype index) { return incidents[index].targetName == cause.common; });
        if (parent != members.end())
            std::rotate(members.begin(), parent, parent + 1);
    }
    return {members, cause.link, cause.common};
}

} // namespace

QString incidentLinkKey(IncidentLink link)
{
    static constexpr EnumKeys<IncidentLink, IncidentLink::Address> keys{"", "parent", "resolver", "issuer", "host", "address"};
    return keys.key(link);
}

QList<IncidentGroup> groupIncidents(const QList<Incident> &incidents)
{
    QList<qsizetype> inOrder(incidents.size());
    std::iota(inOrder.begin(), inOrder.end(), 0);
    std::stable_sort(inOrder.begin(), inOrder.end(),
                     [&incidents](qsizetype a, qsizetype b) { return incidents[a].began < incidents[b].began; });
    QSet<qsizetype> taken;
    QList<IncidentGroup> groups;
    for (const Candidate &candidate : groupCandidates(incidents, inOrder)) {
        QList<qsizetype> members = candidate.members;
        members.removeIf([&taken](qsizetype index) { return taken.contains(index); });
        if (members.size() < 2)
            continue;
        taken.unite({members.begin(), members.end()});
        groups.append(groupOf(incidents, candidate.cause, members));
    }
    for (qsizetype index = 0; index < incidents.size(); ++index) {
        if (!taken.contains(index))
            groups.append({{index}, IncidentLink::None, {}});
    }
    std::sort(groups.begin(), groups.end(), [](const IncidentGroup &a, const IncidentGroup &b) {
        return *std::min_element(a.members.begin(), a.members.end()) < *std::min_element(b.members.begin(), b.members.end());
    });
    return groups;
}

} // namespace watchkeeper
