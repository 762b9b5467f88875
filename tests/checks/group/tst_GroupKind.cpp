// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/group/GroupKind.h"
#include "checks/helpers/CheckBench.h"

#include <QRandomGenerator>
#include <QTest>

namespace GroupKindTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

//! Creates members from their states: `u` up, `g` degraded, `?` unknown, `d` down, `.` no result yet, `p` paused, `-` not
//! found. The members are named A, B, C, …
Members membersFrom(const QString &states)
{
    Members members;
    QChar name = u'A';
    for (const QChar state : states) {
        MemberState member;
        member.name = name;
        name = QChar(name.unicode() + 1);
        if (state == u'-') {
            members.missing.append(member.name);
            continue;
        }
        member.isPaused = state == u'p';
        if (state == u'u')
            member.outcome = Outcome::Up;
        else if (state == u'g')
            member.outcome = Outcome::Degraded;
        else if (state == u'?')
            member.outcome = Outcome::Unknown;
        else if (state == u'd' || state == u'p')
            member.outcome = Outcome::Down;
        members.found.append(member);
    }
    return members;
}

QJsonObject rule(const QString &key, const QString &field = {}, double number = 0)
{
    QJsonObject object{{u"memberTags"_s, QJsonArray{u"x"_s}}, {u"rule"_s, key}};
    if (!field.isEmpty())
        object.insert(field, number);
    return object;
}

//! Returns members set by the test, for any selection.
class States : public MemberStates
{
public:
    Members membersOf(const MemberSelection &choice) const override
    {
        asked = choice;
        return members;
    }
    Members members;
    mutable MemberSelection asked{{}, {}};
};

} // namespace

//! Tests how a group evaluates its members.
class tst_GroupKind : public QObject
{
    Q_OBJECT

private slots:
    void evaluatesRules_data();
    void evaluatesRules();
    void explainsResults_data();
    void explainsResults();
    void reportsValues();
    void comparesPercentagesExactly_data();
    void comparesPercentagesExactly();
    void queriesItsMembers();
    void listsOfThousandsAreCut();
    void addressesOfThousandsAreCut();
    void isUnknownWithoutMembers();
    void improvingMembersNeverWorsenTheGroup();
    void reportsProblems_data();
    void reportsProblems();
};

void tst_GroupKind::evaluatesRules_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("states");
    QTest::addColumn<Outcome>("outcome");
    const auto row = [](const QJsonObject &object, const char *states, Outcome outcome) {
        QTest::addRow("%s %s", qPrintable(object.value(u"rule"_s).toString()), states)
            << object << QString::fromLatin1(states) << outcome;
    };
    const QJsonObject all = rule(u"all"_s);
    row(all, "uuu", Outcome::Up);
    row(all, "uug", Outcome::Up); // degraded members still work
    row(all, "uud", Outcome::Down);
    row(all, "uu?", Outcome::Unknown);
    row(all, "uu.", Outcome::Unknown);
    row(all, "uu-", Outcome::Unknown);
    row(all, "d?.", Outcome::Down); // the states of the other members don't matter
    row(all, "uup", Outcome::Up);
    row(all, "ppp", Outcome::Unknown);
    row(all, "", Outcome::Unknown);
    const QJsonObject any = rule(u"any"_s);
    row(any, "ddu", Outcome::Up);
    row(any, "ddg", Outcome::Up);
    row(any, "ddd", Outcome::Down);
    row(any, "dd?", Outcome::Unknown);
    row(any, "ddp", Outcome::Down);
    const QJsonObject two = rule(u"atLeast"_s, u"atLeast"_s, 2);
    row(two, "uudd", Outcome::Up);
    row(two, "uddd", Outcome::Down);
    row(two, "udd?", Outcome::Unknown);
    row(two, "uu??", Outcome::Up); // two are up, so the other states don't matter
    row(two, "u", Outcome::Down);  // fewer members than required
    const QJsonObject half = rule(u"percent"_s, u"percent"_s, 50);
    row(half, "udu", Outcome::Up);
    row(half, "ddu", Outcome::Down); // 50 % of three members, rounded up, is two
    row(half, "du", Outcome::Up);
    row(half, "d?", Outcome::Unknown);
    const QJsonObject warn = rule(u"any"_s, u"warnAtLeast"_s, 3);
    row(warn, "uuu", Outcome::Up);
    row(warn, "uud", Outcome::Degraded);
    row(warn, "uu?", Outcome::Degraded); // the third member may be up, but that is unknown
    row(warn, "ddd", Outcome::Down);
    QJsonObject warnShare = rule(u"percent"_s, u"percent"_s, 30);
    warnShare.insert(u"warnPercent"_s, 80);
    row(warnShare, "uuuud", Outcome::Up);
    row(warnShare, "uuudd", Outcome::Degraded);
    row(warnShare, "udddd", Outcome::Down);
    const QJsonObject worst = rule(u"worst"_s);
    row(worst, "uuu", Outcome::Up);
    row(worst, "uug", Outcome::Degraded);
    row(worst, "ug?", Outcome::Unknown);
    row(worst, "ug.", Outcome::Unknown);
    row(worst, "?gd", Outcome::Down);
    row(worst, "uup", Outcome::Up);
}

void tst_GroupKind::evaluatesRules()
{
    QFETCH(QJsonObject, object);
    QFETCH(QString, states);
    QCOMPARE(CheckBench::problems(u"group"_s, object), QStringList());
    QTEST(outcomeOf(evaluateGroup(CheckBench::fields(u"group"_s, object), membersFrom(states))), "outcome");
}

void tst_GroupKind::explainsResults_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("states");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QJsonObject &object, const char *states, const char *summary,
                        const char *message) {
        QTest::newRow(name) << object << QString::fromLatin1(states) << QString::fromUtf8(summary)
                            << QString::fromUtf8(message);
    };
    row("up", rule(u"all"_s), "uuu", "3 of 3 up", "");
    row("down", rule(u"all"_s), "dduuu", "3 of 5 up; down: A, B", "3 of 5 up; down: A, B. At least 5 must be up.");
    row("all there is", rule(u"all"_s), "d?.-gp",
        "1 of 5 up; down: A; unknown: B; no result yet: C; missing: D; degraded: E; paused: F",
        "1 of 5 up; down: A; unknown: B; no result yet: C; missing: D; degraded: E; paused: F. At least 5 must be up.");
    row("unknown", rule(u"any"_s), "d?", "0 of 2 up; down: A; unknown: B",
        "0 of 2 up; down: A; unknown: B. At least 1 must be up, but too many states are unknown.");
    row("degraded", rule(u"any"_s, u"warnAtLeast"_s, 2), "ud", "1 of 2 up; down: B",
        "1 of 2 up; down: B. The group is degraded when fewer than 2 are up.");
    row("worst", rule(u"worst"_s), "ug", "2 of 2 up; degraded: B",
        "2 of 2 up; degraded: B. The group has the state of its worst member.");
    row("many", rule(u"any"_s), "ddddddd", "0 of 7 up; down: A, B, C, D, E and 2 more",
        "0 of 7 up; down: A, B, C, D, E and 2 more. At least 1 must be up.");
    row("none", rule(u"all"_s), "", "",
        "This group has no members because no target has a matching name or tag. Other groups can be added only by name.");
    row("all paused", rule(u"all"_s), "pp", "", "All members of this group are paused, so there is nothing to evaluate.");
}

void tst_GroupKind::explainsResults()
{
    QFETCH(QJsonObject, object);
    QFETCH(QString, states);
    const Observation seen = evaluateGroup(CheckBench::fields(u"group"_s, object), membersFrom(states));
    QTEST(seen.summary, "summary");
    QTEST(messageOf(seen), "message");
}

void tst_GroupKind::reportsValues()
{
    const Observation seen = evaluateGroup(CheckBench::fields(u"group"_s, rule(u"all"_s)), membersFrom(u"uug?d.p-"_s));
    QStringList values;
    for (const ObservedValue &value : seen.values)
        values.append(value.name + u'=' + value.value.toString());
    QCOMPARE(values.join(u' '), u"members=7 up=2 degraded=1 down=1 unknown=3 paused=1"_s);
    const QList<KindValue> &reported = findKind(u"group"_s)->values;
    QVERIFY(std::equal(reported.begin(), reported.end(), seen.values.begin(), seen.values.end(),
                       [](const KindValue &value, const ObservedValue &other) { return value.name == other.name; }));
}

//! 16.1 × 1000 is slightly more than 16100 in floating-point arithmetic.
void tst_GroupKind::comparesPercentagesExactly()
{
    QFETCH(int, up);
    Members members;
    for (int i = 0; i < 1'000; ++i)
        members.found.append(MemberState{QString::number(i), i < up ? Outcome::Up : Outcome::Down});
    const Observation seen = evaluateGroup(CheckBench::fields(u"group"_s, rule(u"percent"_s, u"percent"_s, 16.1)), members);
    QTEST(outcomeOf(seen), "outcome");
}

void tst_GroupKind::comparesPercentagesExactly_data()
{
    QTest::addColumn<int>("up");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("too few") << 160 << Outcome::Down;
    QTest::newRow("just enough") << 161 << Outcome::Up;
}

void tst_GroupKind::queriesItsMembers()
{
    States states;
    states.members = membersFrom(u"ud.p-"_s);
    CheckServices services;
    services.setMemberStates(&states);
    CheckBench bench(&services);
    const QJsonObject object{{u"members"_s, QJsonArray{u"A"_s, u"${env:X}"_s}}, {u"memberTags"_s, QJsonArray{u"web"_s}}};
    const Observation seen = bench.run(u"group"_s, object);
    QCOMPARE(states.asked.names, (QStringList{u"A"_s, u"${env:X}"_s})); // treated as a name
    QCOMPARE(states.asked.tags, QStringList{u"web"_s});
    QCOMPARE(outcomeOf(seen), Outcome::Down);
    QCOMPARE(seen.text, u"Down: B\nNo result yet: C\nPaused: D\nMissing: E\nUp: A"_s);
    QVERIFY(!CheckBench::fields(u"group"_s, object).needsExpansion());
    QCOMPARE(findKind(u"group"_s)->address(CheckBench::fields(u"group"_s, object)), u"A, ${env:X}, tag:web"_s);
}

void tst_GroupKind::listsOfThousandsAreCut()
{
    States states;
    for (int i = 0; i < 5'000; ++i)
        states.members.found.append(MemberState{u"m%1"_s.arg(i), i % 50 == 49 ? Outcome::Down : Outcome::Up});
    CheckServices services;
    services.setMemberStates(&states);
    CheckBench bench(&services);
    const QStringList lines = bench.run(u"group"_s, rule(u"all"_s)).text.split(u'\n');
    QCOMPARE(lines.size(), 1'001);
    QCOMPARE(lines.filter(u"Down: "_s).size(), 100);
    QCOMPARE(lines.at(99), u"Down: m4999"_s);
    QCOMPARE(lines.last(), u"4000 more"_s);
}

void tst_GroupKind::addressesOfThousandsAreCut()
{
    QJsonArray members;
    QStringList first;
    for (int i = 0; i < 20'000; ++i) {
        members.append(u"m%1"_s.arg(i));
        if (i < 20)
            first.append(u"m%1"_s.arg(i));
    }
    QJsonObject object{{u"members"_s, members}};
    QCOMPARE(CheckBench::problems(u"group"_s, object), QStringList());
    QCOMPARE(findKind(u"group"_s)->address(CheckBench::fields(u"group"_s, object)), first.join(u", "_s) + u" and 19980 more"_s);
    object.insert(u"memberTags"_s, QJsonArray{u"x"_s});
    object.insert(u"members"_s, QJsonArray::fromStringList(first.first(19)));
    QVERIFY(findKind(u"group"_s)->address(CheckBench::fields(u"group"_s, object)).endsWith(u", m18, tag:x"_s));
    members.append(u"m7"_s);
    object.insert(u"members"_s, members);
    QCOMPARE(CheckBench::problems(u"group"_s, object), QStringList{u"members: “m7” appears twice."_s});
}

void tst_GroupKind::isUnknownWithoutMembers()
{
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"group"_s, rule(u"all"_s));
    QCOMPARE(outcomeOf(seen), Outcome::Unknown);
    QCOMPARE(messageOf(seen), u"A group can be evaluated only together with its member targets."_s);
}

//! For random groups and rules: when one member improves, the group doesn't get worse.
void tst_GroupKind::improvingMembersNeverWorsenTheGroup()
{
    const QString order = u"d?gu"_s; // states from worst to best
    const QList<QJsonObject> rules{rule(u"all"_s), rule(u"any"_s), rule(u"atLeast"_s, u"atLeast"_s, 3),
                                   rule(u"percent"_s, u"percent"_s, 60), rule(u"any"_s, u"warnPercent"_s, 70)};
    QRandomGenerator random(20260131);
    for (int round = 0; round < 5'000; ++round) {
        QString states;
        const int size = random.bounded(1, 9);
        for (int member = 0; member < size; ++member)
            states += order.at(random.bounded(order.size()));
        const Fields fields = CheckBench::fields(u"group"_s, rules.at(round % rules.size()));
        const Outcome before = outcomeOf(evaluateGroup(fields, membersFrom(states)));
        const int at = random.bounded(size);
        const auto rank = order.indexOf(states.at(at));
        if (rank == order.size() - 1)
            continue;
        QString better = states;
        better[at] = order.at(rank + 1);
        const Outcome after = outcomeOf(evaluateGroup(fields, membersFrom(better)));
        QVERIFY2(after <= before, qPrintable(states + u" -> "_s + better));
    }
}

void tst_GroupKind::reportsProblems_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const QJsonObject &object, const char *problem) {
        QTest::newRow(name) << object << QString::fromUtf8(problem);
    };
    const QJsonArray ab{u"A"_s, u"B"_s};
    row("sound", {{u"members"_s, ab}}, "");
    row("nobody", {}, "members: Specify which targets belong to the group, by name or by tag.");
    row("empty list", {{u"members"_s, QJsonArray()}}, "members: Specify which targets belong to the group, by name or by tag.");
    row("empty entry", {{u"members"_s, QJsonArray{u"A"_s, u" "_s}}}, "members: An entry is empty. Remove it.");
    row("twice", {{u"memberTags"_s, QJsonArray{u"x"_s, u"x"_s}}}, "memberTags: “x” appears twice.");
    row("twice, in another case", {{u"memberTags"_s, QJsonArray{u"x"_s, u"X"_s}}}, "memberTags: “X” appears twice.");
    row("two names, by case", {{u"members"_s, QJsonArray{u"x"_s, u"X"_s}}}, "");
    row("number missing", {{u"members"_s, ab}, {u"rule"_s, u"atLeast"_s}}, "atLeast: The chosen rule requires a number.");
    row("share missing", {{u"members"_s, ab}, {u"rule"_s, u"percent"_s}}, "percent: The chosen rule requires a number.");
    row("number of another rule", {{u"members"_s, ab}, {u"rule"_s, u"any"_s}, {u"percent"_s, 5}},
        "percent: This field applies only to the rule “percent”. Choose that rule, or remove this field.");
    row("limit of the worst", {{u"members"_s, ab}, {u"rule"_s, u"worst"_s}, {u"warnPercent"_s, 5}},
        "warnPercent: This field isn't used with the rule “worst”.");
    row("no rule", {{u"members"_s, ab}, {u"rule"_s, u"most"_s}},
        "rule: “most” isn't valid. Choose one of: all, any, atLeast, percent, worst.");
    row("nobody at least", {{u"members"_s, ab}, {u"rule"_s, u"atLeast"_s}, {u"atLeast"_s, 0}},
        "atLeast: 0 is outside the range 1 to 999999.");
}

void tst_GroupKind::reportsProblems()
{
    QFETCH(QJsonObject, object);
    QTEST(CheckBench::problems(u"group"_s, object).join(u'\n'), "problem");
}

QTEST_GUILESS_MAIN(tst_GroupKind)

} // namespace GroupKindTest

#include "tst_GroupKind.moc"
