// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/document/TargetsDocument.h"
#include "targets/edit/DocumentChange.h"

#include <QJsonObject>
#include <QTest>

namespace TargetObjectiveTest {

using namespace watchkeeper;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! Tests the objective of a target: in targets.json, in the JSON of a single target, and when undoing and merging changes.
class tst_TargetObjective : public QObject
{
    Q_OBJECT

private slots:
    void isReadAndWritten_data();
    void isReadAndWritten();
    void reportsErrors_data();
    void reportsErrors();
    void isMerged();
};

namespace {

QByteArray fileWith(const QByteArray &members)
{
    return R"({"version":1,"targets":[{"name":"A","kind":"simulated")" + (members.isEmpty() ? "" : "," + members) + "}]}";
}

} // namespace

void tst_TargetObjective::isReadAndWritten_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<std::optional<Objective>>("objective");
    using Maybe = std::optional<Objective>;
    QTest::newRow("none") << QByteArray() << Maybe();
    QTest::newRow("percent alone") << QByteArray(R"("objective": 99.95)") << Maybe(Objective{99.95, 720h, false});
    QTest::newRow("all") << QByteArray(R"("objective": 99, "objectiveOver": "7d", "objectiveDegraded": "down")")
                         << Maybe(Objective{99, 168h, true});
    QTest::newRow("what is usual is not written")
        << QByteArray(R"("objective": 100, "objectiveOver": "30d", "objectiveDegraded": "up")")
        << Maybe(Objective{100, 720h, false});
}

void tst_TargetObjective::isReadAndWritten()
{
    QFETCH(const QByteArray, members);
    QFETCH(const std::optional<Objective>, objective);
    const auto document = TargetsDocument::parse(fileWith(members), u"t"_s);
    QVERIFY(document.hasValue());
    const Target &target = document->targets.first();
    QVERIFY(target.objective == objective);
    const QByteArray written = document->toJson();
    QCOMPARE(written.contains("objectiveOver"), objective && objective->over != 720h);
    QCOMPARE(written.contains("objectiveDegraded"), objective && objective->degradedIsDown);
    QVERIFY(*TargetsDocument::parse(written, u"t"_s) == *document);
    const QJsonObject json = targetToJson(target, Schedule());
    QCOMPARE(json.contains(u"objective"_s), objective.has_value());
    const auto back = targetFromJson(json, {}, Schedule());
    QVERIFY(back.hasValue() && *back == target);
}

void tst_TargetObjective::reportsErrors_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("field");
    QTest::newRow("too much") << QByteArray(R"("objective": 100.1)") << u"objective"_s;
    QTest::newRow("too little") << QByteArray(R"("objective": 0)") << u"objective"_s;
    QTest::newRow("a string") << QByteArray(R"("objective": "99")") << u"objective"_s;
    QTest::newRow("over nothing") << QByteArray(R"("objective": 99, "objectiveOver": "1s")") << u"objectiveOver"_s;
    QTest::newRow("no word") << QByteArray(R"("objective": 99, "objectiveDegraded": "half")") << u"objectiveDegraded"_s;
    QTest::newRow("over what") << QByteArray(R"("objectiveOver": "7d")") << u"objectiveOver"_s;
}

void tst_TargetObjective::reportsErrors()
{
    QFETCH(const QByteArray, members);
    QFETCH(const QString, field);
    const auto document = TargetsDocument::parse(fileWith(members), u"t"_s);
    QVERIFY(!document);
    QCOMPARE(document.error().size(), 1);
    QCOMPARE(document.error().first().field(), field);
    QCOMPARE(document.error().first().line(), 1);
}

void tst_TargetObjective::isMerged()
{
    const TargetsDocument before = *TargetsDocument::parse(fileWith(R"("objective": 99)"), u"t"_s);
    TargetsDocument ours = before;
    ours.targets.first().name = u"B"_s;
    TargetsDocument theirs = before;
    theirs.targets.first().objective->percent = 99.9;
    const MergedDocument merged =
        withChangeApplied(ours, DocumentChange::between(before, theirs), ConflictPreference::Document);
    QVERIFY(merged.conflicts.isEmpty());
    QCOMPARE(merged.document.targets.first().name, u"B"_s);
    QCOMPARE(merged.document.targets.first().objective->percent, 99.9);
    ours.targets.first().objective.reset();
    QCOMPARE(withChangeApplied(ours, DocumentChange::between(before, theirs), ConflictPreference::Document).conflicts.size(),
             1);
}

QTEST_GUILESS_MAIN(tst_TargetObjective)

} // namespace TargetObjectiveTest

#include "tst_TargetObjective.moc"
