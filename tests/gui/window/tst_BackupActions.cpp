// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup/ProfileRestore.h"
#include "gui/WindowSession.h"
#include "gui/window/BackupActions.h"
#include "gui/window/MessagePanel.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace BackupActionsTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests backing up from the window, and preparing to restore a backup into the profile.
class tst_BackupActions : public QObject
{
    Q_OBJECT

private slots:
    void menuAsksForAFolder_data();
    void menuAsksForAFolder();
    void backsUpAndDescribesTheBackup();
    void explainsAFailedBackup();
    void restoresAtTheNextStart();
    void preparedRestoreCanBeDiscarded();
    void aRestoreThatCannotBeDiscardedStaysVisible();
    void preparedRestoreStaysVisible();
    void restoreIsNotTheDefault();
    void refusesAFolderWithoutABackup();
    void temporaryProfilesHaveNoBackups();
};

namespace {

bool showsMessage(const WindowSession &session, const QString &text)
{
    const auto labels = const_cast<WindowSession &>(session).window().findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&text](const QLabel *label) { return label->text().contains(text); });
}

QPushButton *button(QWidget *parent, const QString &text)
{
    for (QPushButton *one : parent->findChildren<QPushButton *>()) {
        if (one->text().remove(u'&') == text)
            return one;
    }
    return nullptr;
}

//! Creates a backup of the session's profile. \return its folder, or an empty string on failure
QString backedUp(WindowSession *session, const QTemporaryDir &folder)
{
    CopyProgress progress;
    const auto made = backUp(session->monitor().profile(), folder.filePath(u"b"_s), QDateTime::currentDateTimeUtc(), &progress);
    return made ? made->folder : QString();
}

//! Answers the question before a restore. \return whether the question appeared and was answered
bool confirm(WindowSession *session, const QString &backup, const QString &answer)
{
    session->find<BackupActions>()->confirmRestore(backup);
    auto *box = session->find<QMessageBox>(u"confirmRestore"_s);
    QPushButton *wanted = box ? button(box, answer) : nullptr;
    if (wanted)
        wanted->click();
    return wanted != nullptr;
}

//! Prepares to restore a backup of the current profile.
bool prepareRestore(WindowSession *session, const QTemporaryDir &folder)
{
    return confirm(session, backedUp(session, folder), u"Prepare restore"_s)
        && QTest::qWaitFor([session] { return button(&session->window(), u"Don't restore"_s) != nullptr; });
}

} // namespace

void tst_BackupActions::menuAsksForAFolder_data()
{
    QTest::addColumn<QString>("action");
    QTest::newRow("back up") << u"actionBackUp"_s;
    QTest::newRow("restore") << u"actionRestore"_s;
}

void tst_BackupActions::menuAsksForAFolder()
{
    QFETCH(const QString, action);
    WindowSession session({simulated("One", "")});
    QVERIFY(session.open());
    session.action(action)->trigger();
    auto *dialog = session.find<QFileDialog>(u"backupFolder"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->fileMode(), QFileDialog::Directory);
    dialog->reject();
    QVERIFY(session.close());
}

void tst_BackupActions::backsUpAndDescribesTheBackup()
{
    const QTemporaryDir folder;
    WindowSession session({simulated("One", "")});
    QVERIFY(session.open());
    session.find<BackupActions>()->backUpTo(folder.path());
    QVERIFY(!session.action(u"actionBackUp"_s)->isEnabled()); // one backup or restore at a time
    QVERIFY(!session.action(u"actionRestore"_s)->isEnabled());
    QTRY_VERIFY(showsMessage(session, u" and verified."_s));
    QVERIFY(session.action(u"actionBackUp"_s)->isEnabled());
    const QString name = QDir(folder.path()).entryList({u"watchkeeper-backup-*"_s}).value(0);
    QVERIFY(showsMessage(session, name));
    QVERIFY(QFile::exists(folder.filePath(name + u"/targets.json"_s)));
    QVERIFY(session.close());
}

void tst_BackupActions::explainsAFailedBackup()
{
    const QTemporaryDir folder;
    WindowSession session({simulated("One", "")});
    QVERIFY(session.open());
    session.find<BackupActions>()->backUpTo(folder.filePath(u"none/b"_s));
    QTRY_VERIFY(showsMessage(session, u"The backup failed. The folder"_s));
    QVERIFY(session.close());
}

void tst_BackupActions::restoresAtTheNextStart()
{
    const QTemporaryDir folder;
    WindowSession session({simulated("Then", "")});
    QVERIFY(session.open());
    const QString backup = backedUp(&session, folder);
    QVERIFY(!backup.isEmpty());
    session.writeTargets({simulated("Now", "")});
    QVERIFY(confirm(&session, backup, u"Prepare restore"_s));
    QTRY_VERIFY(showsMessage(session, u"the next time Watchkeeper starts"_s));
    QVERIFY(session.readFile().contains("Now"));
    const Profile profile = session.monitor().profile();
    const auto plan = RestorePlan::read(profile);
    QVERIFY(plan);
    const QSignalSpy finished(&session.monitor(), &Monitor::finished);
    QVERIFY(button(&session.window(), u"Quit now"_s));
    button(&session.window(), u"Quit now"_s)->click();
    QTRY_VERIFY(!finished.isEmpty());
    session.markClosed();
    QVERIFY(session.readFile().contains("Now"));
    QVERIFY(finishRestoreAtStartup(profile).contains(plan->formerPartsFolder(profile.folder()))); // simulates the next start
    QVERIFY(session.readFile().contains("Then") && !session.readFile().contains("Now"));
    QVERIFY(QFile::exists(Profile(plan->formerPartsFolder(profile.folder())).targetsFile()));
}

void tst_BackupActions::preparedRestoreCanBeDiscarded()
{
    const QTemporaryDir folder;
    WindowSession session({simulated("One", "")});
    QVERIFY(session.open());
    QVERIFY(prepareRestore(&session, folder));
    button(&session.window(), u"Don't restore"_s)->click();
    QTRY_VERIFY(showsMessage(session, u"No backup will be restored."_s));
    QVERIFY(!RestorePlan::read(session.monitor().profile()));
    QVERIFY(session.close());
}

void tst_BackupActions::aRestoreThatCannotBeDiscardedStaysVisible()
{
    const QTemporaryDir folder;
    WindowSession session({simulated("One", "")});
    QVERIFY(session.open());
    QVERIFY(prepareRestore(&session, folder));
    const QString plan = RestorePlan::path(session.monitor().profile());
    QVERIFY(QFile::remove(plan) && QDir().mkpath(plan + u"/in the way"_s)); // even root can't remove a folder as a file
    button(&session.window(), u"Don't restore"_s)->click();
    QVERIFY(!session.find<MessagePanel>()->has(MessagePanel::Topic::Restore));
    QTRY_VERIFY(session.find<MessagePanel>()->has(MessagePanel::Topic::Restore));
    QTRY_VERIFY(session.find<MessagePanel>()->has(MessagePanel::Topic::Backup)); // contains the reason
    QVERIFY(QDir(plan).removeRecursively());
    QVERIFY(session.close());
}

void tst_BackupActions::preparedRestoreStaysVisible()
{
    const QTemporaryDir folder;
    WindowSession session({simulated("One", "")});
    QVERIFY(session.open());
    QVERIFY(prepareRestore(&session, folder));
    session.find<BackupActions>()->backUpTo(folder.path());
    QTRY_VERIFY(showsMessage(session, u" and verified."_s));
    QVERIFY(button(&session.window(), u"Don't restore"_s));
    QVERIFY(confirm(&session, folder.path(), u"Prepare restore"_s));
    QTRY_VERIFY(showsMessage(session, u"The backup wasn't restored, and nothing was changed."_s));
    QVERIFY(button(&session.window(), u"Don't restore"_s));
    QVERIFY(RestorePlan::read(session.monitor().profile()));
    QVERIFY(session.close());
}

void tst_BackupActions::restoreIsNotTheDefault()
{
    const QTemporaryDir folder;
    WindowSession session({simulated("One", "")});
    QVERIFY(session.open());
    const QString backup = backedUp(&session, folder);
    session.find<BackupActions>()->confirmRestore(backup);
    auto *box = session.find<QMessageBox>(u"confirmRestore"_s);
    QVERIFY(box);
    QVERIFY(box->text().contains(backup));
    QCOMPARE(box->standardButton(box->defaultButton()), QMessageBox::Cancel);
    box->defaultButton()->click();
    QVERIFY(!RestorePlan::read(session.monitor().profile()));
    QVERIFY(session.close());
}

void tst_BackupActions::refusesAFolderWithoutABackup()
{
    const QTemporaryDir folder;
    WindowSession session({simulated("One", "")});
    QVERIFY(session.open());
    QVERIFY(confirm(&session, folder.path(), u"Prepare restore"_s));
    QTRY_VERIFY(showsMessage(session, u"The backup wasn't restored, and nothing was changed."_s));
    QVERIFY(!RestorePlan::read(session.monitor().profile()));
    QVERIFY(session.close());
}

void tst_BackupActions::temporaryProfilesHaveNoBackups()
{
    WindowSession session({simulated("One", "")});
    QVERIFY(session.open());
    session.window().showTemporaryProfile();
    QVERIFY(!session.action(u"actionBackUp"_s)->isEnabled());
    QVERIFY(!session.action(u"actionRestore"_s)->isEnabled());
    QVERIFY(session.close());
}

QTEST_MAIN(tst_BackupActions)

} // namespace BackupActionsTest

#include "tst_BackupActions.moc"
