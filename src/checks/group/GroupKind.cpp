// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/group/GroupKind.h"

#include "checks/base/BuiltInKinds.h"
#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "model/target/Target.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMaxMembers = 999'999;
constexpr qsizetype kMaxMemberLines = 1'000;
constexpr qsizetype kMaxNamesInAddress = 20;
constexpr double kWholeGroupPercent = 100;

class GroupKindText
{
    Q_DECLARE_TR_FUNCTIONS(Group)
};

MemberSelection memberSelectionOf(const Fields &fields)
{
    return MemberSelection(fields.list(u"members"_s), fields.list(u"memberTags"_s));
}

QString memberState(const MemberState &member)
{
    if (member.isPaused)
        return GroupKindText::tr("Paused");
    return member.outcome ? outcomeLabel(*member.outcome) : GroupKindText::tr("No result yet");
}

//! Lists the members with their states, one per line. Members that aren't up come first, because there may be thousands of
//! members.
QString memberListText(const Members &members)
{
    const auto isUp = [](const MemberState &member) { return !member.isPaused && member.outcome == Outcome::Up; };
    QStringList lines;
    const auto addMembers = [&](bool up) {
        for (const MemberState &member : members.found) {
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
    const MemberStates *const states = context->services().memberStates();
    if (!states) {
        observation.error = CheckError(ErrorType::Internal,
                                       GroupKindText::tr("A group can be evaluated only together with its member targets."));
        co_return observation;
    }
    const Members members = states->membersOf(memberSelectionOf(fields));
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
                         GroupKindText::tr("This field isn't used with the rule “worst”.")});
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
         .choiceLabels = {GroupKindText::tr("All are up"), GroupKindText::tr("At least one is up"),
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

//! Returns the names and tags of the members. The text is shortened because a group can have thousands of members, and
//! addresses are displayed, searched and sorted.
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

//! The number of members in each state, excluding paused members.
struct GroupCounts
{
    qsizetype size = 0;
    qsizetype up = 0; //!< includes degraded members
    qsizetype degraded = 0;
    qsizetype down = 0;
};

GroupRule ruleOf(const Fields &fields)
{
    return static_cast<GroupRule>(std::max<qsizetype>(0, groupRules().indexOf(fields.text(u"rule"_s))));
}

//! Returns the smallest number of members that is at least this percentage. Tolerates rounding errors: 16.1 % of 1000 is 161
//! even if the product is slightly larger.
qsizetype membersForPercent(double percent, qsizetype size)
{
    constexpr double kTolerance = 1e-9;
    return static_cast<qsizetype>(std::ceil(percent * static_cast<double>(size) / kWholeGroupPercent - kTolerance));
}

//! Returns the minimum number of members that must be up. With fewer, the group is down.
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

//! Returns the minimum number of members that must be up. With fewer, the group is degraded.
qsizetype healthyUpCount(const Fields &fields, qsizetype size)
{
    qsizetype wanted = 0;
    if (fields.has(u"warnAtLeast"_s))
        wanted = fields.integer(u"warnAtLeast"_s);
    if (fields.has(u"warnPercent"_s))
        wanted = std::max(wanted, membersForPercent(fields.number(u"warnPercent"_s), size));
    return wanted;
}

//! \brief The verdict on a rule about the worst member or about a number of members.
//! \param needed  the minimum number of members up; for the worst member, all of them
ConditionStatus ruleStatus(const GroupCounts &counts, qsizetype needed)
{
    const qsizetype possiblyUp = counts.size - counts.down; // assumes that all unknown members are up
    if (possiblyUp < needed)
        return ConditionStatus::Fails;
    return counts.up < needed ? ConditionStatus::NotEvaluable : ConditionStatus::Passes;
}

QString ruleText(const Fields &fields, qsizetype needed)
{
    switch (ruleOf(fields)) {
    case GroupRule::All:
        return GroupKindText::tr("All members are up");
    case GroupRule::Worst:
        return GroupKindText::tr("All members are up and not degraded");
    case GroupRule::Percent:
        return GroupKindText::tr("Members up: at least %1 %").arg(fields.number(u"percent"_s));
    default:
        return GroupKindText::tr("Members up: at least %1").arg(needed);
    }
}

void addGroupExpectations(const Fields &fields, Expectations *expectations)
{
    GroupCounts counts;
    counts.size = expectations->value(u"members"_s).toLongLong();
    counts.down = expectations->value(u"down"_s).toLongLong();
    counts.degraded = expectations->value(u"degraded"_s).toLongLong();
    counts.up = expectations->value(u"up"_s).toLongLong() + counts.degraded;
    const bool isKnown = counts.size > 0;
    const bool isWorst = ruleOf(fields) == GroupRule::Worst;
    const QString actual = isKnown ? GroupKindText::tr("%1 of %2 up").arg(counts.up).arg(counts.size) : QString();
    const auto add = [&](const QString &text, ConditionStatus status) {
        expectations->add(text, isKnown ? status : ConditionStatus::NotReached, actual);
    };
    const qsizetype needed = requiredUpCount(fields, counts.size);
    const ConditionStatus status = ruleStatus(counts, needed);
    add(ruleText(fields, needed),
        isWorst && counts.degraded > 0 && status == ConditionStatus::Passes ? ConditionStatus::Degrades : status);
    if (const qsizetype wanted = healthyUpCount(fields, counts.size); wanted > 0 && !isWorst)
        add(GroupKindText::tr("Members up: at least %1, else degraded").arg(wanted),
            counts.up < wanted ? ConditionStatus::Degrades : ConditionStatus::Passes);
}

} // namespace

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
    kind.expectations = addGroupExpectations;
    return kind;
}

namespace {

constexpr qsizetype kMaxShownNames = 5;

//! Joins names, and shortens a long list: `A, B, C, D, E and 7 more`.
QString abbreviatedNames(const QStringList &names)
{
    const QString some = names.first(std::min(kMaxShownNames, names.size())).join(u", "_s);
    if (names.size() <= kMaxShownNames)
        return some;
    return GroupKindText::tr("%1 and %n more", nullptr, static_cast<int>(names.size() - kMaxShownNames)).arg(some);
}

//! Returns the members that aren't up, by state: "down: A, B", "unknown: C".
QStringList membersNotUp(const GroupTally &tally)
{
    QStringList parts;
    const auto add = [&parts](const char *text, const QStringList &names) {
        if (!names.isEmpty())
            parts.append(GroupKindText::tr(text).arg(abbreviatedNames(names)));
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
    QStringList parts{GroupKindText::tr("%1 of %2 up").arg(tally.up()).arg(tally.size())};
    parts += membersNotUp(tally);
    if (!tally.paused.isEmpty())
        parts.append(GroupKindText::tr("paused: %1").arg(abbreviatedNames(tally.paused)));
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
                          GroupKindText::tr("All members of this group are paused, so there is nothing to evaluate."));
    return CheckError(
        ErrorType::NotFound,
        GroupKindText::tr(
            "This group has no members because no target has a matching name or tag. Other groups can be added only by name."));
}

//! Returns the summary with the members' states, followed by a sentence with the expected states.
QString messageWithSummary(const Observation &observation, const QString &sentence)
{
    return u"%1. %2"_s.arg(observation.summary, sentence);
}

GroupCounts countsOf(const GroupTally &tally)
{
    return {tally.size(), tally.up(), tally.count(Outcome::Degraded), tally.count(Outcome::Down)};
}

void evaluateByCount(const Fields &fields, const GroupTally &tally, Observation *observation)
{
    const qsizetype needed = requiredUpCount(fields, tally.size());
    const qsizetype wanted = healthyUpCount(fields, tally.size());
    const ConditionStatus status = ruleStatus(countsOf(tally), needed);
    if (status == ConditionStatus::Fails)
        observation->error = CheckError(
            ErrorType::Condition, messageWithSummary(*observation, GroupKindText::tr("At least %1 must be up.").arg(needed)));
    else if (status == ConditionStatus::NotEvaluable)
        observation->error = CheckError(
            ErrorType::NotFound,
            messageWithSummary(*observation,
                               GroupKindText::tr("At least %1 must be up, but too many states are unknown.").arg(needed)));
    else if (tally.up() < wanted)
        observation->warning =
            CheckError(ErrorType::Condition,
                       messageWithSummary(*observation,
                                          GroupKindText::tr("The group is degraded when fewer than %1 are up.").arg(wanted)));
}

void evaluateByWorst(const GroupTally &tally, Observation *observation)
{
    const QString text = messageWithSummary(*observation, GroupKindText::tr("The group has the state of its worst member."));
    const ConditionStatus status = ruleStatus(countsOf(tally), tally.size());
    if (status == ConditionStatus::Fails)
        observation->error = CheckError(ErrorType::Condition, text);
    else if (status == ConditionStatus::NotEvaluable)
        observation->error = CheckError(ErrorType::NotFound, text);
    else if (tally.count(Outcome::Degraded) > 0)
        observation->warning = CheckError(ErrorType::Condition, text);
}

} // namespace

GroupTally::GroupTally(const Members &members)
    : missing(members.missing)
{
    for (const MemberState &member : members.found) {
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
