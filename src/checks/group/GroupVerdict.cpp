// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/group/GroupVerdict.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxShownNames = 5;
constexpr double kWholeGroupPercent = 100;

class GroupVerdictText
{
    Q_DECLARE_TR_FUNCTIONS(Group)
};

//! A list of names that is shortened if it is long: `A, B, C, D, E and 7 more`.
QString abbreviatedNames(const QStringList &names)
{
    const QString some = names.first(std::min(kMaxShownNames, names.size())).join(u", "_s);
    if (names.size() <= kMaxShownNames)
        return some;
    return GroupVerdictText::tr("%1 and %n more", nullptr, static_cast<int>(names.size() - kMaxShownNames)).arg(some);
}

GroupRule ruleOf(const Fields &fields)
{
    return static_cast<GroupRule>(std::max<qsizetype>(0, groupRules().indexOf(fields.text(u"rule"_s))));
}

//! The smallest number of members that is at least this percentage. Tolerates rounding errors: 16.1 % of 1000 is 161 even if the
//! product is slightly larger.
qsizetype membersForPercent(double percent, qsizetype size)
{
    constexpr double kTolerance = 1e-9;
    return static_cast<qsizetype>(std::ceil(percent * static_cast<double>(size) / kWholeGroupPercent - kTolerance));
}

//! The minimum number of members up. With fewer, the group is down.
qsizetype requiredUpCount(const Fields &fields, qsizetype size)
{
    switch (ruleOf(fields)) {
    case GroupRule::Any:
        return 1;
    case GroupRule::AtLeast:
        return fields.integer(u"atLeast"_s);
    case GroupRule::Percent:
        return membersForPercent(fields.number(u"percent"_s), size);
    case GroupRule::All:
    case GroupRule::Worst:
        break;
    }
    return size;
}

//! The number of members up below which the group is degraded.
qsizetype healthyUpCount(const Fields &fields, qsizetype size)
{
    qsizetype wanted = 0;
    if (fields.has(u"warnAtLeast"_s))
        wanted = fields.integer(u"warnAtLeast"_s);
    if (fields.has(u"warnPercent"_s))
        wanted = std::max(wanted, membersForPercent(fields.number(u"warnPercent"_s), size));
    return wanted;
}

//! The members that aren't up, by state: "down: A, B", "unknown: C".
QStringList membersNotUp(const GroupTally &tally)
{
    QStringList parts;
    const auto add = [&parts](const char *text, const QStringList &names) {
        if (!names.isEmpty())
            parts.append(GroupVerdictText::tr(text).arg(abbreviatedNames(names)));
    };
    add(QT_TRANSLATE_NOOP("Group", "down: %1"), tally.names.value(Outcome::Down));
    add(QT_TRANSLATE_NOOP("Group", "unknown: %1"), tally.names.value(Outcome::Unknown));
    add(QT_TRANSLATE_NOOP("Group", "no result yet: %1"), tally.pending);
    add(QT_TRANSLATE_NOOP("Group", "missing: %1"), tally.missing);
    add(QT_TRANSLATE_NOOP("Group", "degraded: %1"), tally.names.value(Outcome::Degraded));
    return parts;
}

QString groupSummary(const GroupTally &tally)
{
    QStringList parts{GroupVerdictText::tr("%1 of %2 up").arg(tally.up()).arg(tally.size())};
    parts += membersNotUp(tally);
    if (!tally.paused.isEmpty())
        parts.append(GroupVerdictText::tr("paused: %1").arg(abbreviatedNames(tally.paused)));
    return parts.join(u"; "_s);
}

void addGroupValues(const GroupTally &tally, Observation *observation)
{
    observation->addValue(u"members"_s, tally.size());
    observation->addValue(u"up"_s, tally.count(Outcome::Up));
    observation->addValue(u"degraded"_s, tally.count(Outcome::Degraded));
    observation->addValue(u"down"_s, tally.count(Outcome::Down));
    observation->addValue(u"unknown"_s, tally.size() - tally.up() - tally.count(Outcome::Down));
    observation->addValue(u"paused"_s, tally.paused.size());
}

CheckError noMembersError(const GroupTally &tally)
{
    if (!tally.paused.isEmpty())
        return CheckError(ErrorType::NotFound,
                          GroupVerdictText::tr("All members of this group are paused, so there is nothing to evaluate."));
    return CheckError(
        ErrorType::NotFound,
        GroupVerdictText::tr(
            "This group has no members because no target has a matching name or tag. Other groups can be added only by name."));
}

//! The summary with the members' states, followed by a sentence with the expected states.
QString messageWithSummary(const Observation &observation, const QString &sentence)
{
    return u"%1. %2"_s.arg(observation.summary, sentence);
}

void evaluateByCount(const Fields &fields, const GroupTally &tally, Observation *observation)
{
    const qsizetype needed = requiredUpCount(fields, tally.size());
    const qsizetype wanted = healthyUpCount(fields, tally.size());
    const qsizetype possiblyUp = tally.size() - tally.count(Outcome::Down); // assumes that all unknown members are up
    if (possiblyUp < needed)
        observation->error =
            CheckError(ErrorType::Condition,
                       messageWithSummary(*observation, GroupVerdictText::tr("At least %1 must be up.").arg(needed)));
    else if (tally.up() < needed)
        observation->error = CheckError(
            ErrorType::NotFound,
            messageWithSummary(*observation,
                               GroupVerdictText::tr("At least %1 must be up, but too many states are unknown.").arg(needed)));
    else if (tally.up() < wanted)
        observation->warning =
            CheckError(ErrorType::Condition,
                       messageWithSummary(
                           *observation, GroupVerdictText::tr("The group is degraded when fewer than %1 are up.").arg(wanted)));
}

void evaluateByWorst(const GroupTally &tally, Observation *observation)
{
    const QString text = messageWithSummary(*observation, GroupVerdictText::tr("The group has the state of its worst member."));
    if (tally.count(Outcome::Down) > 0)
        observation->error = CheckError(ErrorType::Condition, text);
    else if (tally.up() < tally.size())
        observation->error = CheckError(ErrorType::NotFound, text);
    else if (tally.count(Outcome::Degraded) > 0)
        observation->warning = CheckError(ErrorType::Condition, text);
}

} // namespace

GroupTally::GroupTally(const Members &members)
    : missing(members.missing)
{
    for (const MemberStanding &member : members.found) {
        if (member.isPaused)
            paused.append(member.name);
        else if (member.outcome)
            names[*member.outcome].append(member.name);
        else
            pending.append(member.name);
    }
}

qsizetype GroupTally::size() const
{
    return up() + count(Outcome::Down) + count(Outcome::Unknown) + pending.size() + missing.size();
}

const QStringList &groupRules()
{
    static const QStringList keys{u"all"_s, u"any"_s, u"atLeast"_s, u"percent"_s, u"worst"_s};
    return keys;
}

Observation evaluateGroup(const Fields &fields, const Members &members)
{
    const GroupTally tally(members);
    Observation observation;
    if (tally.size() == 0) {
        observation.error = noMembersError(tally);
        return observation;
    }
    observation.summary = groupSummary(tally);
    addGroupValues(tally, &observation);
    if (ruleOf(fields) == GroupRule::Worst)
        evaluateByWorst(tally, &observation);
    else
        evaluateByCount(fields, tally, &observation);
    return observation;
}

} // namespace watchkeeper
