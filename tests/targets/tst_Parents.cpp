// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"
#include "targets/document/References.h"
#include "targets/edit/DocumentChange.h"
#include "targets/edit/DocumentEdits.h"
#include "targets/store/TargetsStore.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace ParentsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

Target child(const QString &name, const Alternatives &dependsOn = {})
{
    Target target;
    target.id = QUuid::createUuid();
    target.name = name;
    target.kind = u"simulated"_s;
    target.fields = *Fields::fromJson(findKind(target.kind)->fields, {});
    target.dependsOn = dependsOn;
    return target;
}

TargetsDocument documentOf(const QList<Target> &targets)
{
    TargetsDocument document;
    document.targets = targets;
    return document;
}

QByteArray fileOf(const QByteArray &targets)
{
    return "{\"targets\": [\n" + targets + "]}";
}

TargetsDocument parsed(const QByteArray &dependsOn)
{
    const auto document = TargetsDocument::parse(fileOf(R"({"name":"A","kind":"simulated","dependsOn":)" + dependsOn + R"(},
{"name":"Router","kind":"simulated"},{"name":"DNS 1","kind":"simulated"},{"name":"DNS 2","kind":"simulated"})"),
                                                 u"t.json"_s);
    return document ? *document : TargetsDocument();
}

} // namespace

//! Tests dependencies in a document: reading, writing, cycles, missing parents, and renamed targets.
class tst_Parents : public QObject
{
    Q_OBJECT

private slots:
    void isReadAndWritten_data();
    void isReadAndWritten();
    void writesOneLine();
    void reportsErrors_data();
    void reportsErrors();
    void acceptsIdsAsWellAsNames();
    void parentsKeepTheirNames();
    void removesReferencesToRemovedParents();
    void refusesInvalidEdits();
    void mergesEdits_data();
    void mergesEdits();
    void undoRestoresIt();
    void handlesManyParentsAndLongChains();
};

void tst_Parents::isReadAndWritten_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<Alternatives>("dependsOn");
    QTest::addColumn<QByteArray>("rewritten");
    QTest::newRow("one") << QByteArray(R"(["Router"])") << Alternatives{{u"Router"_s}} << QByteArray(R"(["Router"])");
    QTest::newRow("a redundancy group") << QByteArray(R"(["Router",["DNS 1","DNS 2"]])")
                                        << Alternatives{{u"Router"_s}, {u"DNS 1"_s, u"DNS 2"_s}}
                                        << QByteArray(R"(["Router", ["DNS 1", "DNS 2"]])");
    QTest::newRow("a group of one is one") << QByteArray(R"([["Router"]])") << Alternatives{{u"Router"_s}}
                                           << QByteArray(R"(["Router"])");
    QTest::newRow("none") << QByteArray("[]") << Alternatives() << QByteArray();
}

void tst_Parents::isReadAndWritten()
{
    QFETCH(const QByteArray, written);
    QFETCH(const QByteArray, rewritten);
    const TargetsDocument document = parsed(written);
    QCOMPARE(document.targets.size(), 4);
    QTEST(document.targets.first().dependsOn, "dependsOn");
    const QByteArray text = document.toJson();
    QCOMPARE(text.contains("\"dependsOn\": " + rewritten), !rewritten.isEmpty());
    QCOMPARE(text.contains("dependsOn"), !rewritten.isEmpty());
    QCOMPARE(*TargetsDocument::parse(text, u"t"_s), document);
    const auto one = targetFromJson(targetToJson(document.targets.first(), document.defaults), {}, document.defaults);
    QVERIFY(one.hasValue());
    QCOMPARE(*one, document.targets.first());
}

void tst_Parents::writesOneLine()
{
    const QByteArray text = parsed(R"(["Router",["DNS 1","DNS 2"]])").toJson();
    QVERIFY2(text.contains("\n      \"dependsOn\": [\"Router\", [\"DNS 1\", \"DNS 2\"]]\n"), text);
}

void tst_Parents::reportsErrors_data()
{
    QTest::addColumn<QByteArray>("targets");
    QTest::addColumn<QStringList>("problems");
    const auto row = [](const char *name, const QByteArray &targets, const QStringList &problems) {
        QTest::newRow(name) << targets << problems;
    };
    const QString form =
        u"t.json:2: A: dependsOn: Expected a list of strings or of lists with alternatives, such as [\"one\", [\"two\", \"three\"]]."_s;
    row("a string", R"({"name":"A","kind":"simulated","dependsOn":"B"})", {form});
    row("a number in it", R"({"name":"A","kind":"simulated","dependsOn":[1]})", {form});
    row("an empty name", R"({"name":"A","kind":"simulated","dependsOn":[" "]})", {form});
    row("an empty group", R"({"name":"A","kind":"simulated","dependsOn":[[]]})", {form});
    row("a group in a group", R"({"name":"A","kind":"simulated","dependsOn":[[["B"]]]})", {form});
    row("nobody", R"({"name":"A","kind":"simulated",
 "dependsOn":["Nobody"]})",
        {u"t.json:3: A: dependsOn: Target “Nobody” doesn't exist."_s});
    row("nearly", R"({"name":"Shop","kind":"simulated",
 "dependsOn":[["Ruoter", "Shop 2"]]},
{"name":"Router","kind":"simulated"},{"name":"Shop 2","kind":"simulated"})",
        {u"t.json:3: Shop: dependsOn: Target “Ruoter” doesn't exist. Did you mean “Router”?"_s});
    row("nearly itself", R"({"name":"Router","kind":"simulated",
 "dependsOn":["Ruoter"]})",
        {u"t.json:3: Router: dependsOn: Target “Ruoter” doesn't exist."_s});
    row("itself", R"({"name":"A","kind":"simulated",
 "dependsOn":["A"]})",
        {u"t.json:3: A: dependsOn: A target can't depend on itself."_s});
    row("a circle, told once with the whole path", R"({"name":"A","kind":"simulated",
 "dependsOn":["B"]},
{"name":"B","kind":"simulated",
 "dependsOn":[["C", "D"]]},
{"name":"C","kind":"simulated", "dependsOn":["A"]},
{"name":"D","kind":"simulated"})",
        {u"t.json:3: A: dependsOn: Circular dependency: A → B → C → A. A target can't depend on itself, even through other targets."_s});
    row("two", R"({"name":"A","kind":"simulated",
 "dependsOn":["A", "Xylophone"]},
{"name":"B","kind":"simulated", "dependsOn":["C"]},{"name":"C","kind":"simulated", "dependsOn":["B"]})",
        {u"t.json:3: A: dependsOn: Target “Xylophone” doesn't exist."_s,
         u"t.json:3: A: dependsOn: A target can't depend on itself."_s,
         u"t.json:4: B: dependsOn: Circular dependency: B → C → B. A target can't depend on itself, even through other targets."_s});
}

void tst_Parents::reportsErrors()
{
    QFETCH(const QByteArray, targets);
    const auto document = TargetsDocument::parse(fileOf(targets), u"t.json"_s);
    QVERIFY(!document.hasValue());
    QStringList found;
    for (const Problem &problem : document.error())
        found.append(problem.toString());
    QTEST(found, "problems");
}

void tst_Parents::acceptsIdsAsWellAsNames()
{
    const Target router = child(u"Router"_s);
    Target shop = child(u"Shop"_s, {{router.id.toString(QUuid::WithoutBraces)}});
    QVERIFY(parentProblems({router, shop}).isEmpty());
    QVERIFY(parentProblem({router, shop}, shop.id).isEmpty());
    Target circle = router;
    circle.dependsOn = {{u"Shop"_s}};
    QCOMPARE(parentProblem({circle, shop}, shop.id),
             u"Circular dependency: Shop → Router → Shop. A target can't depend on itself, even through other targets."_s);
    // A parent referenced by ID isn't changed when the parent is renamed.
    Target renamed = router;
    renamed.name = u"Gateway"_s;
    QCOMPARE(withUpdated(documentOf({router, shop}), {renamed}).targets[1], shop);
}

void tst_Parents::parentsKeepTheirNames()
{
    const TargetsDocument document =
        documentOf({child(u"Shop"_s, {{u"Router"_s}, {u"DNS"_s, u"Router"_s}}), child(u"Router"_s), child(u"DNS"_s)});
    Target renamed = document.targets[1];
    renamed.name = u"Gateway"_s;
    QCOMPARE(withUpdated(document, {renamed}).targets[0].dependsOn, (Alternatives{{u"Gateway"_s}, {u"DNS"_s, u"Gateway"_s}}));
    Target first = document.targets[1];
    Target second = document.targets[2];
    std::swap(first.name, second.name);
    QCOMPARE(withUpdated(document, {first, second}).targets[0].dependsOn, (Alternatives{{u"DNS"_s}, {u"Router"_s, u"DNS"_s}}));
    QJsonObject written{{u"dependsOn"_s, QJsonArray{u"Router"_s, QJsonArray{u"DNS"_s, u"x"_s}}}};
    renameParents(written, {{u"DNS"_s, u"Names"_s}});
    QCOMPARE(written.value(u"dependsOn"_s).toArray(), (QJsonArray{u"Router"_s, QJsonArray{u"Names"_s, u"x"_s}}));
}

void tst_Parents::removesReferencesToRemovedParents()
{
    const TargetsDocument document = documentOf({child(u"Shop"_s, {{u"Router"_s}, {u"DNS 1"_s, u"DNS 2"_s}}),
                                                 child(u"Router"_s), child(u"DNS 1"_s), child(u"DNS 2"_s)});
    const TargetsDocument after = withRemoved(document, {document.targets[1].id, document.targets[2].id});
    QCOMPARE(after.targets[0].dependsOn, Alternatives{{u"DNS 2"_s}});
    QVERIFY(parentProblems(after.targets).isEmpty());
    QVERIFY(withRemoved(after, {document.targets[3].id}).targets[0].dependsOn.isEmpty());
}

void tst_Parents::refusesInvalidEdits()
{
    QTemporaryDir folder;
    TargetsStore store(folder.filePath(u"targets.json"_s));
    QSignalSpy refused(&store, &TargetsStore::editRejected);
    store.add({child(u"Shop"_s, {{u"Router"_s}})});
    QCOMPARE(refused.takeFirst().first().toString(), u"Target “Router” doesn't exist."_s);
    store.add({child(u"Router"_s), child(u"Shop"_s, {{u"Router"_s}})});
    QCOMPARE(store.document().targets.size(), 2);
    Target router = store.document().targets.first();
    router.dependsOn = {{u"Shop"_s}};
    store.update({router}, u"Edit"_s);
    QCOMPARE(refused.takeFirst().first().toString(),
             u"Circular dependency: Router → Shop → Router. A target can't depend on itself, even through other targets."_s);
    QVERIFY(store.document().targets.first().dependsOn.isEmpty());
}

void tst_Parents::mergesEdits_data()
{
    QTest::addColumn<Alternatives>("ours");
    QTest::addColumn<Alternatives>("theirs");
    QTest::addColumn<Alternatives>("merged");
    QTest::addColumn<bool>("isConflict");
    const Alternatives before{{u"Router"_s}};
    const Alternatives other{{u"DNS"_s}};
    QTest::newRow("they change it") << before << other << other << false;
    QTest::newRow("we change it") << other << before << other << false;
    QTest::newRow("both do the same") << other << other << other << false;
    QTest::newRow("both do") << other << Alternatives() << other << true;
}

void tst_Parents::mergesEdits()
{
    QFETCH(const Alternatives, ours);
    QFETCH(const Alternatives, theirs);
    const TargetsDocument before = documentOf({child(u"Shop"_s, {{u"Router"_s}}), child(u"Router"_s), child(u"DNS"_s)});
    TargetsDocument we = before;
    we.targets[0].dependsOn = ours;
    TargetsDocument they = before;
    they.targets[0].dependsOn = theirs;
    const MergedDocument both = withChangeApplied(we, DocumentChange::between(before, they), ConflictPreference::Document);
    QTEST(both.document.targets[0].dependsOn, "merged");
    QTEST(both.conflicts == QStringList{u"Shop"_s}, "isConflict");
    // The merged document must be valid: one side removed a parent, or each side added half of a cycle.
    const MergedDocument removed = withChangeApplied(withRemoved(before, {before.targets[2].id}),
                                                     DocumentChange::between(before, they), ConflictPreference::Document);
    QVERIFY(parentProblems(removed.document.targets).isEmpty());
    TargetsDocument turned = before;
    turned.targets[0].dependsOn = {};
    turned.targets[1].dependsOn = {{u"DNS"_s}};
    TargetsDocument half = before;
    half.targets[2].dependsOn = {{u"Router"_s}};
    const MergedDocument circle =
        withChangeApplied(turned, DocumentChange::between(before, half), ConflictPreference::Document);
    QVERIFY(parentProblems(circle.document.targets).isEmpty());
    QCOMPARE(circle.document.targets[1].dependsOn, Alternatives{{u"DNS"_s}});
    QCOMPARE(circle.conflicts, QStringList{u"DNS"_s});
}

void tst_Parents::undoRestoresIt()
{
    QTemporaryDir folder;
    TargetsStore store(folder.filePath(u"targets.json"_s));
    store.add({child(u"Router"_s), child(u"Shop"_s, {{u"Router"_s}})});
    const TargetsDocument before = store.document();
    store.remove({before.targets.first().id});
    QVERIFY(store.document().targets.first().dependsOn.isEmpty());
    store.undo();
    QCOMPARE(store.document(), before);
}

void tst_Parents::handlesManyParentsAndLongChains()
{
    QList<Target> targets{child(u"t0"_s)};
    for (int i = 1; i < 10'000; ++i)
        targets.append(child(u"t%1"_s.arg(i), {{u"t%1"_s.arg(i - 1)}, {u"t0"_s, u"t%1"_s.arg(i / 2)}}));
    QVERIFY(parentProblems(targets).isEmpty());
    targets.first().dependsOn = {{u"t9999"_s}};
    QCOMPARE(parentProblems(targets).size(), 1);
    for (Target &target : targets)
        target.dependsOn = {{u"nobody at all"_s}};
    QCOMPARE(parentProblems(targets).size(), 10'000);
}

QTEST_GUILESS_MAIN(tst_Parents)

} // namespace ParentsTest

#include "tst_Parents.moc"
