// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/Samples.h"
#include "targets/document/GroupMembers.h"
#include "targets/edit/DocumentChange.h"
#include "targets/edit/DocumentEdits.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

namespace DocumentChangeTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_DocumentChange : public QObject
{
    Q_OBJECT

private slots:
    void turnsOneDocumentIntoAnother();
    void mergesBothSides_data();
    void mergesBothSides();
    void mergesEachFieldSeparately();
#ifdef Q_OS_UNIX // a pipe is an ordinary character to Windows
    void keepsTheDocumentWhereFieldsConflict();
#endif
    void mergesOrder_data();
    void mergesOrder();
    void undoLeavesOtherTargetsAlone_data();
    void undoLeavesOtherTargetsAlone();
    void undoLeavesOtherFieldsAlone();
    void undoOfARemovalLeavesChildrenAlone();
    void referencesFollowRenamedTargets_data();
    void referencesFollowRenamedTargets();
    void aReusedNameRefersToItsNewTarget();
    void reportsDroppedMaintenance();
    void breaksCyclesOfGroups_data();
    void breaksCyclesOfGroups();
    void breakingACycleKeepsOtherEdits();
    void editHistoryDropsTheOldestSteps();
    void namesStayUnique();
    void movesTargets_data();
    void movesTargets();
    void targetsFollowDefaults();
    void thresholdsOfFlappingNeverCross();
    void mergesAlertRules();
};

namespace {

TargetsDocument documentOf(const QStringList &names)
{
    TargetsDocument document;
    for (const QString &name : names) {
        Target target = webTarget(name);
        target.id = QUuid::createUuidV5(QUuid(), name);
        document.targets.append(target);
    }
    return document;
}

TargetId idOf(const QString &name)
{
    return QUuid::createUuidV5(QUuid(), name);
}

//! Applies edits: `-B` removes B, `+X` adds X, `^B` moves B to the front, `B:paused` and `B:every` change B, `B>C` renames B.
TargetsDocument edited(TargetsDocument document, const QString &edits)
{
    for (const QString &edit : edits.split(u' ', Qt::SkipEmptyParts)) {
        const QString name = u"-+^"_s.contains(edit.front()) ? edit.sliced(1) : edit.first(1);
        if (edit.startsWith(u'-')) {
            document = withRemoved(document, {idOf(name)});
            continue;
        }
        if (edit.startsWith(u'+')) {
            document.targets += documentOf({name}).targets;
            continue;
        }
        if (edit.startsWith(u'^')) {
            document = withMoved(document, {idOf(name)}, 0);
            continue;
        }
        for (Target &target : document.targets) {
            if (target.id != idOf(name))
                continue;
            if (edit.endsWith("paused"_L1))
                target.paused = true;
            else if (edit.endsWith("every"_L1))
                target.schedule.every = Milliseconds(5'000);
            else if (edit.endsWith("hourly"_L1))
                target.schedule.every = Milliseconds(3'600'000);
            else
                target.name = edit.sliced(2);
        }
    }
    return document;
}

QString shown(const TargetsDocument &document)
{
    QStringList parts;
    for (const Target &target : document.targets) {
        QString part = target.name;
        if (target.paused)
            part += ":paused"_L1;
        if (target.schedule.every != Schedule().every)
            part += u':' + formatDuration(target.schedule.every);
        parts.append(part);
    }
    return parts.join(u' ');
}

//! Returns a document with a group `G` whose member is `W`, a child `C`, and targets with these names.
TargetsDocument groupAndOthers(const QStringList &names)
{
    TargetsDocument document = documentOf(QStringList{u"W"_s, u"C"_s} + names);
    document.targets.append(makeTarget(u"G"_s, u"group"_s, {{u"members"_s, QJsonArray{u"W"_s}}}));
    document.targets.last().id = idOf(u"G"_s);
    return document;
}

Target &named(TargetsDocument &document, const QString &name)
{
    const auto found = std::find_if(document.targets.begin(), document.targets.end(),
                                    [&name](const Target &target) { return target.name == name; });
    Q_ASSERT(found != document.targets.end());
    return *found;
}

//! Makes the target `name` a member of the group and a parent of the child, and adds maintenance for it.
TargetsDocument pointedAt(TargetsDocument document, const QString &name)
{
    named(document, u"G"_s).fields = makeTarget(u"G"_s, u"group"_s, {{u"members"_s, QJsonArray{u"W"_s, name}}}).fields;
    named(document, u"C"_s).dependsOn = {{name}};
    Maintenance entry;
    entry.name = u"New disk"_s;
    entry.targets = {name};
    document.maintenance.append(entry);
    return document;
}

//! Renames targets, for example `A>X B>A`.
TargetsDocument renamed(const TargetsDocument &document, const QString &names)
{
    QList<Target> targets;
    for (const QString &pair : names.split(u' ')) {
        TargetsDocument former = document;
        targets.append(named(former, pair.first(1)));
        targets.last().name = pair.sliced(2);
    }
    return withUpdated(document, targets);
}

//! Parses groups and their members, such as `A:B,W B:W`. `W` isn't a group.
TargetsDocument groups(const QString &text)
{
    TargetsDocument document = documentOf({u"W"_s});
    for (const QString &part : text.split(u' ')) {
        const QStringList members = part.sliced(2).split(u',');
        Target group = makeTarget(part.first(1), u"group"_s, {{u"members"_s, QJsonArray::fromStringList(members)}});
        group.id = idOf(group.name);
        document.targets.append(group);
    }
    return document;
}

QString shownGroups(const TargetsDocument &document)
{
    QStringList parts;
    for (const Target &target : document.targets) {
        if (evaluatesOtherTargets(target.kind))
            parts.append(target.name + u':' + target.fields.list(u"members"_s).join(u','));
    }
    return parts.join(u' ');
}

void textRow(const char *name, const char *first, const char *second, const char *third, const char *fourth)
{
    QTest::newRow(name) << QString::fromLatin1(first) << QString::fromLatin1(second) << QString::fromLatin1(third)
                        << QString::fromLatin1(fourth);
}

} // namespace

void tst_DocumentChange::turnsOneDocumentIntoAnother()
{
    QRandomGenerator random(20260131);
    for (int round = 0; round < 100; ++round) {
        const TargetsDocument before = randomDocument(random, random.bounded(12));
        TargetsDocument after = randomDocument(random, random.bounded(6));
        for (const Target &target : before.targets) {
            if (random.bounded(3) != 0)
                after.targets.insert(random.bounded(after.targets.size() + 1), target);
        }
        for (Target &target : after.targets) {
            if (random.bounded(3) == 0)
                target.paused = !target.paused;
        }
        QSet<QString> names; // each document must have unique names
        for (Target &target : after.targets) {
            target.name = uniqueName(target.name, names);
            names.insert(target.name);
        }
        const DocumentChange change = DocumentChange::between(before, after);
        QCOMPARE(change.isEmpty(), before == after);
        for (const ConflictPreference prefer : {ConflictPreference::Document, ConflictPreference::Change}) {
            QCOMPARE(withChangeApplied(before, change, prefer).document, after);
            QCOMPARE(withChangeApplied(after, change.reversed(), prefer).document, before);
            QVERIFY(withChangeApplied(before, change, prefer).conflicts.isEmpty());
            QVERIFY(withChangeApplied(after, change, prefer).conflicts.isEmpty()); // both sides made the same change
            QCOMPARE(withChangeApplied(after, change, prefer).document, after);
        }
    }
}

void tst_DocumentChange::mergesBothSides_data()
{
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("merged");
    QTest::addColumn<QString>("conflicts");
    const auto row = textRow;
    row("nothing", "", "", "A B C", "");
    row("only we", "A:paused -B", "", "A:paused C", "");
    row("only they", "", "A:paused -B", "A:paused C", "");
    row("two targets", "A:paused", "B:paused", "A:paused B:paused C", "");
    row("two properties of one", "A:paused", "A:every", "A:paused:5s B C", "");
    row("the same", "A:paused", "A:paused", "A:paused B C", "");
    row("one property, differently", "A:every", "A:hourly", "A:5s B C", "A");
    row("one property and another", "A:every", "A:hourly A:paused", "A:paused:5s B C", "A");
    row("both removed", "-A", "-A", "B C", "");
    row("we removed, they edited", "-A", "A:paused", "B C", "A");
    row("they removed, we edited", "A:paused", "-A", "A:paused B C", "A");
    row("both added", "+D", "+E", "A B C D E", "");
    row("both renamed", "A>X", "A>Y", "X B C", "X");
    row("renamed and edited", "A>X", "A:paused", "X:paused B C", "");
    row("both took one name", "A>X", "B>X", "X X2 C", "");
}

void tst_DocumentChange::mergesBothSides()
{
    QFETCH(QString, ours);
    QFETCH(QString, theirs);
    const TargetsDocument base = documentOf({u"A"_s, u"B"_s, u"C"_s});
    const MergedDocument merged = withChangeApplied(edited(base, ours), DocumentChange::between(base, edited(base, theirs)),
                                                    ConflictPreference::Document);
    QTEST(shown(merged.document).replace("X 2"_L1, "X2"_L1), "merged");
    QTEST(merged.conflicts.join(u' '), "conflicts");
}

void tst_DocumentChange::mergesEachFieldSeparately()
{
    const auto web = [](const QJsonObject &fields) {
        TargetsDocument document;
        document.targets = {makeTarget(u"A"_s, u"http"_s, fields)};
        document.targets[0].id = idOf(u"A"_s);
        return document;
    };
    const QJsonObject map{{u"X"_s, u"1"_s}};
    const TargetsDocument base = web({{u"url"_s, u"https://a.example/"_s}, {u"method"_s, u"GET"_s}});
    const TargetsDocument ours = web({{u"url"_s, u"https://b.example/"_s}, {u"method"_s, u"GET"_s}});
    const TargetsDocument theirs = web({{u"url"_s, u"https://a.example/"_s}, {u"headers"_s, map}});
    const MergedDocument merged = withChangeApplied(ours, DocumentChange::between(base, theirs), ConflictPreference::Document);
    QVERIFY(merged.conflicts.isEmpty());
    QCOMPARE(merged.document, web({{u"url"_s, u"https://b.example/"_s}, {u"headers"_s, map}}));
    const TargetsDocument other = web({{u"url"_s, u"https://c.example/"_s}, {u"method"_s, u"GET"_s}});
    const MergedDocument both = withChangeApplied(ours, DocumentChange::between(base, other), ConflictPreference::Document);
    QCOMPARE(both.conflicts, QStringList({u"A"_s}));
    QCOMPARE(both.document, ours);
}

#ifdef Q_OS_UNIX
void tst_DocumentChange::keepsTheDocumentWhereFieldsConflict()
{
    const auto command = [](const QString &line, bool shell) {
        TargetsDocument document;
        QJsonObject fields{{u"command"_s, line}};
        if (shell)
            fields.insert(u"shell"_s, true);
        document.targets = {makeTarget(u"A"_s, u"command"_s, fields)};
        document.targets[0].id = idOf(u"A"_s);
        return document;
    };
    // Each edit is valid on its own, but the merged result isn't, because a pipe requires a shell.
    const TargetsDocument base = command(u"ls"_s, true);
    const TargetsDocument ours = command(u"ls"_s, false);
    const TargetsDocument theirs = command(u"ls | wc"_s, true);
    const MergedDocument merged = withChangeApplied(ours, DocumentChange::between(base, theirs), ConflictPreference::Document);
    QCOMPARE(merged.document, ours);
    QCOMPARE(merged.conflicts, QStringList({u"A"_s}));
    QCOMPARE(withChangeApplied(ours, DocumentChange::between(base, theirs), ConflictPreference::Change).document, theirs);
}
#endif

void tst_DocumentChange::mergesOrder_data()
{
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("merged");
    QTest::newRow("they moved") << "ABCD"
                                << "DABC"
                                << "DABC";
    QTest::newRow("we moved") << "DABC"
                              << "ABCD"
                              << "DABC";
    QTest::newRow("both moved: ours") << "DABC"
                                      << "BACD"
                                      << "DABC";
    QTest::newRow("they moved, we added") << "AXBCD"
                                          << "DABC"
                                          << "DAXBC";
    QTest::newRow("we moved, they added") << "DABC"
                                          << "ABXCD"
                                          << "DABXC";
    QTest::newRow("they moved, we removed") << "ABD"
                                            << "DABC"
                                            << "DAB";
    QTest::newRow("both added in front") << "XABCD"
                                         << "YABCD"
                                         << "XYABCD";
    QTest::newRow("all new") << "XY"
                             << "ABCD"
                             << "XY";
}

void tst_DocumentChange::mergesOrder()
{
    QFETCH(QString, ours);
    QFETCH(QString, theirs);
    const auto document = [](const QString &letters) { return documentOf(letters.split(QString(), Qt::SkipEmptyParts)); };
    const MergedDocument merged = withChangeApplied(
        document(ours), DocumentChange::between(document(u"ABCD"_s), document(theirs)), ConflictPreference::Document);
    QTEST(namesOf(merged.document).join(QString()), "merged");
}

void tst_DocumentChange::undoLeavesOtherTargetsAlone_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("meanwhile");
    QTest::addColumn<QString>("undone");
    const auto row = [](const char *name, const char *step, const char *meanwhile, const char *undone) {
        QTest::newRow(name) << QString::fromLatin1(step) << QString::fromLatin1(meanwhile) << QString::fromLatin1(undone);
    };
    row("other targets", "-B A:paused", "+D C:every", "A B C:5s D");
    row("another property", "A:paused", "A:every", "A:5s B C");
    row("the same property", "A:every", "A:hourly", "A B C");
    row("an added one, and others moved", "+D", "^C", "C A B");
    row("a removed one, and others moved", "-B", "^C", "C A B");
    row("a moved one, and others moved", "^C", "^B", "A B C");
    row("one that is gone", "A:paused", "-A", "B C");
}

void tst_DocumentChange::undoLeavesOtherTargetsAlone()
{
    QFETCH(QString, step);
    QFETCH(QString, meanwhile);
    const TargetsDocument before = documentOf({u"A"_s, u"B"_s, u"C"_s});
    const TargetsDocument after = edited(before, step);
    const DocumentChange back = DocumentChange::between(before, after).reversed();
    QTEST(shown(withChangeApplied(edited(after, meanwhile), back, ConflictPreference::Change).document), "undone");
}

void tst_DocumentChange::undoLeavesOtherFieldsAlone()
{
    const auto web = [](const QString &url, const QString &method) {
        TargetsDocument document;
        document.targets = {makeTarget(u"A"_s, u"http"_s, {{u"url"_s, url}, {u"method"_s, method}})};
        document.targets[0].id = idOf(u"A"_s);
        return document;
    };
    const DocumentChange step =
        DocumentChange::between(web(u"https://a.example/"_s, u"GET"_s), web(u"https://b.example/"_s, u"GET"_s));
    QCOMPARE(withChangeApplied(web(u"https://b.example/"_s, u"PUT"_s), step.reversed(), ConflictPreference::Change).document,
             web(u"https://a.example/"_s, u"PUT"_s));
    QCOMPARE(withChangeApplied(web(u"https://c.example/"_s, u"PUT"_s), step.reversed(), ConflictPreference::Change).document,
             web(u"https://a.example/"_s, u"PUT"_s));
}

void tst_DocumentChange::undoOfARemovalLeavesChildrenAlone()
{
    TargetsDocument before = documentOf({u"Router"_s, u"Shop"_s});
    before.targets[1].dependsOn = {{u"Router"_s}};
    const TargetsDocument after = withRemoved(before, {idOf(u"Router"_s)});
    TargetsDocument meanwhile = after;
    meanwhile.targets[0].tags = QStringList{u"theirs"_s};
    const TargetsDocument undone =
        withChangeApplied(meanwhile, DocumentChange::between(before, after).reversed(), ConflictPreference::Change).document;
    before.targets[1].tags = QStringList{u"theirs"_s};
    QCOMPARE(undone, before);
}

void tst_DocumentChange::referencesFollowRenamedTargets_data()
{
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("pointed");
    QTest::addColumn<QString>("wanted");
    const auto row = textRow;
    // The columns are the renames on each side, the name by which other targets then refer to the target, and the name to which
    // they must refer in the end.
    row("undo", "A>X", "", "X", "A");
    row("undo of swapped names", "A>B B>A", "", "A", "B");
    row("merge, we renamed", "A>X", "A>A", "A", "X");
    row("merge, we swapped names", "A>B B>A", "A>A", "A", "B");
    row("merge, the name is taken", "B>X", "A>X", "X", "X 2");
}

void tst_DocumentChange::referencesFollowRenamedTargets()
{
    QFETCH(QString, ours);
    QFETCH(QString, theirs);
    QFETCH(QString, pointed);
    QFETCH(QString, wanted);
    const TargetsDocument before = groupAndOthers({u"A"_s, u"B"_s});
    const TargetsDocument here = renamed(before, ours);
    MergedDocument result(before);
    if (theirs.isEmpty())
        result = withChangeApplied(pointedAt(here, pointed), DocumentChange::between(before, here).reversed(),
                                   ConflictPreference::Change);
    else
        result = withChangeApplied(here, DocumentChange::between(before, pointedAt(renamed(before, theirs), pointed)),
                                   ConflictPreference::Document);
    QCOMPARE(named(result.document, u"G"_s).fields.list(u"members"_s), (QStringList{u"W"_s, wanted}));
    QCOMPARE(named(result.document, u"C"_s).dependsOn, Alternatives{QStringList{wanted}});
    QCOMPARE(result.document.maintenance.size(), 1);
    QCOMPARE(result.document.maintenance.first().targets, QStringList{wanted});
    QVERIFY2(result.conflicts.isEmpty(), qPrintable(result.conflicts.join(u' ')));
}

//! In a file edited by hand, a member name refers to the target that currently has this name, not to a former owner of the
//! name.
void tst_DocumentChange::aReusedNameRefersToItsNewTarget()
{
    const TargetsDocument before = groupAndOthers({});
    TargetsDocument theirs = before;
    named(theirs, u"W"_s).name = u"V"_s;
    for (const bool isPassedOn : {false, true}) {
        if (isPassedOn)
            theirs.targets.append(webTarget(u"W"_s));
        const DocumentChange change = DocumentChange::between(before, theirs);
        for (const ConflictPreference prefer : {ConflictPreference::Document, ConflictPreference::Change}) {
            QCOMPARE(withChangeApplied(before, change, prefer).document, theirs);
            QCOMPARE(withChangeApplied(theirs, change.reversed(), prefer).document, before);
            QVERIFY(withChangeApplied(before, change, prefer).conflicts.isEmpty());
        }
    }
}

void tst_DocumentChange::reportsDroppedMaintenance()
{
    const TargetsDocument before = documentOf({u"A"_s, u"B"_s});
    TargetsDocument ours = before;
    Maintenance entry;
    entry.name = u"New disk"_s;
    entry.targets = {u"A"_s};
    ours.maintenance = {entry};
    const MergedDocument merged =
        withChangeApplied(ours, DocumentChange::between(before, edited(before, u"-A"_s)), ConflictPreference::Document);
    QVERIFY(merged.document.maintenance.isEmpty());
    QCOMPARE(merged.conflicts, QStringList{u"New disk"_s});
}

void tst_DocumentChange::breaksCyclesOfGroups_data()
{
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("merged");
    QTest::addColumn<QString>("conflicts");
    const auto row = textRow;
    row("none", "A:B B:W", "A:W B:W,V", "A:B B:W,V", "");
    row("of two", "A:B B:W", "A:W B:A", "A:B B:W", "B");
    row("of three, and what is beside it stays", "A:B B:W D:W", "A:W B:D D:A E:W", "A:B B:W D:A E:W", "B");
    row("with a new one", "A:W,C B:W", "A:W B:W C:A,W", "A:W,C B:W C:W", "C");
    row("with a new one that has no other member", "A:W,C B:W", "A:W B:W C:A", "A:W,C B:W", "C");
}

void tst_DocumentChange::breaksCyclesOfGroups()
{
    QFETCH(QString, ours);
    QFETCH(QString, theirs);
    const TargetsDocument base = groups(theirs.contains(u"D:"_s) ? u"A:W B:W D:W"_s : u"A:W B:W"_s);
    const TargetsDocument here = groups(ours);
    MergedDocument merged =
        withChangeApplied(here, DocumentChange::between(base, groups(theirs)), ConflictPreference::Document);
    breakMemberLoops(merged, here);
    QTEST(shownGroups(merged.document), "merged");
    QTEST(merged.conflicts.join(u' '), "conflicts");
    QVERIFY(memberLoops(merged.document.targets).isEmpty());
}

void tst_DocumentChange::breakingACycleKeepsOtherEdits()
{
    const TargetsDocument here = groups(u"A:B B:W"_s);
    TargetsDocument there = groups(u"A:W B:A"_s);
    Target &group = there.targets[1];
    const TargetId id = group.id;
    group = makeTarget(u"A"_s, u"group"_s, {{u"members"_s, QJsonArray{u"W"_s}}, {u"rule"_s, u"any"_s}});
    group.id = id;
    MergedDocument merged =
        withChangeApplied(here, DocumentChange::between(groups(u"A:W B:W"_s), there), ConflictPreference::Document);
    breakMemberLoops(merged, here);
    QCOMPARE(shownGroups(merged.document), u"A:B B:W"_s);
    QCOMPARE(merged.document.targets.at(1).fields.text(u"rule"_s), u"any"_s);
    QCOMPARE(merged.conflicts, QStringList{u"B"_s});
}

void tst_DocumentChange::editHistoryDropsTheOldestSteps()
{
    EditHistory history;
    QVERIFY(!history.canUndo());
    QCOMPARE(history.undoText(), QString());
    for (int i = 0; i < 150; ++i)
        history.add(QString::number(i), DocumentChange());
    int steps = 0;
    for (; history.canUndo(); ++steps)
        history.undo();
    QCOMPARE(steps, 100);
    QCOMPARE(history.redoText(), u"50"_s);
    history.redo();
    history.add(u"new"_s, DocumentChange());
    QVERIFY(!history.canRedo());
    QCOMPARE(history.undoText(), u"new"_s);
}

void tst_DocumentChange::namesStayUnique()
{
    const TargetsDocument document = documentOf({u"A"_s, u"A 2"_s});
    Target same = document.targets[0]; // a target with that ID already exists
    same.paused = true;
    const TargetsDocument more = withAdded(document, {same, webTarget(u"A"_s), webTarget(u"B"_s)});
    QCOMPARE(namesOf(more), QStringList({u"A"_s, u"A 2"_s, u"A 3"_s, u"A 4"_s, u"B"_s}));
    QVERIFY(more.targets[2].id != document.targets[0].id);
    Target renamed = document.targets[1];
    renamed.name = u"A"_s;
    QCOMPARE(namesOf(withUpdated(document, {renamed})), QStringList({u"A"_s, u"A 2"_s}));
    Target swapped = document.targets[0];
    swapped.name = u"A 2"_s;
    QCOMPARE(namesOf(withUpdated(document, {renamed, swapped})), QStringList({u"A 2"_s, u"A"_s}));
    QCOMPARE(withUpdated(document, {webTarget(u"unknown"_s)}), document);
    const QString placeHolder = u"a%2Fb"_s;
    QCOMPARE(namesOf(withAdded(documentOf({placeHolder}), {webTarget(placeHolder)})), QStringList({placeHolder, u"a%2Fb 2"_s}));
}

void tst_DocumentChange::movesTargets_data()
{
    QTest::addColumn<QString>("which");
    QTest::addColumn<qsizetype>("before");
    QTest::addColumn<QString>("order");
    QTest::newRow("to the front") << "C" << qsizetype(0) << "CABD";
    QTest::newRow("to the end") << "A" << qsizetype(4) << "BCDA";
    QTest::newRow("down") << "A" << qsizetype(2) << "BACD";
    QTest::newRow("before itself") << "B" << qsizetype(1) << "ABCD";
    QTest::newRow("several") << "DB" << qsizetype(1) << "ABDC";
    QTest::newRow("unknown") << "X" << qsizetype(0) << "ABCD";
    QTest::newRow("beyond the end") << "A" << qsizetype(99) << "BCDA";
}

void tst_DocumentChange::movesTargets()
{
    QFETCH(QString, which);
    QFETCH(qsizetype, before);
    QList<TargetId> ids;
    for (const QChar letter : which)
        ids.append(idOf(letter));
    const TargetsDocument document = documentOf({u"A"_s, u"B"_s, u"C"_s, u"D"_s});
    QTEST(namesOf(withMoved(document, ids, before)).join(QString()), "order");
}

void tst_DocumentChange::targetsFollowDefaults()
{
    TargetsDocument document = documentOf({u"A"_s, u"B"_s});
    document.targets[1].schedule.every = Milliseconds(5'000);
    Schedule defaults;
    defaults.every = Milliseconds(30'000);
    defaults.attempts = 5;
    defaults.successes = 2;
    const TargetsDocument changed = withDefaults(document, defaults);
    QCOMPARE(changed.targets[0].schedule, defaults);
    QCOMPARE(changed.targets[1].schedule.every, Milliseconds(5'000));
    QCOMPARE(changed.targets[1].schedule.attempts, 5);
    QCOMPARE(changed.targets[1].schedule.successes, 2);
    // The result is the same as if the file had been edited manually.
    QCOMPARE(parsed(changed.toJson()), changed);
}

//! If the low threshold exceeded the high one, the file couldn't be read again.
void tst_DocumentChange::thresholdsOfFlappingNeverCross()
{
    TargetsDocument document = documentOf({u"A"_s, u"B"_s});
    document.targets[1].schedule.flappingLow = 28;
    Schedule defaults;
    defaults.flappingHigh = 26;
    defaults.flapping = FlapRule::Nagios;
    const TargetsDocument changed = withDefaults(document, defaults);
    QCOMPARE(changed.targets[0].schedule, defaults);
    QCOMPARE(changed.targets[1].schedule.flappingHigh, 30.0); // now set in the target itself
    QCOMPARE(changed.targets[1].schedule.flappingLow, 28.0);
    QCOMPARE(changed.targets[1].schedule.flapping, FlapRule::Nagios);
    QCOMPARE(parsed(changed.toJson()), changed);

    const TargetsDocument before = documentOf({u"A"_s});
    TargetsDocument ours = before;
    ours.targets[0].schedule.flappingLow = 29;
    ours.defaults.flappingLow = 29;
    TargetsDocument theirs = before;
    theirs.targets[0].schedule.flappingHigh = 27;
    theirs.defaults.flappingHigh = 27;
    const MergedDocument merged =
        withChangeApplied(ours, DocumentChange::between(before, theirs), ConflictPreference::Document);
    QCOMPARE(merged.document.targets[0].schedule.flappingHigh, 30.0);
    QCOMPARE(merged.document.targets[0].schedule.flappingLow, 29.0);
    QCOMPARE(merged.document.defaults, ours.defaults);
    QCOMPARE(merged.conflicts, QStringList{u"A"_s});
    QCOMPARE(parsed(merged.document.toJson()), merged.document);
    const TargetsDocument preferred =
        withChangeApplied(ours, DocumentChange::between(before, theirs), ConflictPreference::Change).document;
    QCOMPARE(preferred.targets[0].schedule.flappingHigh, 27.0);
    QCOMPARE(preferred.defaults.flappingHigh, 27.0);
    QCOMPARE(parsed(preferred.toJson()), preferred);
}

void tst_DocumentChange::mergesAlertRules()
{
    const TargetsDocument before = documentOf({u"A"_s, u"B"_s});
    TargetsDocument ours = before;
    ours.targets[0].alerts = {u"Mail"_s};
    TargetsDocument theirs = before;
    theirs.targets[0].alerts = {u"On call"_s};
    theirs.targets[1].alerts = {u"On call"_s};
    const MergedDocument merged =
        withChangeApplied(ours, DocumentChange::between(before, theirs), ConflictPreference::Document);
    QCOMPARE(merged.document.targets[0].alerts, QStringList{u"Mail"_s});
    QCOMPARE(merged.document.targets[1].alerts, QStringList{u"On call"_s});
    QCOMPARE(merged.conflicts, QStringList{u"A"_s});
    QCOMPARE(parsed(merged.document.toJson()), merged.document);
}

QTEST_GUILESS_MAIN(tst_DocumentChange)

} // namespace DocumentChangeTest

#include "tst_DocumentChange.moc"
