// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/store/RemovedTargets.h"

#include "targets/Samples.h"
#include "targets/document/GroupMembers.h"
#include "targets/edit/DocumentEdits.h"
#include "targets/store/TargetsStore.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace RemovedTargetsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow = QDateTime::fromString(u"2026-11-20T10:00:00.123Z"_s, Qt::ISODateWithMs);

TargetsDocument sampleDocument()
{
    return parsed(R"({"targets": [
{"id":"00000000-0000-0000-0000-000000000001","name":"Router","kind":"simulated","tags":["net"],"alerts":["Ops"]},
{"id":"00000000-0000-0000-0000-000000000002","name":"Backup line","kind":"simulated"},
{"id":"00000000-0000-0000-0000-000000000003","name":"Shop","kind":"simulated","dependsOn":[["Router","Backup line"],"Mail"]},
{"id":"00000000-0000-0000-0000-000000000004","name":"Mail","kind":"simulated","dependsOn":["Router"]}],
"maintenance": [
{"name":"Nightly","when":"daily","at":"02:00","for":"1h","zone":"UTC","targets":["Router"]},
{"name":"Weekly","when":"weekly","days":["mon"],"at":"02:00","for":"1h","zone":"UTC","targets":["Router","Shop"]}]})");
}

TargetId idOf(const TargetsDocument &document, const QString &name)
{
    const auto found = std::find_if(document.targets.begin(), document.targets.end(),
                                    [&name](const Target &target) { return target.name == name; });
    return found == document.targets.end() ? TargetId() : found->id;
}

Target targetOf(const TargetsDocument &document, const QString &name)
{
    const auto found = std::find_if(document.targets.begin(), document.targets.end(),
                                    [&name](const Target &target) { return target.name == name; });
    return found == document.targets.end() ? Target() : *found;
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeAll(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s can't be written", qPrintable(path));
}

} // namespace

//! Tests removed targets: their file, how long they are kept, and how they return.
class tst_RemovedTargets : public QObject
{
    Q_OBJECT

private slots:
    void everythingReturns()
    {
        const TargetsDocument before = sampleDocument();
        const QList<TargetId> ids{idOf(before, u"Router"_s)};
        const QList<RemovedTarget> removed = removedTargets(before, ids, kNow);
        const TargetsDocument without = withRemoved(before, ids);
        QCOMPARE(without.maintenance.size(), 1);
        RestoredTargets restored = withRestored(without, removed, QStringList{u"Ops"_s});
        QCOMPARE(restored.remarks, QStringList());
        QCOMPARE(restored.ids, ids);
        QCOMPARE(targetOf(restored.document, u"Router"_s), targetOf(before, u"Router"_s));
        QCOMPARE(targetOf(restored.document, u"Shop"_s).dependsOn, targetOf(before, u"Shop"_s).dependsOn);
        QCOMPARE(targetOf(restored.document, u"Mail"_s).dependsOn, targetOf(before, u"Mail"_s).dependsOn);
        QCOMPARE(restored.document.maintenance.size(), 2);
        for (const Maintenance &entry : before.maintenance) {
            const auto same = [&entry](const Maintenance &other) {
                return other.name == entry.name
                    && QSet(other.targets.begin(), other.targets.end()) == QSet(entry.targets.begin(), entry.targets.end());
            };
            QVERIFY(std::any_of(restored.document.maintenance.begin(), restored.document.maintenance.end(), same));
        }
    }

    //! Targets that were removed together return one by one.
    void returnsOneByOne()
    {
        const TargetsDocument before = sampleDocument();
        const QList<TargetId> ids{idOf(before, u"Router"_s), idOf(before, u"Backup line"_s)};
        const QList<RemovedTarget> removed = removedTargets(before, ids, kNow);
        const TargetsDocument without = withRemoved(before, ids);
        QCOMPARE(targetOf(without, u"Shop"_s).dependsOn, Alternatives{QStringList{u"Mail"_s}});
        const RestoredTargets first = withRestored(without, {removed.at(1)}, std::nullopt);
        QCOMPARE(targetOf(first.document, u"Shop"_s).dependsOn, (Alternatives{{u"Backup line"_s}, {u"Mail"_s}}));
        const RestoredTargets second = withRestored(first.document, {removed.at(0)}, std::nullopt);
        QCOMPARE(targetOf(second.document, u"Shop"_s).dependsOn, targetOf(before, u"Shop"_s).dependsOn);
        QCOMPARE(first.remarks + second.remarks, QStringList());
    }

    void reportsWhatIsGone()
    {
        const TargetsDocument before = sampleDocument();
        const QList<TargetId> ids{idOf(before, u"Shop"_s), idOf(before, u"Router"_s)};
        const QList<RemovedTarget> removed = removedTargets(before, ids, kNow);
        TargetsDocument later = withRemoved(before, ids + QList<TargetId>{idOf(before, u"Backup line"_s)});
        later.targets.first().dependsOn.clear(); // Mail, whose dependency was removed
        later = withAdded(later, {makeTarget(u"Router"_s, u"simulated"_s, {})});
        Target mail = targetOf(later, u"Mail"_s);
        mail.dependsOn = Alternatives{{u"Router"_s}};
        later = withUpdated(later, {mail});
        const RestoredTargets restored = withRestored(later, removed, QStringList());
        QCOMPARE(restored.remarks.size(), 4);
        QVERIFY(restored.remarks.contains(u"Another target is called “Router”, so the restored one is called “Router 2”."_s));
        QVERIFY(restored.remarks.contains(u"Some targets that “Shop” depended on no longer exist."_s));
        QVERIFY(restored.remarks.contains(u"Some alert rules of “Router 2” no longer exist."_s));
        QVERIFY(restored.remarks.contains(u"“Mail” no longer depends on “Router 2”, because its dependencies were edited."_s));
        QCOMPARE(TargetsStore::validationProblem(restored.document), QString());
    }

    //! A document with a loop would be rejected, so nothing could be restored.
    void neverRestoresALoop()
    {
        const TargetsDocument before = sampleDocument();
        const QList<RemovedTarget> removed = removedTargets(before, {idOf(before, u"Mail"_s)}, kNow);
        TargetsDocument later = withRemoved(before, {idOf(before, u"Mail"_s)});
        Target router = targetOf(later, u"Router"_s);
        router.dependsOn = Alternatives{{u"Shop"_s}};
        Target shop = targetOf(later, u"Shop"_s);
        shop.dependsOn.clear();
        later = withUpdated(later, {shop});
        later = withUpdated(later, {router});
        Target mail = targetOf(before, u"Mail"_s);
        QList<RemovedTarget> edited = removed;
        edited[0].dependents.insert(idOf(before, u"Shop"_s), QJsonArray{u"Mail"_s});
        const RestoredTargets restored = withRestored(later, edited, std::nullopt);
        QCOMPARE(TargetsStore::validationProblem(restored.document), QString());
        QCOMPARE(restored.remarks, QStringList{u"Dependencies weren't restored, because they would be circular."_s});
    }

    void aKindThatNoLongerExistsStaysInTheList()
    {
        RemovedTarget removed;
        removed.at = kNow;
        removed.target = {{u"id"_s, u"00000000-0000-0000-0000-000000000009"_s}, {u"name"_s, u"Old"_s}, {u"kind"_s, u"gone"_s}};
        QCOMPARE(listedTargets({removed}, Schedule()).first().name, u"Old"_s);
        const RestoredTargets restored = withRestored(sampleDocument(), {removed}, std::nullopt);
        QVERIFY(restored.ids.isEmpty());
        QVERIFY2(restored.remarks.value(0).startsWith(u"“Old” can't be restored: kind: "_s),
                 qPrintable(restored.remarks.value(0)));
    }

    void everyKindSurvivesTheFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"removed.json"_s);
        QRandomGenerator random(7);
        const TargetsDocument document = randomDocument(random, 60);
        QList<TargetId> ids;
        for (const Target &target : document.targets)
            ids.append(target.id);
        QList<RemovedTarget> removed = removedTargets(document, ids, kNow);
        removed.last().overdueSince = kNow.addSecs(1);
        QCOMPARE(editRemovedTargets(path, [&removed](const QList<RemovedTarget> &) { return removed; }), QString());
#ifdef Q_OS_UNIX // on Windows, the folder of the profile protects it
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
#endif
        const auto read = readRemovedTargets(path);
        QVERIFY(read);
        QCOMPARE(*read, removed);
        for (qsizetype i = 0; i < document.targets.size(); ++i) {
            const auto target = read->at(i).read(document.defaults);
            QVERIFY2(target.hasValue(), qPrintable(document.targets.at(i).kind));
            QCOMPARE(*target, document.targets.at(i));
        }
        QVERIFY(!QFile::exists(path + u'~')); // the file may contain passwords that were removed for ever
    }

    void expires()
    {
        const TargetsDocument document = sampleDocument();
        const QList<TargetId> ids{idOf(document, u"Router"_s), idOf(document, u"Shop"_s)};
        QList<RemovedTarget> all = removedTargets(document, ids, kNow.addDays(-31));
        all += removedTargets(document, {ids.at(1)}, kNow.addDays(-29));
        const TargetsDocument left = withRemoved(document, ids);
        const QList<RemovedTarget> marked = withoutExpired(all, left, 30, kNow);
        QCOMPARE(marked.size(), 2);
        QCOMPARE(marked.first().overdueSince, kNow);
        QCOMPARE(withoutExpired(marked, left, 30, kNow.addSecs(24 * 3600 - 1)), marked);
        QCOMPARE(withoutExpired(marked, left, 30, kNow.addDays(1)).size(), 1);
        QCOMPARE(withoutExpired(all, left, 40, kNow).size(), 2); // the target that was removed twice counts once
        QCOMPARE(withoutExpired(all, left, 0, kNow), QList<RemovedTarget>());
        QCOMPARE(withoutExpired(all, document, 40, kNow), QList<RemovedTarget>()); // an undo step has put them back
    }

    void aClockThatWasAheadRemovesNothing()
    {
        const TargetsDocument document = sampleDocument();
        const QList<TargetId> ids{idOf(document, u"Router"_s)};
        const QList<RemovedTarget> all = removedTargets(document, ids, kNow);
        const TargetsDocument left = withRemoved(document, ids);
        QList<RemovedTarget> kept = withoutExpired(all, left, 30, kNow.addYears(4));
        QCOMPARE(kept.size(), 1);
        kept = withoutExpired(kept, left, 30, kNow.addYears(2)); // still ahead, but less
        QCOMPARE(kept.first().overdueSince, kNow.addYears(2));
        kept = withoutExpired(kept, left, 30, kNow.addSecs(60)); // the clock was corrected
        QCOMPARE(kept, all);
        QCOMPARE(withoutExpired(kept, left, 30, kNow.addYears(4)).size(), 1);
    }

    void aDamagedFileIsReportedAndKept_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *content, const QString &problem) {
            QTest::newRow(content) << QByteArray(content) << problem;
        };
        row("", u"has errors: "_s);
        row("{", u"has errors: "_s);
        row("[]", u"has errors: "_s);
        row("\x00\xff", u"has errors: "_s);
        row("{\"version\": 2, \"removed\": []}", u"Version 2 isn't supported."_s);
        row("{\"version\": 1, \"removed\": [7]}", u"Entry 1 isn't valid."_s);
        row("{\"version\": 1, \"removed\": [{\"at\": \"soon\", \"target\": {\"id\": 3}}]}", u"Entry 1 isn't valid."_s);
        QTest::newRow("deep") << QByteArray(100'000, '[') << u"has errors: "_s;
    }
    void aDamagedFileIsReportedAndKept()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, problem);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"removed.json"_s);
        writeAll(path, content);
        const auto found = readRemovedTargets(path);
        QVERIFY(!found);
        QVERIFY2(found.error().startsWith(u"removed.json "_s) && found.error().contains(problem), qPrintable(found.error()));
        const QString refused = editRemovedTargets(path, [](const QList<RemovedTarget> &) { return QList<RemovedTarget>(); });
        QCOMPARE(refused, found.error());
        QCOMPARE(readAll(path), content);
    }

    void reportsRemovalsAndTheirRedo()
    {
        QTemporaryDir folder;
        TargetsStore store(folder.filePath(u"targets.json"_s));
        const QSignalSpy removing(&store, &TargetsStore::removing);
        store.add(sampleDocument().targets);
        store.undo(); // isn't a removal by the user
        store.redo();
        QCOMPARE(removing.size(), 0);
        store.remove({idOf(store.document(), u"Router"_s)});
        QCOMPARE(removing.size(), 1);
        const auto removed = removing.first().first().value<QList<RemovedTarget>>();
        QCOMPARE(removed.value(0).name(), u"Router"_s);
        QCOMPARE(removed.value(0).dependents.size(), 2);
        store.undo();
        store.redo();
        QCOMPARE(removing.size(), 2);
    }
};

QTEST_GUILESS_MAIN(tst_RemovedTargets)

} // namespace RemovedTargetsTest

#include "tst_RemovedTargets.moc"
