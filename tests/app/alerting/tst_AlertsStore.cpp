// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerting/AlertsStore.h"

#include "targets/SmallDisk.h"
#include "targets/file/FileLock.h"
#include "targets/file/SafeFile.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <memory>

namespace AlertsStoreTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests alerts.json, which is edited in the window and by other programs.
class tst_AlertsStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void noFileIsAnEmptyDocument();
    void smallFileUsesLittleMemory();
    void reportsFoldersAndDevices();
    void followsEditsFromOutside();
    void damagedFileKeepsTheLastValidContent();
    void saves();
    void doesNotOverwriteOutsideEdits();
    void aDamagedFileIsNotOverwritten();
    void aFullDiskLosesNothing();
    void savesANewFile();
    void appliesEditsInOrder();
    void appliesEditsToTheCurrentFile();
    void anEditOfADamagedFileIsRefused();
    void anEditThatChangesNothingWritesNothing();
    void undoesAndRedoesSaves();
    void undoKeepsEditsOfOthers();
    void refusesAnUndoThatWouldBeInvalid();
    void mayBeDestroyedWhileReadingOrSaving();
    void destructorAppliesPendingEdits();
    void destructorDoesNotWaitForOtherPrograms();

private:
    void write(const QByteArray &content);
    QByteArray content() const;
    QStringList names() const;
    //! Opens the store and waits until the file has been read.
    void open();
    //! Saves the document and waits until it is saved.
    void save(const AlertsDocument &document);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AlertsStore> m_store;
};

namespace {

QByteArray fileOf(const QByteArrayList &channels)
{
    QByteArrayList objects;
    for (const QByteArray &name : channels)
        objects.append(R"({"name":")" + name + R"(","provider":"command","command":"true"})");
    return R"({"version":1,"channels":[)" + objects.join(',') + R"(],"rules":[]})";
}

AlertsDocument documentOf(const QByteArrayList &channels)
{
    return *AlertsDocument::parse(fileOf(channels));
}

} // namespace

void tst_AlertsStore::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_AlertsStore::write(const QByteArray &content)
{
    QFile file(m_folder->filePath(u"alerts.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray tst_AlertsStore::content() const
{
    QFile file(m_folder->filePath(u"alerts.json"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList tst_AlertsStore::names() const
{
    QStringList names;
    for (const AlertChannel &channel : m_store->document().channels)
        names.append(channel.name);
    return names;
}

void tst_AlertsStore::open()
{
    m_store = std::make_unique<AlertsStore>(m_folder->filePath(u"alerts.json"_s));
    m_store->start();
    QTRY_VERIFY(m_store->wasRead());
}

void tst_AlertsStore::save(const AlertsDocument &document)
{
    QSignalSpy saved(m_store.get(), &AlertsStore::saved);
    m_store->save(document);
    QVERIFY(saved.wait());
}

void tst_AlertsStore::noFileIsAnEmptyDocument()
{
    open();
    QVERIFY(m_store->problems().isEmpty());
    QCOMPARE(m_store->document(), AlertsDocument());
}

//! The store keeps the file's content in memory for as long as the program runs.
void tst_AlertsStore::smallFileUsesLittleMemory()
{
    write(fileOf({"A"}));
    const LoadedAlerts found = readAlertsFile(m_folder->filePath(u"alerts.json"_s));
    QVERIFY(found.content);
    QCOMPARE(*found.content, fileOf({"A"}));
    QVERIFY2(found.content->capacity() < 1024 * 1024, qPrintable(QString::number(found.content->capacity())));
}

void tst_AlertsStore::reportsFoldersAndDevices()
{
    const QString path = m_folder->filePath(u"alerts.json"_s);
    const auto problem = [&path] { return readAlertsFile(path).problems.value(0, Problem({}, 0, {}, {}, {})).toString(); };
    QVERIFY(QDir().mkdir(path));
    QVERIFY2(problem().endsWith(u"The file can't be read: file to open is a directory."_s), qPrintable(problem()));
#ifdef Q_OS_UNIX
    QVERIFY(QDir().rmdir(path));
    QVERIFY(QFile::link(u"/dev/zero"_s, path));
    QVERIFY2(problem().endsWith(u"The file can't be read: it is a pipe or a device."_s), qPrintable(problem()));
#endif
}

void tst_AlertsStore::followsEditsFromOutside()
{
    write(fileOf({"A"}));
    open();
    QCOMPARE(names(), QStringList{u"A"_s});
    QSignalSpy changed(m_store.get(), &AlertsStore::changed);
    write(fileOf({"A", "B"}));
    QTRY_COMPARE(names(), (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(changed.size(), 1);
}

void tst_AlertsStore::damagedFileKeepsTheLastValidContent()
{
    write(fileOf({"A"}));
    open();
    QSignalSpy changed(m_store.get(), &AlertsStore::changed);
    write("{");
    QTRY_VERIFY(!m_store->problems().isEmpty());
    QCOMPARE(names(), QStringList{u"A"_s});
    write(fileOf({"A"}));
    QTRY_VERIFY(m_store->problems().isEmpty());
    QCOMPARE(changed.size(), 2);
}

void tst_AlertsStore::saves()
{
    write(fileOf({"A"}));
    open();
    QSignalSpy changed(m_store.get(), &AlertsStore::changed);
    QSignalSpy saved(m_store.get(), &AlertsStore::saved);
    const AlertsDocument wanted = documentOf({"A", "B"});
    m_store->save(wanted);
    QVERIFY(m_store->isSaving());
    QVERIFY(saved.wait());
    QVERIFY(!m_store->isSaving());
    QCOMPARE(m_store->document(), wanted);
    QCOMPARE(content(), wanted.toJson());
    QVERIFY(QFile::exists(backupOf(m_folder->filePath(u"alerts.json"_s))));
    QCOMPARE(changed.size(), 1);
    m_store->save(documentOf({"B"})); // the store recognises its own write
    QVERIFY(saved.wait());
    QCOMPARE(names(), QStringList{u"B"_s});
}

void tst_AlertsStore::doesNotOverwriteOutsideEdits()
{
    write(fileOf({"A"}));
    open();
    QSignalSpy failed(m_store.get(), &AlertsStore::saveFailed);
    write(fileOf({"A", "Theirs"}));
    m_store->save(documentOf({"A", "Ours"})); // before the store has noticed the edit
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
    QVERIFY2(failed[0][0].toString().contains(u"edited by another program"_s), qPrintable(failed[0][0].toString()));
    QCOMPARE(content(), fileOf({"A", "Theirs"}));
    QTRY_COMPARE(names(), (QStringList{u"A"_s, u"Theirs"_s})); // the store has read the file again
    QSignalSpy saved(m_store.get(), &AlertsStore::saved);
    m_store->save(documentOf({"A", "Theirs", "Ours"}));
    QVERIFY(saved.wait());
}

void tst_AlertsStore::aDamagedFileIsNotOverwritten()
{
    write(fileOf({"A"}));
    open();
    write("{ \"channels\": [");
    QSignalSpy failed(m_store.get(), &AlertsStore::saveFailed);
    m_store->save(documentOf({"B"}));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
    QVERIFY2(failed[0][0].toString().contains(u"is damaged"_s), qPrintable(failed[0][0].toString()));
    QCOMPARE(content(), QByteArray("{ \"channels\": ["));
}

void tst_AlertsStore::aFullDiskLosesNothing()
{
    write(fileOf({"A"}));
    open();
    QSignalSpy failed(m_store.get(), &AlertsStore::saveFailed);
    const AlertsDocument wanted = documentOf({"A", "B", "C"});
    {
        const FileSizeLimit full(100);
        m_store->save(wanted);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
    }
    QVERIFY2(failed[0][0].toString().contains(u"The file on disk is unchanged."_s), qPrintable(failed[0][0].toString()));
    QCOMPARE(content(), fileOf({"A"}));
    QCOMPARE(names(), QStringList{u"A"_s});
    QSignalSpy saved(m_store.get(), &AlertsStore::saved);
    m_store->save(wanted); // the disk has free space again
    QVERIFY(saved.wait());
    QCOMPARE(content(), wanted.toJson());
}

void tst_AlertsStore::savesANewFile()
{
    open();
    QSignalSpy saved(m_store.get(), &AlertsStore::saved);
    m_store->save(documentOf({"A"}));
    QVERIFY(saved.wait());
    QCOMPARE(content(), documentOf({"A"}).toJson());
}

void tst_AlertsStore::appliesEditsInOrder()
{
    write(fileOf({"A"}));
    open();
    QSignalSpy failed(m_store.get(), &AlertsStore::editFailed);
    for (const QString &name : {u"B"_s, u"C"_s, u"D"_s})
        m_store->edit([name](AlertsDocument *document) { document->channels.first().name += name; });
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"ABCD"_s}, 20'000);
    QCOMPARE(content(), documentOf({"ABCD"}).toJson());
    QVERIFY(failed.isEmpty());
}

void tst_AlertsStore::appliesEditsToTheCurrentFile()
{
    write(fileOf({"A"}));
    open();
    write(fileOf({"A", "Theirs"})); // before the store has noticed the edit
    m_store->edit([](AlertsDocument *document) { document->channels.first().name = u"Ours"_s; });
    QTRY_COMPARE_WITH_TIMEOUT(names(), (QStringList{u"Ours"_s, u"Theirs"_s}), 20'000);
}

void tst_AlertsStore::anEditOfADamagedFileIsRefused()
{
    write(fileOf({"A"}));
    open();
    write("{");
    QSignalSpy failed(m_store.get(), &AlertsStore::editFailed);
    m_store->edit([](AlertsDocument *document) { document->channels.clear(); });
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
    QVERIFY2(failed[0][0].toString().contains(u"is damaged"_s), qPrintable(failed[0][0].toString()));
    QCOMPARE(content(), QByteArray("{"));
}

void tst_AlertsStore::anEditThatChangesNothingWritesNothing()
{
    const QString path = m_folder->filePath(u"alerts.json"_s);
    const auto rename = [](const LoadedAlerts &present) {
        AlertsDocument document = *present.document;
        for (AlertChannel &channel : document.channels)
            channel.name = u"A"_s;
        return Expected<AlertsDocument, QString>(document);
    };
    QCOMPARE(changeAlertsFile(path, rename).problem, QString()); // the file doesn't exist yet
    QVERIFY(!QFile::exists(path));
    write(fileOf({"A"}));
    QCOMPARE(changeAlertsFile(path, rename).problem, QString());
    QCOMPARE(content(), fileOf({"A"})); // unchanged
}

void tst_AlertsStore::undoesAndRedoesSaves()
{
    write(documentOf({"A"}).toJson());
    open();
    QVERIFY(!m_store->history().canUndo());
    QSignalSpy undoChanged(m_store.get(), &AlertsStore::undoChanged);
    save(documentOf({"A", "B"}));
    QCOMPARE(m_store->history().undoText(), u"Add “B”"_s);
    save(documentOf({"A", "C"}));
    QCOMPARE(m_store->history().undoText(), u"Edit “C”"_s);
    save(documentOf({"A"}));
    QCOMPARE(m_store->history().undoText(), u"Remove “C”"_s);
    QCOMPARE(undoChanged.size(), 3);
    m_store->undo();
    QVERIFY(undoChanged.wait());
    QCOMPARE(content(), documentOf({"A", "C"}).toJson());
    QCOMPARE(names(), (QStringList{u"A"_s, u"C"_s}));
    QCOMPARE(m_store->history().redoText(), u"Remove “C”"_s);
    m_store->undo();
    QVERIFY(undoChanged.wait());
    QCOMPARE(content(), documentOf({"A", "B"}).toJson());
    m_store->redo();
    QVERIFY(undoChanged.wait());
    QCOMPARE(content(), documentOf({"A", "C"}).toJson());
    save(documentOf({"A", "C", "D"}));
    QVERIFY(!m_store->history().canRedo());
}

void tst_AlertsStore::undoKeepsEditsOfOthers()
{
    write(fileOf({"A", "B"}));
    open();
    save(documentOf({"A"}));
    write(fileOf({"A", "Theirs"})); // before the store has noticed the edit
    QSignalSpy undoChanged(m_store.get(), &AlertsStore::undoChanged);
    m_store->undo();
    QVERIFY(undoChanged.wait());
    QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s, u"Theirs"_s}));
    QCOMPARE(content(), m_store->document().toJson());
}

//! Another program has added a rule that uses the channel.
void tst_AlertsStore::refusesAnUndoThatWouldBeInvalid()
{
    open();
    save(documentOf({"A"}));
    AlertsDocument theirs = documentOf({"A"});
    AlertRule rule;
    rule.name = u"Rule"_s;
    rule.channels = {u"A"_s};
    theirs.rules = {rule};
    write(theirs.toJson());
    QSignalSpy refused(m_store.get(), &AlertsStore::editRejected);
    m_store->undo();
    QVERIFY(refused.wait());
    QCOMPARE(content(), theirs.toJson());
    QVERIFY(m_store->history().canUndo()); // the user can try again after fixing the rule
}

void tst_AlertsStore::mayBeDestroyedWhileReadingOrSaving()
{
    write(fileOf({"A"}));
    for (int round = 0; round < 50; ++round) {
        open();
        if (round % 2 == 0)
            m_store->save(documentOf({"A", "B"}));
        m_store.reset();
        AlertsStore gone(m_folder->filePath(u"alerts.json"_s));
        gone.start();
    }
    QThreadPool::globalInstance()->waitForDone();
    open();
    QVERIFY(names().contains(u"A"_s));
}

void tst_AlertsStore::destructorAppliesPendingEdits()
{
    write(fileOf({"A"}));
    open();
    for (const QString &name : {u"B"_s, u"C"_s, u"D"_s})
        m_store->edit([name](AlertsDocument *document) { document->channels.first().name += name; });
    m_store.reset();
    QCOMPARE(content(), documentOf({"ABCD"}).toJson());
}

//! Makes three edits. Each of them would wait five seconds for the lock held by the other program.
void tst_AlertsStore::destructorDoesNotWaitForOtherPrograms()
{
    write(fileOf({"A"}));
    open();
    FileLock theirs(m_folder->filePath(u"alerts.json.lock"_s));
    QVERIFY(theirs.tryLock());
    for (int i = 0; i < 3; ++i)
        m_store->edit([](AlertsDocument *document) { document->channels.clear(); });
    QElapsedTimer clock;
    clock.start();
    m_store.reset();
    QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(content(), fileOf({"A"}));
}

QTEST_GUILESS_MAIN(tst_AlertsStore)

} // namespace AlertsStoreTest

#include "tst_AlertsStore.moc"
