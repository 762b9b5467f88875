// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/Samples.h"
#include "targets/edit/DocumentEdits.h"
#include "targets/store/DocumentFile.h"
#include "targets/store/TargetsStore.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <atomic>

namespace TargetsStoreTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

Target group(const QString &name, const QString &member)
{
    return makeTarget(name, u"group"_s, {{u"members"_s, QJsonArray{member}}});
}

} // namespace

class tst_TargetsStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void missingFileIsEmpty();
    void savesEditsAutomatically();
    void savesOnRequest();
    void editsBeforeLoadingAreKept();
    void undoesAndRedoes();
    void aRefusedUndoIsPossibleLater();
    void assignsIdsOnce();
    void appliesOutsideEdits();
    void mergesBothSides();
    void breaksACycleClosedByTwoEdits();
    void namesConflicts();
    void noticesAnEditJustBeforeSaving();
    void twoStoresShareAFile();
    void fileWithoutIdsKeepsTheTargets();
    void ignoresAnInvalidOutsideEdit();
    void backsUpAnInvalidFileBeforeSaving();
    void newIdsDoNotOverwriteAnInvalidFile();
    void aHalfWrittenFileIsNotAnError();
    void damagedAtStartUsesTheBackup();
    void damagedAtStartWithoutBackup();
    void damagedAtStartKeepsEarlyEdits();
    void logsManyErrorsInFewLines();
    void keepsAFileOfANewerVersion();
    void recreatesADeletedFile();
    void failedSaveLosesNothing();
    void mayBeDestroyedWhileSaving();
    void noticesChangesByPolling();

private:
    void put(const QByteArray &content);
    void put(const TargetsDocument &document) { put(document.toJson()); }
    QByteArray content(const QString &name = u"targets.json"_s) const;
    QStringList copies() const;
    static void load(TargetsStore &store);
    static void save(TargetsStore &store);
    static Target named(const TargetsStore &store, const QString &name);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void tst_TargetsStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"targets.json"_s);
}

void tst_TargetsStore::put(const QByteArray &content)
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray tst_TargetsStore::content(const QString &name) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

QStringList tst_TargetsStore::copies() const
{
    return QDir(m_folder->path()).entryList({u"targets.json.broken-*"_s}, QDir::Files);
}

void tst_TargetsStore::load(TargetsStore &store)
{
    QSignalSpy loaded(&store, &TargetsStore::loaded);
    store.load();
    QTRY_COMPARE(loaded.size(), 1);
}

void tst_TargetsStore::save(TargetsStore &store)
{
    QSignalSpy saved(&store, &TargetsStore::saved);
    store.save();
    QTRY_VERIFY(!saved.isEmpty() && !store.hasUnsavedEdits());
}

Target tst_TargetsStore::named(const TargetsStore &store, const QString &name)
{
    for (const Target &target : store.document().targets) {
        if (target.name == name)
            return target;
    }
    return {};
}

void tst_TargetsStore::missingFileIsEmpty()
{
    TargetsStore store(m_file);
    QSignalSpy failed(&store, &TargetsStore::loadFailed);
    load(store);
    QVERIFY(store.document().targets.isEmpty());
    QVERIFY(!store.hasUnsavedEdits());
    QVERIFY(failed.isEmpty());
    save(store); // nothing has to be saved, but the store still replies
    QVERIFY(!QFile::exists(m_file));
}

void tst_TargetsStore::savesEditsAutomatically()
{
    TargetsStore store(m_file);
    load(store);
    QSignalSpy changed(&store, &TargetsStore::changed);
    QSignalSpy saved(&store, &TargetsStore::saved);
    store.add({webTarget(u"A"_s), webTarget(u"A"_s)});
    QCOMPARE(changed.size(), 1);
    QVERIFY(store.hasUnsavedEdits());
    QCOMPARE(namesOf(store.document()), QStringList({u"A"_s, u"A 2"_s}));
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(!store.hasUnsavedEdits());
    QCOMPARE(parsed(content()), store.document());
}

void tst_TargetsStore::savesOnRequest()
{
    TargetsStore store(m_file);
    load(store);
    store.add({webTarget(u"A"_s)});
    store.setPaused({store.document().targets[0].id}, true);
    Target changed = store.document().targets[0];
    changed.tags = QStringList{u"x"_s};
    store.update({changed}, u"Edit"_s);
    store.add({webTarget(u"B"_s), webTarget(u"C"_s)});
    store.replace(withMoved(store.document(), {store.document().targets[2].id}, 0));
    store.remove({store.document().targets[2].id, QUuid::createUuid()});
    Schedule defaults;
    defaults.every = Milliseconds(5'000);
    store.replace(withDefaults(store.document(), defaults));
    save(store);
    const TargetsDocument document = parsed(content());
    QCOMPARE(document, store.document());
    QCOMPARE(namesOf(document), QStringList({u"C"_s, u"A"_s}));
    QVERIFY(document.targets[1].paused);
    QCOMPARE(document.targets[1].tags, QStringList({u"x"_s}));
    QCOMPARE(document.targets[0].schedule.every, Milliseconds(5'000));
}

void tst_TargetsStore::editsBeforeLoadingAreKept()
{
    TargetsDocument onDisk;
    onDisk.targets = {webTarget(u"Disk"_s)};
    put(onDisk);
    TargetsStore store(m_file);
    store.add({webTarget(u"Early"_s)});
    load(store);
    QCOMPARE(namesOf(store.document()).size(), 2);
    save(store);
    QCOMPARE(namesOf(parsed(content())).size(), 2);
}

void tst_TargetsStore::undoesAndRedoes()
{
    TargetsStore store(m_file);
    load(store);
    QSignalSpy undoChanged(&store, &TargetsStore::undoChanged);
    QVERIFY(!store.history().canUndo() && !store.history().canRedo());
    store.undo();
    store.add({webTarget(u"A"_s), webTarget(u"B"_s)});
    QCOMPARE(store.history().undoText(), u"Add 2 targets"_s);
    const TargetsDocument two = store.document();
    store.remove({two.targets[0].id});
    QCOMPARE(store.history().undoText(), u"Remove “A”"_s);
    QCOMPARE(undoChanged.size(), 2);
    store.setPaused({two.targets[0].id}, true); // the target no longer exists, so no undo step is added
    QCOMPARE(undoChanged.size(), 2);
    const TargetsDocument one = store.document();
    store.undo();
    QCOMPARE(store.document(), two);
    QCOMPARE(store.history().redoText(), u"Remove “A”"_s);
    QCOMPARE(store.history().undoText(), u"Add 2 targets"_s);
    store.redo();
    QCOMPARE(store.document(), one);
    store.undo();
    store.undo();
    QVERIFY(store.document().targets.isEmpty());
    QVERIFY(store.history().canRedo());
    store.add({webTarget(u"C"_s)});
    QVERIFY(!store.history().canRedo());
    save(store);
    QCOMPARE(namesOf(parsed(content())), QStringList({u"C"_s}));
}

//! After an edit by another program, the undo would create a cycle.
void tst_TargetsStore::aRefusedUndoIsPossibleLater()
{
    TargetsStore store(m_file);
    load(store);
    store.add({group(u"A"_s, u"B"_s), group(u"B"_s, u"W"_s), webTarget(u"W"_s)});
    Target ours = named(store, u"A"_s);
    ours.fields = group(u"A"_s, u"W"_s).fields;
    store.update({ours}, u"Edit"_s);
    const QString step = store.history().undoText();
    save(store);
    const TargetsDocument open = store.document();
    TargetsDocument theirs = open;
    theirs.targets[1].fields = group(u"B"_s, u"A"_s).fields;
    put(theirs);
    QTRY_COMPARE(store.document(), theirs);

    QSignalSpy refused(&store, &TargetsStore::editRejected);
    store.undo();
    QCOMPARE(refused.size(), 1);
    QCOMPARE(store.document(), theirs);
    QCOMPARE(store.history().undoText(), step);
    QVERIFY(!store.history().canRedo());

    put(open);
    QTRY_COMPARE(store.document(), open);
    store.undo();
    QCOMPARE(named(store, u"A"_s).fields.list(u"members"_s), QStringList(u"B"_s));
    QCOMPARE(store.history().redoText(), step);
}

void tst_TargetsStore::assignsIdsOnce()
{
    put(R"({"targets": [{"name": "A", "kind": "command", "command": "df"}]})");
    TargetsStore store(m_file);
    QSignalSpy saved(&store, &TargetsStore::saved);
    load(store);
    const TargetId id = named(store, u"A"_s).id;
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(parsed(content()).targets[0].id, id);
    TargetsStore again(m_file);
    load(again);
    QCOMPARE(named(again, u"A"_s).id, id);
    QVERIFY(!again.hasUnsavedEdits());
}

void tst_TargetsStore::appliesOutsideEdits()
{
    TargetsStore store(m_file);
    load(store);
    store.add({webTarget(u"A"_s)});
    save(store);
    QSignalSpy merged(&store, &TargetsStore::merged);
    QSignalSpy changed(&store, &TargetsStore::changed);
    TargetsDocument theirs = store.document();
    theirs.targets.append(webTarget(u"B"_s));
    put(theirs);
    QTRY_COMPARE(merged.size(), 1);
    QVERIFY(merged[0][0].toStringList().isEmpty());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(store.document(), theirs);
    QVERIFY(!store.hasUnsavedEdits());
    // Only the formatting differs, so the file isn't reloaded.
    put(theirs.toJson().replace("\n", "\r\n"));
    theirs.targets.append(webTarget(u"C"_s));
    put(theirs);
    QTRY_COMPARE(store.document().targets.size(), 3);
    QCOMPARE(merged.size(), 2);
}

void tst_TargetsStore::mergesBothSides()
{
    TargetsStore store(m_file);
    load(store);
    store.add({webTarget(u"A"_s), webTarget(u"B"_s), webTarget(u"C"_s)});
    save(store);
    TargetsDocument theirs = store.document();
    theirs.targets[0].tags = QStringList{u"theirs"_s};
    theirs.targets.removeAt(2);
    theirs.targets.append(webTarget(u"D"_s));
    QSignalSpy merged(&store, &TargetsStore::merged);
    store.setPaused({store.document().targets[0].id}, true);
    store.add({webTarget(u"E"_s)});
    put(theirs);
    QTRY_COMPARE(merged.size(), 1);
    QVERIFY(merged[0][0].toStringList().isEmpty());
    QTRY_VERIFY(!store.hasUnsavedEdits());
    const TargetsDocument document = parsed(content());
    QCOMPARE(document, store.document());
    QStringList names = namesOf(document);
    names.sort();
    QCOMPARE(names, QStringList({u"A"_s, u"B"_s, u"D"_s, u"E"_s}));
    QVERIFY(named(store, u"A"_s).paused);
    QCOMPARE(named(store, u"A"_s).tags, QStringList({u"theirs"_s}));
    store.undo(); // undoes the last edit made in this store, not the edit by another program
    store.undo();
    QCOMPARE(named(store, u"A"_s).paused, false);
    QCOMPARE(named(store, u"A"_s).tags, QStringList({u"theirs"_s}));
    QVERIFY(!named(store, u"D"_s).id.isNull());
}

//! If the cycle were written to the file, edits could no longer be saved.
void tst_TargetsStore::breaksACycleClosedByTwoEdits()
{
    TargetsStore store(m_file);
    load(store);
    store.add({group(u"A"_s, u"W"_s), group(u"B"_s, u"W"_s), webTarget(u"W"_s)});
    save(store);
    TargetsDocument theirs = store.document();
    theirs.targets[1].fields = group(u"B"_s, u"A"_s).fields;
    Target ours = named(store, u"A"_s);
    ours.fields = group(u"A"_s, u"B"_s).fields;
    QSignalSpy merged(&store, &TargetsStore::merged);
    store.update({ours}, u"Edit"_s);
    put(theirs);
    QTRY_COMPARE(merged.size(), 1);
    QCOMPARE(merged[0][0].toStringList(), QStringList{u"B"_s});
    QTRY_VERIFY(!store.hasUnsavedEdits());
    QCOMPARE(parsed(content()), store.document());
    QCOMPARE(named(store, u"A"_s).fields.list(u"members"_s), QStringList{u"B"_s});
    QCOMPARE(named(store, u"B"_s).fields.list(u"members"_s), QStringList{u"W"_s});
}

void tst_TargetsStore::namesConflicts()
{
    TargetsStore store(m_file);
    load(store);
    store.add({webTarget(u"A"_s)});
    save(store);
    TargetsDocument theirs = store.document();
    theirs.targets[0].tags = QStringList{u"theirs"_s};
    Target ours = store.document().targets[0];
    ours.tags = QStringList{u"ours"_s};
    QSignalSpy merged(&store, &TargetsStore::merged);
    store.update({ours}, u"Edit"_s);
    put(theirs);
    QTRY_COMPARE(merged.size(), 1);
    QCOMPARE(merged[0][0].toStringList(), QStringList({u"A"_s}));
    QTRY_VERIFY(!store.hasUnsavedEdits());
    QCOMPARE(parsed(content()).targets[0].tags, QStringList({u"ours"_s}));
}

void tst_TargetsStore::noticesAnEditJustBeforeSaving()
{
    TargetsStore store(m_file);
    load(store);
    store.add({webTarget(u"A"_s)});
    save(store);
    for (int round = 0; round < 10; ++round) {
        TargetsDocument theirs = parsed(content());
        theirs.targets.append(webTarget(u"Theirs %1"_s.arg(round)));
        store.add({webTarget(u"Ours %1"_s.arg(round))});
        put(theirs); // too fast for the watcher: only the comparison before writing can detect the edit
        save(store);
        const QStringList names = namesOf(parsed(content()));
        QVERIFY(names.contains(u"Theirs %1"_s.arg(round)));
        QVERIFY(names.contains(u"Ours %1"_s.arg(round)));
        QCOMPARE(names.size(), 1 + 2 * (round + 1));
    }
}

void tst_TargetsStore::twoStoresShareAFile()
{
    TargetsStore one(m_file);
    TargetsStore two(m_file);
    load(one);
    load(two);
    QSignalSpy failed(&one, &TargetsStore::saveFailed);
    for (int i = 0; i < 20; ++i) {
        one.add({webTarget(u"One %1"_s.arg(i))});
        two.add({webTarget(u"Two %1"_s.arg(i))});
        one.save();
        two.save();
        QCoreApplication::processEvents(); // lets the saves of both stores interleave
    }
    QTRY_VERIFY(!one.hasUnsavedEdits() && !two.hasUnsavedEdits() && one.document().targets.size() == 40
                && two.document().targets.size() == 40);
    QCOMPARE(parsed(content()).targets.size(), 40);
    QVERIFY(failed.isEmpty());
    QVERIFY(copies().isEmpty());
}

void tst_TargetsStore::fileWithoutIdsKeepsTheTargets()
{
    TargetsStore store(m_file);
    load(store);
    store.add({makeTarget(u"A"_s, u"command"_s, {{u"command"_s, u"df"_s}})});
    save(store);
    const TargetId id = named(store, u"A"_s).id;
    put(R"({"targets": [{"name": "A", "kind": "command", "command": "df -h"}, {"name": "B", "kind": "command", "command": "ls"}]})");
    QTRY_COMPARE(store.document().targets.size(), 2);
    QCOMPARE(named(store, u"A"_s).id, id);
    QCOMPARE(named(store, u"A"_s).fields.text(u"command"_s), u"df -h"_s);
    QTRY_VERIFY(!store.hasUnsavedEdits());
    QCOMPARE(parsed(content()), store.document()); // the file has the IDs again
}

void tst_TargetsStore::ignoresAnInvalidOutsideEdit()
{
    TargetsStore store(m_file);
    load(store);
    store.add({webTarget(u"A"_s)});
    save(store);
    const TargetsDocument ours = store.document();
    QSignalSpy failed(&store, &TargetsStore::loadFailed);
    QSignalSpy changed(&store, &TargetsStore::changed);
    put("{\n\"targets\": [,]}");
    QTRY_COMPARE(failed.size(), 1);
    const auto problems = failed[0][0].value<QList<Problem>>();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems[0].line(), 2);
    QCOMPARE(store.document(), ours);
    QVERIFY(changed.isEmpty());
    // A fixed file is read again automatically.
    TargetsDocument fixedDocument = ours;
    fixedDocument.targets.append(webTarget(u"B"_s));
    put(fixedDocument);
    QTRY_COMPARE(store.document(), fixedDocument);
    QVERIFY(copies().isEmpty());
}

void tst_TargetsStore::backsUpAnInvalidFileBeforeSaving()
{
    TargetsStore store(m_file);
    load(store);
    store.add({webTarget(u"A"_s)});
    save(store);
    QSignalSpy failed(&store, &TargetsStore::loadFailed);
    QSignalSpy loaded(&store, &TargetsStore::loaded);
    const QByteArray broken = "{\"targets\": [ my last hour of work ";
    put(broken);
    store.add({webTarget(u"B"_s)});
    save(store);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(loaded.size(), 1); // the file is valid again
    QCOMPARE(copies().size(), 1);
    QCOMPARE(content(copies().first()), broken);
    QCOMPARE(namesOf(parsed(content())), QStringList({u"A"_s, u"B"_s}));
    store.add({webTarget(u"C"_s)});
    save(store);
    QCOMPARE(copies().size(), 1);
}

void tst_TargetsStore::newIdsDoNotOverwriteAnInvalidFile()
{
    const QByteArray written = R"({"targets": [{"name": "A", "kind": "tcp", "host": "127.0.0.1", "port": 1}]})";
    put(written);
    TargetsStore store(m_file);
    QSignalSpy failed(&store, &TargetsStore::loadFailed);
    load(store);
    QVERIFY(store.hasUnsavedEdits()); // the new ID of A
    const QByteArray broken = "{\"targets\": [ my last hour of work ";
    put(broken);
    save(store); // as on exit
    QCOMPARE(failed.size(), 1);
    QCOMPARE(content(), broken);
    QVERIFY(copies().isEmpty());
    const TargetId id = named(store, u"A"_s).id;
    put(written); // the file is fixed
    QTRY_VERIFY(content().contains(id.toByteArray(QUuid::WithoutBraces)));
}

void tst_TargetsStore::aHalfWrittenFileIsNotAnError()
{
    TargetsStore store(m_file);
    load(store);
    store.add({webTarget(u"A"_s)});
    save(store);
    QSignalSpy failed(&store, &TargetsStore::loadFailed);
    TargetsDocument theirs = store.document();
    theirs.targets.append(webTarget(u"B"_s));
    const QByteArray json = theirs.toJson();
    FileWatcher watch(m_file); // detects changes at the same time as the store's own watcher
    QSignalSpy touched(&watch, &FileWatcher::possiblyChanged);
    watch.start();
    put(json.first(json.size() / 2)); // like an editor that writes slowly
    QTRY_VERIFY(!touched.isEmpty());
    put(json);
    QTRY_COMPARE(store.document(), theirs);
    QVERIFY(failed.isEmpty());
}

void tst_TargetsStore::damagedAtStartUsesTheBackup()
{
    TargetsDocument good;
    good.targets = {webTarget(u"A"_s)};
    put(good);
    QVERIFY(QFile::rename(m_file, m_file + u'~'));
    const QByteArray damaged(500, '\0');
    put(damaged);
    TargetsStore store(m_file);
    QSignalSpy failed(&store, &TargetsStore::loadFailed);
    QSignalSpy loaded(&store, &TargetsStore::loaded);
    store.load();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(loaded.isEmpty());
    const auto problems = failed[0][0].value<QList<Problem>>();
    QCOMPARE(problems.size(), 2);
    QVERIFY(problems[0].text().contains(u"which a power cut may have caused"_s));
    QVERIFY2(problems[1].text().startsWith(u"The last valid version (targets.json~, from "_s), qPrintable(problems[1].text()));
    QCOMPARE(store.document(), good);
    QVERIFY(!store.hasUnsavedEdits());
    QCOMPARE(content(), damaged); // unchanged until the next edit
    store.add({webTarget(u"B"_s)});
    save(store);
    QCOMPARE(content(copies().value(0)), damaged);
    QCOMPARE(namesOf(parsed(content())), QStringList({u"A"_s, u"B"_s}));
    QCOMPARE(parsed(content(u"targets.json~"_s)), good); // the damaged file must not become the backup
}

void tst_TargetsStore::damagedAtStartWithoutBackup()
{
    put("{");
    TargetsStore store(m_file);
    QSignalSpy failed(&store, &TargetsStore::loadFailed);
    store.load();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(store.document().targets.isEmpty());
    save(store);
    QCOMPARE(content(), QByteArray("{"));
    store.add({webTarget(u"A"_s)});
    save(store);
    QCOMPARE(content(copies().value(0)), QByteArray("{"));
    QCOMPARE(namesOf(parsed(content())), QStringList({u"A"_s}));
}

void tst_TargetsStore::logsManyErrorsInFewLines()
{
    static std::atomic_int lines = 0;
    put("{\"version\": 1, \"targets\": [" + QByteArrayList(100, "{\"name\": \"x\", \"kind\": \"nonsense\"}").join(',') + "]}");
    TargetsStore store(m_file);
    QSignalSpy failed(&store, &TargetsStore::loadFailed);
    lines = 0;
    const auto handler = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) { ++lines; });
    const auto restore = qScopeGuard([handler] { qInstallMessageHandler(handler); });
    store.load();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed[0][0].value<QList<Problem>>().size() >= 100);
    QVERIFY(lines > 0 && lines <= 21);
}

void tst_TargetsStore::damagedAtStartKeepsEarlyEdits()
{
    TargetsDocument good;
    good.targets = {webTarget(u"A"_s)};
    put(good);
    QVERIFY(QFile::rename(m_file, m_file + u'~'));
    put("{");
    TargetsStore store(m_file);
    store.add({webTarget(u"Early"_s)});
    QSignalSpy failed(&store, &TargetsStore::loadFailed);
    store.load();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(store.document().targets.size(), 2);
    QVERIFY(store.hasUnsavedEdits());
    save(store);
    QCOMPARE(parsed(content()).targets.size(), 2);
}

void tst_TargetsStore::keepsAFileOfANewerVersion()
{
    const QByteArray newer = "{\"version\": 2, \"targets\": {}}";
    put(newer);
    TargetsStore store(m_file);
    QSignalSpy failed(&store, &TargetsStore::loadFailed);
    store.load();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed[0][0].value<QList<Problem>>().first().text().contains(u"newer version of Watchkeeper"_s));
    store.add({webTarget(u"A"_s)});
    save(store);
    QCOMPARE(content(copies().value(0)), newer);
}

void tst_TargetsStore::recreatesADeletedFile()
{
    TargetsStore store(m_file);
    load(store);
    store.add({webTarget(u"A"_s)});
    save(store);
    QVERIFY(QFile::remove(m_file));
    store.add({webTarget(u"B"_s)});
    save(store);
    QCOMPARE(namesOf(parsed(content())), QStringList({u"A"_s, u"B"_s}));
}

void tst_TargetsStore::failedSaveLosesNothing()
{
    TargetsStore store(m_folder->filePath(u"profile/targets.json"_s));
    load(store);
    QFile inTheWay(m_folder->filePath(u"profile"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    store.add({webTarget(u"A"_s)});
    QSignalSpy failed(&store, &TargetsStore::saveFailed);
    store.save();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY2(failed[0][0].toString().contains(u"couldn't be created"_s), qPrintable(failed[0][0].toString()));
    QVERIFY(store.hasUnsavedEdits());
    QCOMPARE(namesOf(store.document()), QStringList({u"A"_s}));
    QVERIFY(inTheWay.remove());
    save(store);
    QCOMPARE(namesOf(parsed(content(u"profile/targets.json"_s))), QStringList({u"A"_s}));
}

void tst_TargetsStore::mayBeDestroyedWhileSaving()
{
    QRandomGenerator random(20260131);
    for (int round = 0; round < 10; ++round) {
        TargetsStore store(m_file);
        store.add(randomDocument(random, 50).targets);
        store.load();
        store.save();
        QCoreApplication::sendPostedEvents(); // passes the job to the thread pool
    }
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::sendPostedEvents();
}

void tst_TargetsStore::noticesChangesByPolling()
{
    FileWatcher watch(m_file, FileWatcher::WatchMode::PollOnly, std::chrono::milliseconds(20));
    QSignalSpy touched(&watch, &FileWatcher::possiblyChanged);
    watch.start();
    int size = 0; // if the first poll comes after the first write, it detects the second write
    QTRY_VERIFY((put(QByteArray(++size, 'x')), !touched.isEmpty()));
    touched.clear();
    QVERIFY(QFile::remove(m_file));
    QTRY_VERIFY(!touched.isEmpty());
}

QTEST_GUILESS_MAIN(tst_TargetsStore)

} // namespace TargetsStoreTest

#include "tst_TargetsStore.moc"
