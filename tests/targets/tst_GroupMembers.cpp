// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"
#include "model/target/Target.h"
#include "targets/document/GroupMembers.h"
#include "targets/edit/DocumentEdits.h"
#include "targets/store/TargetsStore.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace GroupMembersTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

Target plain(const QString &name, const QStringList &tags = {})
{
    Target target;
    target.id = QUuid::createUuid();
    target.name = name;
    target.kind = u"simulated"_s;
    target.fields = *Fields::fromJson(findKind(target.kind)->fields, {});
    target.tags = tags;
    return target;
}

Target group(const QString &name, const QStringList &members, const QStringList &tags = {})
{
    Target target = plain(name);
    target.kind = u"group"_s;
    QJsonObject object{{u"members"_s, QJsonArray::fromStringList(members)}};
    if (!tags.isEmpty())
        object.insert(u"memberTags"_s, QJsonArray::fromStringList(tags));
    target.fields = *Fields::fromJson(findKind(u"group"_s)->fields, object);
    return target;
}

QStringList membersOf(const Target &target)
{
    return target.fields.list(u"members"_s);
}

TargetsDocument documentOf(const QList<Target> &targets)
{
    TargetsDocument document;
    document.targets = targets;
    return document;
}

} // namespace

//! Tests groups in a document: their members, the absence of cycles, and renamed targets.
class tst_GroupMembers : public QObject
{
    Q_OBJECT

private slots:
    void findsLoops_data();
    void findsLoops();
    void describesLoops();
    void refusesFilesWithCycles_data();
    void refusesFilesWithCycles();
    void tagsCauseNoCycle();
    void includesMembersOfChosenGroups();
    void memberTagsIgnoreCase();
    void membersKeepTheirNames();
    void referencesFollowARenamedTag();
    void renamingATagIsOneUndoStep();
    void refusesATagThatMakesAFilterTooLong();
    void membersFollowSwappedNames();
    void refusesEditsThatCloseACycle();
    void refusesAnUndoThatClosesACycle();
    void handlesLongChainsAndManyGroups();
};

void tst_GroupMembers::findsLoops_data()
{
    QTest::addColumn<QList<Target>>("targets");
    QTest::addColumn<QString>("loop");
    using Targets = QList<Target>;
    QTest::newRow("no group") << Targets{plain(u"A"_s)} << QString();
    QTest::newRow("group of others") << Targets{group(u"A"_s, {u"B"_s}), plain(u"B"_s)} << QString();
    QTest::newRow("nobody there") << Targets{group(u"A"_s, {u"B"_s})} << QString();
    QTest::newRow("itself") << Targets{group(u"A"_s, {u"B"_s, u"A"_s})} << u"A A"_s;
    QTest::newRow("two") << Targets{group(u"A"_s, {u"B"_s}), group(u"B"_s, {u"A"_s})} << u"A B A"_s;
    QTest::newRow("three") << Targets{group(u"A"_s, {u"x"_s, u"B"_s}), group(u"B"_s, {u"C"_s}), group(u"C"_s, {u"A"_s})}
                           << u"A B C A"_s;
    QTest::newRow("a circle beside it") << Targets{group(u"A"_s, {u"B"_s}), group(u"B"_s, {u"C"_s}), group(u"C"_s, {u"B"_s})}
                                        << QString();
    QTest::newRow("two ways to the same") << Targets{group(u"A"_s, {u"B"_s, u"C"_s}), group(u"B"_s, {u"D"_s}),
                                                     group(u"C"_s, {u"D"_s}), group(u"D"_s, {})}
                                          << QString();
    QTest::newRow("through another circle")
        << Targets{group(u"A"_s, {u"B"_s}), group(u"B"_s, {u"C"_s}), group(u"C"_s, {u"B"_s, u"A"_s})} << u"A B C A"_s;
    QTest::newRow("the second way leads back")
        << Targets{group(u"A"_s, {u"B"_s, u"C"_s}), group(u"B"_s, {u"D"_s}), group(u"C"_s, {u"D"_s, u"A"_s}), group(u"D"_s, {})}
        << u"A C A"_s;
}

void tst_GroupMembers::findsLoops()
{
    QFETCH(QList<Target>, targets);
    QTEST(memberLoop(targets, targets.first().id).join(u' '), "loop");
    QVERIFY(memberLoop(targets, QUuid::createUuid()).isEmpty());
}

void tst_GroupMembers::describesLoops()
{
    QCOMPARE(memberLoopText({u"A"_s, u"A"_s}), u"A group can't be a member of itself."_s);
    QCOMPARE(memberLoopText({u"A"_s, u"B"_s, u"A"_s}),
             u"Circular membership: A → B → A. A group can't depend on itself, even through other groups."_s);
}

void tst_GroupMembers::refusesFilesWithCycles_data()
{
    QTest::addColumn<QByteArray>("targets");
    QTest::addColumn<QStringList>("problems");
    QTest::newRow("sound") << QByteArray(R"({"name": "A", "kind": "group",
 "members": ["B", "nobody"]},
{"name": "B", "kind": "group", "memberTags": ["x"]})")
                           << QStringList();
    QTest::newRow("circle, told once")
        << QByteArray(R"({"name": "A", "kind": "group",
 "members": ["B"]},
{"name": "B", "kind": "group",
 "members": ["A"]})")
        << QStringList{
               u"t.json:3: A: members: Circular membership: A → B → A. A group can't depend on itself, even through other groups."_s};
    QTest::newRow("two circles")
        << QByteArray(R"({"name": "A", "kind": "group",
 "members": ["A"]},
{"name": "B", "kind": "group",
 "members": ["C"]},
{"name": "C", "kind": "group",
 "members": ["A", "B"]})")
        << QStringList{
               u"t.json:3: A: members: A group can't be a member of itself."_s,
               u"t.json:5: B: members: Circular membership: B → C → B. A group can't depend on itself, even through other groups."_s};
    QTest::newRow("with other errors") << QByteArray(R"({"name": "A", "kind": "group",
 "members": ["A"]},
{"name": "B", "kind": "nothing"}, 5)")
                                       << QStringList{u"t.json:3: A: members: A group can't be a member of itself."_s,
                                                      u"kind"_s, u"object"_s};
}

void tst_GroupMembers::refusesFilesWithCycles()
{
    QFETCH(QByteArray, targets);
    QFETCH(QStringList, problems);
    const auto document = TargetsDocument::parse("{\"targets\": [\n" + targets + "]}", u"t.json"_s);
    QCOMPARE(document.hasValue(), problems.isEmpty());
    if (document)
        return;
    QCOMPARE(document.error().size(), problems.size());
    for (qsizetype at = 0; at < problems.size(); ++at)
        QVERIFY2(document.error().at(at).toString().contains(problems[at]), qPrintable(document.error().at(at).toString()));
}

void tst_GroupMembers::tagsCauseNoCycle()
{
    Target one = group(u"A"_s, {}, {u"x"_s});
    one.tags = {u"x"_s};
    Target two = group(u"B"_s, {u"A"_s}, {u"x"_s});
    two.tags = {u"x"_s};
    QVERIFY(memberLoops({one, two}).isEmpty());
}

void tst_GroupMembers::includesMembersOfChosenGroups()
{
    const QList<Target> targets{group(u"top"_s, {u"low"_s}), group(u"low"_s, {u"a"_s}, {u"web"_s}), plain(u"a"_s),
                                plain(u"b"_s, {u"web"_s}), plain(u"c"_s)};
    QCOMPARE(namesOf(withMembers({targets[0]}, targets)), (QStringList{u"top"_s, u"low"_s, u"a"_s, u"b"_s}));
    QCOMPARE(namesOf(withMembers({targets[2], targets[4]}, targets)), (QStringList{u"a"_s, u"c"_s}));
    QCOMPARE(namesOf(withMembers(targets, targets)), namesOf(targets));
}

void tst_GroupMembers::memberTagsIgnoreCase()
{
    const QList<Target> targets{group(u"top"_s, {}, {u"web"_s}), plain(u"a"_s, {u"WEB"_s}), plain(u"b"_s)};
    QCOMPARE(namesOf(withMembers({targets[0]}, targets)), (QStringList{u"top"_s, u"a"_s}));
}

void tst_GroupMembers::membersKeepTheirNames()
{
    const TargetsDocument document = documentOf({group(u"G"_s, {u"a"_s, u"b"_s}), plain(u"a"_s), plain(u"b"_s)});
    Target renamed = document.targets[1];
    renamed.name = u"new"_s;
    const TargetsDocument after = withUpdated(document, {renamed});
    QCOMPARE(membersOf(after.targets[0]), (QStringList{u"new"_s, u"b"_s}));
    // If the new name has to be made unique, the references use the unique name.
    renamed.name = u"b"_s;
    const TargetsDocument unique = withUpdated(document, {renamed});
    QCOMPARE(unique.targets[1].name, u"b 2"_s);
    QCOMPARE(membersOf(unique.targets[0]), (QStringList{u"b 2"_s, u"b"_s}));
    // A file with a duplicate member would be rejected.
    const TargetsDocument missing = documentOf({group(u"G"_s, {u"new"_s, u"b"_s, u"a"_s}), document.targets[1], plain(u"b"_s)});
    renamed.name = u"new"_s;
    QCOMPARE(membersOf(withUpdated(missing, {renamed}).targets[0]), (QStringList{u"new"_s, u"b"_s}));
    // Without a renamed target, groups stay identical.
    Target retagged = document.targets[1];
    retagged.tags = {u"x"_s};
    QCOMPARE(withUpdated(document, {retagged}).targets[0], document.targets[0]);
}

//! Returns a document with targets that have this tag, a group that uses it, and maintenance for it.
TargetsDocument taggedDocument(const QString &tag)
{
    TargetsDocument document = documentOf({plain(u"a"_s, {u"x"_s, tag}), plain(u"b"_s, {u"x"_s}), group(u"G"_s, {}, {tag})});
    document.targets[2].tags = {tag};
    Maintenance entry;
    entry.name = u"Backup"_s;
    entry.kind = MaintenanceKind::Daily;
    entry.duration = std::chrono::hours(1);
    entry.zone = "UTC";
    entry.tags = {tag};
    entry.filter = u"-tag:"_s + tag;
    document.maintenance.append(entry);
    return document;
}

void tst_GroupMembers::referencesFollowARenamedTag()
{
    const TargetsDocument document = taggedDocument(u"prod"_s);
    QCOMPARE(groupsUsingTag(document.targets, u"PROD"_s), QStringList{u"G"_s});
    QCOMPARE(maintenanceUsingTag(document.maintenance, u"PROD"_s), QStringList{u"Backup"_s});
    const TargetsDocument after = withTagRenamed(document, u"Prod"_s, u"live"_s);
    QCOMPARE(after.targets[0].tags, (QStringList{u"x"_s, u"live"_s}));
    QCOMPARE(after.targets[1], document.targets[1]);
    QCOMPARE(after.targets[2].tags, QStringList{u"live"_s});
    QCOMPARE(after.targets[2].fields.list(u"memberTags"_s), QStringList{u"live"_s});
    QCOMPARE(after.maintenance.first().tags, QStringList{u"live"_s});
    QCOMPARE(after.maintenance.first().filter, u"-tag:live"_s);
    QVERIFY(groupsUsingTag(after.targets, u"prod"_s).isEmpty());
    QVERIFY(maintenanceUsingTag(after.maintenance, u"prod"_s).isEmpty());
    // This group has both tags. After renaming, a duplicate tag would make the file invalid.
    const TargetsDocument both = documentOf({group(u"G"_s, {}, {u"Live"_s, u"prod"_s})});
    QCOMPARE(withTagRenamed(both, u"prod"_s, u"live"_s).targets[0].fields.list(u"memberTags"_s), QStringList{u"live"_s});
}

void tst_GroupMembers::renamingATagIsOneUndoStep()
{
    QTemporaryDir folder;
    TargetsStore store(folder.filePath(u"targets.json"_s));
    store.replace(taggedDocument(u"prod"_s));
    const TargetsDocument before = store.document();
    QStringList reported;
    const auto note = [&reported](const QString &text) {
        return
            [&reported, text](const QString &from, const QString &to) { reported.append(u"%1 %2 %3"_s.arg(text, from, to)); };
    };
    connect(&store, &TargetsStore::tagRenamed, this, note(u"renamed"_s));
    connect(&store, &TargetsStore::tagRenameUndone, this, note(u"undone"_s));
    store.renameTag(u"prod"_s, u"prod"_s, u"None"_s);
    QVERIFY(reported.isEmpty());
    store.renameTag(u"prod"_s, u"live"_s, u"Rename"_s);
    QCOMPARE(store.history().undoText(), u"Rename"_s);
    const TargetsDocument after = store.document();
    QCOMPARE(after, withTagRenamed(before, u"prod"_s, u"live"_s));
    store.undo();
    QCOMPARE(store.document(), before);
    store.redo();
    QCOMPARE(store.document(), after);
    QCOMPARE(reported, (QStringList{u"renamed prod live"_s, u"undone prod live"_s, u"renamed prod live"_s}));
    store.undo();
    store.undo(); // undoes an earlier step
    QCOMPARE(reported.size(), 4);
}

void tst_GroupMembers::refusesATagThatMakesAFilterTooLong()
{
    QTemporaryDir folder;
    TargetsStore store(folder.filePath(u"targets.json"_s));
    store.replace(taggedDocument(u"prod"_s));
    QSignalSpy refused(&store, &TargetsStore::editRejected);
    store.renameTag(u"prod"_s, QString(4000, u'x'), u"Rename"_s);
    QCOMPARE(refused.size(), 1);
    QVERIFY2(refused[0][0].toString().startsWith(u"Maintenance “Backup”: "_s), qPrintable(refused[0][0].toString()));
    QCOMPARE(store.document().targets.first().tags, (QStringList{u"x"_s, u"prod"_s}));
}

void tst_GroupMembers::membersFollowSwappedNames()
{
    const TargetsDocument document = documentOf({group(u"G"_s, {u"a"_s}), plain(u"a"_s), plain(u"b"_s)});
    Target first = document.targets[1];
    Target second = document.targets[2];
    std::swap(first.name, second.name);
    QCOMPARE(membersOf(withUpdated(document, {first, second}).targets[0]), QStringList{u"b"_s});
}

void tst_GroupMembers::refusesEditsThatCloseACycle()
{
    QTemporaryDir folder;
    TargetsStore store(folder.filePath(u"targets.json"_s));
    QSignalSpy refused(&store, &TargetsStore::editRejected);
    store.add({group(u"A"_s, {u"B"_s})});
    store.add({group(u"B"_s, {u"A"_s})});
    QCOMPARE(refused.size(), 1);
    QVERIFY(refused.first().first().toString().startsWith(u"Circular membership: "_s));
    QCOMPARE(store.document().targets.size(), 1);
    QCOMPARE(store.history().undoText(), u"Add “A”"_s);
    store.add({plain(u"B"_s)});
    QCOMPARE(store.document().targets.size(), 2);
    Target turned = group(u"B"_s, {u"A"_s});
    turned.id = store.document().targets.last().id;
    store.update({turned}, u"Edit"_s);
    QCOMPARE(refused.size(), 2);
    QCOMPARE(store.document().targets.last().kind, u"simulated"_s);
}

void tst_GroupMembers::refusesAnUndoThatClosesACycle()
{
    QTemporaryDir folder;
    TargetsStore store(folder.filePath(u"targets.json"_s));
    QSignalSpy refused(&store, &TargetsStore::editRejected);
    const Target a = group(u"A"_s, {u"B"_s});
    store.add({a});
    store.remove({a.id});
    // Merging another user's changes modifies the document without an undo step.
    TargetsStore other(folder.filePath(u"targets.json"_s));
    other.add({group(u"B"_s, {u"A"_s})});
    QSignalSpy saved(&other, &TargetsStore::saved);
    other.save();
    QVERIFY(saved.wait(30'000));
    store.load();
    QTRY_COMPARE(store.document().targets.size(), 1);
    store.undo();
    QCOMPARE(refused.size(), 1);
    QCOMPARE(namesOf(store.document().targets), QStringList{u"B"_s});
}

void tst_GroupMembers::handlesLongChainsAndManyGroups()
{
    QList<Target> chain;
    for (int i = 0; i < 20'000; ++i)
        chain.append(group(u"g%1"_s.arg(i), {u"g%1"_s.arg(i + 1)}));
    QVERIFY(memberLoops(chain).isEmpty());
    chain.append(group(u"g20000"_s, {u"g0"_s}));
    QCOMPARE(memberLoop(chain, chain.first().id).size(), 20'002);
    QCOMPARE(memberLoops(chain).size(), 1);

    QList<Target> all; // all are members of each other
    QStringList names;
    for (int i = 0; i < 200; ++i)
        names.append(u"g%1"_s.arg(i));
    for (const QString &name : names)
        all.append(group(name, names));
    QVERIFY(!memberLoops(all).isEmpty());
}

QTEST_GUILESS_MAIN(tst_GroupMembers)

} // namespace GroupMembersTest

#include "tst_GroupMembers.moc"
