// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/group/GroupKind.h"

#include "checks/CheckServices.h"
#include "checks/group/GroupVerdict.h"
#include "model/target/Target.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMaxMembers = 999'999;
constexpr qsizetype kMaxMemberLines = 1'000;
constexpr qsizetype kMaxNamesInAddress = 20;

class GroupKindText
{
    Q_DECLARE_TR_FUNCTIONS(Group)
};

MemberSelection memberSelectionOf(const Fields &fields)
{
    return MemberSelection(fields.list(u"members"_s), fields.list(u"memberTags"_s));
}

QString memberState(const MemberStanding &member)
{
    if (member.isPaused)
        return GroupKindText::tr("Paused");
    return member.outcome ? outcomeLabel(*member.outcome) : GroupKindText::tr("No result yet");
}

//! The members with their states, one per line. Members that aren't up come first, because there may be thousands of members.
QString memberListText(const Members &members)
{
    const auto isUp = [](const MemberStanding &member) { return !member.isPaused && member.outcome == Outcome::Up; };
    QStringList lines;
    const auto addMembers = [&](bool up) {
        for (const MemberStanding &member : members.found) {
            if (isUp(member) == up && lines.size() < kMaxMemberLines)
                lines.append(u"%1: %2"_s.arg(memberState(member), member.name));
        }
    };
    addMembers(false);
    for (const QString &name : members.missing.first(std::min(members.missing.size(), kMaxMemberLines - lines.size())))
        lines.append(u"%1: %2"_s.arg(GroupKindText::tr("Missing"), name));
    addMembers(true);
    const qsizetype more = members.found.size() + members.missing.size() - lines.size();
    if (more > 0)
        lines.append(GroupKindText::tr("%n more", nullptr, static_cast<int>(more)));
    return lines.join(u'\n');
}

QCoro::Task<Observation> runGroup(Fields fields, CheckContext *context)
{
    Observation observation;
    const MemberStandings *const standings = context->services().memberStandings();
    if (!standings) {
        observation.error = CheckError(ErrorType::Internal,
                                       GroupKindText::tr("A group can be evaluated only together with its member targets."));
        co_return observation;
    }
    const Members members = standings->membersOf(memberSelectionOf(fields));
    observation = evaluateGroup(fields, members);
    observation.text = memberListText(members);
    co_return observation;
}

//! Checks that the number for a rule is set if that rule is chosen, and not set otherwise.
void checkMemberCount(const Fields &fields, const QString &name, QList<FieldProblem> *problems)
{
    const bool isRule = fields.text(u"rule"_s) == name;
    if (isRule && !fields.has(name))
        problems->append({name, GroupKindText::tr("The chosen rule requires a number.")});
    if (!isRule && fields.has(name))
        problems->append(
            {name,
             GroupKindText::tr("This field applies only to the rule “%1”. Choose that rule, or remove this field.").arg(name)});
}

QList<FieldProblem> validateGroup(const Fields &fields)
{
    QList<FieldProblem> problems;
    if (!fields.has(u"members"_s) && !fields.has(u"memberTags"_s))
        problems.append({u"members"_s, GroupKindText::tr("Specify which targets belong to the group, by name or by tag.")});
    for (const QString &name : {u"members"_s, u"memberTags"_s}) {
        const QStringList list = fields.list(name);
        QSet<QString> known;
        for (const QString &entry : list) {
            const QString one = name == u"memberTags"_s ? foldedTag(entry) : entry;
            if (entry.trimmed().isEmpty())
                problems.append({name, GroupKindText::tr("An entry is empty. Remove it.")});
            else if (known.contains(one))
                problems.append({name, GroupKindText::tr("“%1” appears twice.").arg(entry)});
            known.insert(one);
        }
    }
    checkMemberCount(fields, u"atLeast"_s, &problems);
    checkMemberCount(fields, u"percent"_s, &problems);
    if (fields.text(u"rule"_s) == u"worst"_s && (fields.has(u"warnAtLeast"_s) || fields.has(u"warnPercent"_s)))
        problems.append({fields.has(u"warnAtLeast"_s) ? u"warnAtLeast"_s : u"warnPercent"_s,
                         GroupKindText::tr("Not used with the rule “worst”.")});
    return problems;
}

QList<Field> memberSelectionFields()
{
    return {
        {.name = u"members"_s,
         .type = FieldType::List,
         .label = GroupKindText::tr("Members"),
         .help = GroupKindText::tr(
             "Names of the targets in the group. Groups can contain other groups, but circular references aren't allowed."),
         .expands = false},
        {.name = u"memberTags"_s,
         .type = FieldType::List,
         .label = GroupKindText::tr("Members by tag"),
         .help = GroupKindText::tr("Includes every target with one of these tags. Other groups can be added only by name."),
         .expands = false},
        {.name = u"rule"_s,
         .type = FieldType::Choice,
         .label = GroupKindText::tr("Rule"),
         .help = GroupKindText::tr(
             "all, any, atLeast, percent: the group is down unless all, any, the minimum number or the minimum percentage of "
             "members are up. Degraded members count as up. worst: the group has the state of its worst member. Paused members "
             "are ignored. The group is unknown if unknown members could change the result."),
         .defaultValue = u"all"_s,
         .choices = groupRules(),
         .choiceLabels = {GroupKindText::tr("All are up"), GroupKindText::tr("Any is up"),
                          GroupKindText::tr("At least this many are up"), GroupKindText::tr("At least this percentage is up"),
                          GroupKindText::tr("Same as the worst member")}},
    };
}

QList<Field> memberCountFields()
{
    return {
        {.name = u"atLeast"_s,
         .type = FieldType::Number,
         .label = GroupKindText::tr("Minimum members up"),
         .help = GroupKindText::tr("Number of members that must be up. Used only if the rule is “atLeast”."),
         .minimum = 1,
         .maximum = kMaxMembers,
         .whole = true},
        {.name = u"percent"_s,
         .type = FieldType::Number,
         .label = GroupKindText::tr("Percentage"),
         .help = GroupKindText::tr("Percentage of members that must be up. Used only if the rule is “percent”."),
         .minimum = 1,
         .maximum = 100,
         .unit = u"%"_s},
        {.name = u"warnAtLeast"_s,
         .type = FieldType::Number,
         .label = GroupKindText::tr("Members up: degraded below"),
         .help =
             GroupKindText::tr("The group is degraded if fewer than this number of members are up. Leave empty for no limit."),
         .minimum = 1,
         .maximum = kMaxMembers,
         .whole = true},
        {.name = u"warnPercent"_s,
         .type = FieldType::Number,
         .label = GroupKindText::tr("Percentage up: degraded below"),
         .help = GroupKindText::tr(
             "The group is degraded if less than this percentage of members is up. Leave empty for no limit."),
         .minimum = 1,
         .maximum = 100,
         .unit = u"%"_s},
    };
}

QList<KindValue> groupValues()
{
    return {
        {u"members"_s, {}, GroupKindText::tr("Number of members, excluding paused ones.")},
        {u"up"_s, {}, GroupKindText::tr("Number of members that are up and not degraded.")},
        {u"degraded"_s, {}, GroupKindText::tr("Number of members that are degraded.")},
        {u"down"_s, {}, GroupKindText::tr("Number of members that are down.")},
        {u"unknown"_s, {}, GroupKindText::tr("Number of members that are unknown, have no result yet, or are missing.")},
        {u"paused"_s, {}, GroupKindText::tr("Number of members that are paused.")},
    };
}

//! The names and tags of the members, shortened because a group can have thousands, and an address is displayed, searched and
//! sorted.
QString groupAddress(const Fields &fields)
{
    QStringList parts = fields.list(u"members"_s);
    const QStringList tags = fields.list(u"memberTags"_s);
    for (const QString &tag : tags)
        parts.append(u"tag:"_s + tag);
    const qsizetype more = parts.size() - kMaxNamesInAddress;
    const QString some = parts.first(std::min(parts.size(), kMaxNamesInAddress)).join(u", "_s);
    if (more <= 0)
        return some;
    return GroupKindText::tr("%1 and %n more", nullptr, static_cast<int>(more)).arg(some);
}

Kind makeGroupKind()
{
    Kind kind;
    kind.key = u"group"_s;
    kind.title = GroupKindText::tr("Group of targets");
    kind.help = GroupKindText::tr("Combines the current states of other targets: all, any, a minimum number or a percentage of "
                                  "them must be up. Runs no checks of its own, and updates immediately when a member changes.");
    kind.fields = memberSelectionFields() + memberCountFields();
    kind.values = groupValues();
    kind.run = runGroup;
    kind.address = groupAddress;
    kind.validate = validateGroup;
    kind.members = memberSelectionOf;
    return kind;
}

} // namespace

const Kind *groupKind()
{
    static const Kind kind = makeGroupKind();
    return &kind;
}

} // namespace watchkeeper
