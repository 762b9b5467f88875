// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/Profile.h"

#include "app/ProfileHome.h"
#include "app/process/Process.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTest>
#include <QThread>

#include <memory>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace ProfileTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests the folder of a profile and its lock.
class tst_Profile : public QObject
{
    Q_OBJECT

private slots:
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    void usesStandardFolders_data();
    void usesStandardFolders();
    void choosesTheRuntimeFolder_data();
    void choosesTheRuntimeFolder();
    void locksASharedHistory();
#endif
    void usesOneFolder_data();
    void usesOneFolder();
    void namesItsFiles();
    void reportsAPortableProfileThatCannotBeWritten();
    void usesTheFolderOfAnAppImage();

    void createsAPrivateFolder()
    {
        const QTemporaryDir folder;
        const Profile profile(folder.filePath(u"deep/er"_s));
        QCOMPARE(profile.create(), QString());
        QCOMPARE(profile.create(), QString()); // the folder already exists
        const QFile::Permissions others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(QFile::permissions(profile.folder()) & others, QFile::Permissions());
        QVERIFY(QFileInfo(profile.folder()).isWritable());
    }

    void createsEachFolderPrivately()
    {
        const ProfileHome home;
        const Profile profile;
        QCOMPARE(profile.create(), QString());
        for (const QString &folder : {profile.folder(), profile.dataFolder(), profile.stateFolder(), profile.runtimeFolder()}) {
            QVERIFY2(QFileInfo(folder).isDir(), qPrintable(folder));
            QVERIFY(!(QFile::permissions(folder) & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther)));
        }
    }

    void reportsWhyItCannotBeCreated()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(Profile(file.fileName()).create().contains(u"A file with that name already exists."_s));
        QVERIFY(!Profile(file.fileName() + u"/inside"_s).create().isEmpty());
    }

    void allowsOneHolder()
    {
        const QTemporaryDir folder;
        const Profile profile(folder.path());
        auto first = std::make_unique<ProfileLock>(profile);
        ProfileLock second(profile);
        QVERIFY(first->tryLock());
        QVERIFY(first->tryLock()); // the lock is still held
        QVERIFY(!second.tryLock());
        const auto holder = second.holder();
        QVERIFY(holder.has_value());
        QCOMPARE(holder->processId, QCoreApplication::applicationPid());
        QVERIFY(second.explanation().contains(QString::number(holder->processId)));
        first.reset();
        QVERIFY(second.tryLock());
        QVERIFY(!second.holder());
    }

    void respectsTheLockOfAnotherComputer()
    {
        const QTemporaryDir folder;
        const Profile profile(folder.path());
        QFile file(profile.lockFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::number(QCoreApplication::applicationPid()) + "\nwatchkeeper\nanother.example\n");
        file.close();
        ProfileLock lock(profile);
        QVERIFY(!lock.tryLock());
        QVERIFY2(lock.explanation().contains(u"another.example"_s), qPrintable(lock.explanation()));
    }

    void waitsForACommandButNotForAMonitor()
    {
        const QTemporaryDir folder;
        const Profile profile(folder.path());
        auto command = std::make_unique<ProfileLock>(profile, LockUse::Brief);
        QVERIFY(command->tryLock());
        const std::unique_ptr<QThread> ending(QThread::create([&command] {
            QThread::msleep(100);
            command.reset();
        }));
        ending->start();
        ProfileLock monitor(profile);
        const bool isHeld = monitor.tryLock();
        ending->wait();
        QVERIFY(isHeld);
        QElapsedTimer clock;
        clock.start();
        ProfileLock second(profile);
        QVERIFY(!second.tryLock());
        QVERIFY2(clock.elapsed() < 1'000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY2(second.noReplyExplanation().endsWith(u"That process isn't responding."_s),
                 qPrintable(second.noReplyExplanation()));
    }

    void namesACommandThatTakesLong()
    {
        const QTemporaryDir folder;
        const Profile profile(folder.path());
        ProfileLock command(profile, LockUse::Brief);
        QVERIFY(command.tryLock());
        ProfileLock monitor(profile);
        QVERIFY(!monitor.tryLock());
        QVERIFY2(monitor.explanation().contains(u"is changing the profile"_s), qPrintable(monitor.explanation()));
        QCOMPARE(monitor.noReplyExplanation(), monitor.explanation());
    }

    void reportsAFolderInPlaceOfTheLock()
    {
        const QTemporaryDir folder;
        const Profile profile(folder.path());
        QVERIFY(QDir().mkdir(profile.lockFile()));
        ProfileLock lock(profile);
        QVERIFY(!lock.tryLock());
        QCOMPARE(lock.explanation(),
                 u"The profile %1 couldn't be locked: %2 is a folder. Remove that folder."_s.arg(profile.folder(),
                                                                                                 profile.lockFile()));
        QCOMPARE(lock.noReplyExplanation(), lock.explanation());
    }

    void reportsAnUnwritableFolder()
    {
        const Profile profile(u"/proc/watchkeeper"_s);
        ProfileLock lock(profile);
        QVERIFY(!lock.tryLock());
        QVERIFY(!lock.explanation().isEmpty());
    }
};

#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
void tst_Profile::usesStandardFolders_data()
{
    QTest::addColumn<QString>("config"); // ~ is the home folder, "unset" means no variable
    QTest::addColumn<QString>("data");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QStringList>("folders"); // configuration, history, state
    const QString unset = u"unset"_s;
    QTest::newRow("none set") << unset << unset << unset
                              << QStringList{u"~/.config/watchkeeper"_s, u"~/.local/share/watchkeeper"_s,
                                             u"~/.local/state/watchkeeper"_s};
    QTest::newRow("all set") << u"~/a"_s << u"~/b"_s << u"~/c"_s
                             << QStringList{u"~/a/watchkeeper"_s, u"~/b/watchkeeper"_s, u"~/c/watchkeeper"_s};
    QTest::newRow("configuration set") << u"~/a"_s << unset << unset
                                       << QStringList{u"~/a/watchkeeper"_s, u"~/.local/share/watchkeeper"_s,
                                                      u"~/.local/state/watchkeeper"_s};
    QTest::newRow("data set") << unset << u"~/b"_s << unset
                              << QStringList{u"~/.config/watchkeeper"_s, u"~/b/watchkeeper"_s, u"~/.local/state/watchkeeper"_s};
    QTest::newRow("state set") << unset << unset << u"~/c"_s
                               << QStringList{u"~/.config/watchkeeper"_s, u"~/.local/share/watchkeeper"_s,
                                              u"~/c/watchkeeper"_s};
    QTest::newRow("empty") << QString() << QString() << QString()
                           << QStringList{u"~/.config/watchkeeper"_s, u"~/.local/share/watchkeeper"_s,
                                          u"~/.local/state/watchkeeper"_s};
    QTest::newRow("relative ones are ignored")
        << u"a"_s << u"./b"_s << u"../c"_s
        << QStringList{u"~/.config/watchkeeper"_s, u"~/.local/share/watchkeeper"_s, u"~/.local/state/watchkeeper"_s};
    QTest::newRow("one place for all") << u"~/a"_s << u"~/a"_s << u"~/a/"_s
                                       << QStringList{u"~/a/watchkeeper"_s, u"~/a/watchkeeper"_s, u"~/a/watchkeeper"_s};
}

void tst_Profile::usesStandardFolders()
{
    QFETCH(const QString, config);
    QFETCH(const QString, data);
    QFETCH(const QString, state);
    QFETCH(QStringList, folders);
    const ProfileHome home;
    const auto inHome = [](QString path) { return path.replace(u'~', QDir::homePath()); };
    const auto put = [&](const char *variable, const QString &value) {
        if (value == "unset"_L1)
            qunsetenv(variable);
        else
            ProfileHome::set(variable, inHome(value));
    };
    put("XDG_CONFIG_HOME", config);
    put("XDG_DATA_HOME", data);
    put("XDG_STATE_HOME", state);
    const Profile profile;
    QCOMPARE(profile.folder(), inHome(folders[0]));
    QCOMPARE(profile.dataFolder(), inHome(folders[1]));
    QCOMPARE(profile.stateFolder(), inHome(folders[2]));
}

void tst_Profile::choosesTheRuntimeFolder_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<int>("mode"); // mode of the created folder; 0 if none was created
    QTest::addColumn<bool>("isOurs");
    QTest::addColumn<bool>("isUsed");
    QTest::newRow("private") << u"~/r"_s << 0700 << true << true;
    QTest::newRow("unset") << QString() << 0 << true << false;
    QTest::newRow("missing") << u"~/r"_s << 0 << true << false;
    QTest::newRow("relative") << u"r"_s << 0700 << true << false;
    QTest::newRow("others may read") << u"~/r"_s << 0744 << true << false;
    QTest::newRow("group may enter") << u"~/r"_s << 0710 << true << false;
    QTest::newRow("not to be written") << u"~/r"_s << 0500 << true << false;
    QTest::newRow("somebody else's") << u"~/r"_s << 0700 << false << false;
}

void tst_Profile::choosesTheRuntimeFolder()
{
    QFETCH(QString, variable);
    QFETCH(const int, mode);
    QFETCH(const bool, isOurs);
    QFETCH(const bool, isUsed);
    if (!isOurs && ::geteuid() != 0)
        QSKIP("Only root can give a folder away.");
    const ProfileHome home;
    const QString folder = QDir::homePath() + u"/r"_s;
    if (mode != 0) {
        QVERIFY(QDir().mkdir(folder));
        QCOMPARE(::chmod(QFile::encodeName(folder).constData(), static_cast<mode_t>(mode)), 0);
    }
    if (!isOurs)
        QCOMPARE(::chown(QFile::encodeName(folder).constData(), 65'534, 65'534), 0);
    if (variable.isEmpty())
        qunsetenv("XDG_RUNTIME_DIR");
    else
        ProfileHome::set("XDG_RUNTIME_DIR", variable.replace(u'~', QDir::homePath()));
    const Profile profile;
    QCOMPARE(profile.runtimeFolder(), isUsed ? folder + u"/watchkeeper"_s : profile.stateFolder());
}

//! Two profiles that differ only in $XDG_CONFIG_HOME share their history.
void tst_Profile::locksASharedHistory()
{
    const ProfileHome home;
    const Profile one;
    ProfileHome::set("XDG_CONFIG_HOME", home.path(u"other"_s));
    const Profile other;
    QCOMPARE(other.dataFolder(), one.dataFolder());
    QCOMPARE(one.create() + other.create(), QString());
    auto first = std::make_unique<ProfileLock>(one);
    QVERIFY(first->tryLock());
    ProfileLock second(other);
    QVERIFY(!second.tryLock());
    QVERIFY2(second.explanation().contains(u"another profile with the same history, "_s + one.dataFolder()),
             qPrintable(second.explanation()));
    first.reset();
    QVERIFY(second.tryLock());
}
#endif

void tst_Profile::usesOneFolder_data()
{
    QTest::addColumn<QString>("given");   // for --profile; ~ is the home folder
    QTest::addColumn<QString>("program"); // the program's folder
    QTest::addColumn<QString>("marker");
    QTest::addColumn<QString>("folder"); // empty for the standard profile
    QTest::newRow("given") << u"~/a/b/../c/"_s << u"~/bin"_s << QString() << u"~/a/c"_s;
    QTest::newRow("portable") << QString() << u"~/bin"_s << u"~/bin/portable"_s << u"~/bin/profile"_s;
    QTest::newRow("portable by option") << u"~/bin/profile/"_s << u"~/bin"_s << QString() << u"~/bin/profile"_s;
    QTest::newRow("given, and portable") << u"~/a"_s << u"~/bin"_s << u"~/bin/portable"_s << u"~/a"_s;
    QTest::newRow("portable bundle") << QString() << u"~/W.app/Contents/MacOS"_s << u"~/portable"_s << u"~/profile"_s;
    QTest::newRow("a mark in a bundle is none")
        << QString() << u"~/W.app/Contents/MacOS"_s << u"~/W.app/Contents/MacOS/portable"_s << QString();
    QTest::newRow("standard") << QString() << u"~/bin"_s << QString() << QString();
}

void tst_Profile::usesOneFolder()
{
    QFETCH(QString, given);
    QFETCH(QString, program);
    QFETCH(QString, marker);
    QFETCH(QString, folder);
    const ProfileHome home;
    for (QString *path : {&given, &program, &marker, &folder})
        path->replace(u'~', QDir::homePath());
    QVERIFY(QDir().mkpath(program));
    if (!marker.isEmpty()) {
        QFile file(marker);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const Profile profile(given, program);
    const bool isPortable = QString::fromUtf8(QTest::currentDataTag()).startsWith("portable"_L1);
    QCOMPARE(profile.place() == Profile::Place::Portable, isPortable);
    QCOMPARE(profile.folder(), folder.isEmpty() ? Profile(QString(), QString()).folder() : folder);
    if (folder.isEmpty())
        return;
    QCOMPARE(profile.dataFolder(), folder);
    QCOMPARE(profile.stateFolder(), folder);
    QCOMPARE(profile.runtimeFolder(), folder);
}

void tst_Profile::namesItsFiles()
{
    const Profile profile(u"/a/b/../c/"_s);
    QCOMPARE(profile.targetsFile(), u"/a/c/targets.json"_s);
    QCOMPARE(profile.settingsFile(), u"/a/c/settings.json"_s);
    QCOMPARE(profile.filtersFile(), u"/a/c/filters.json"_s);
    QCOMPARE(profile.lockFile(), u"/a/c/profile.lock"_s);
    QCOMPARE(profile.historyFile(), u"/a/c/history.sqlite"_s);
    QCOMPARE(profile.resultsFolder(), u"/a/c/history"_s);
    QCOMPARE(profile.windowStateFile(), u"/a/c/window.ini"_s);
    QCOMPARE(profile.logFile(), u"/a/c/watchkeeper.log"_s);
}

//! A file takes the place of the folder.
void tst_Profile::reportsAPortableProfileThatCannotBeWritten()
{
    const ProfileHome home;
    for (const QString &name : {u"portable"_s, u"profile"_s}) {
        QFile file(home.path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const QString problem = Profile(QString(), QDir::homePath()).create();
    QVERIFY2(problem.startsWith(u"The portable profile %1 isn't writable."_s.arg(home.path(u"profile"_s))),
             qPrintable(problem));
    QVERIFY2(problem.endsWith(u"remove %1."_s.arg(home.path(u"portable"_s))), qPrintable(problem));
    QVERIFY(!QFileInfo::exists(home.path(u"config"_s)));
    QVERIFY(QFile::remove(home.path(u"portable"_s))); // as with --portable
    const QString withOption = Profile(home.path(u"profile"_s), QDir::homePath()).create();
    QVERIFY2(withOption.endsWith(u"start without --portable."_s), qPrintable(withOption));
}

void tst_Profile::usesTheFolderOfAnAppImage()
{
    const ProfileHome home;
    QFile image(home.path(u"W.AppImage"_s));
    QVERIFY(image.open(QIODevice::WriteOnly));
    const auto restore = qScopeGuard([] {
        qunsetenv("APPIMAGE");
        qunsetenv("APPDIR");
    });
    ProfileHome::set("APPIMAGE", image.fileName());
    ProfileHome::set("APPDIR", home.path(u"mounted"_s)); // of another program that started this one
    QCOMPARE(programFile(), QCoreApplication::applicationFilePath());
    ProfileHome::set("APPDIR", QCoreApplication::applicationDirPath());
    QCOMPARE(programFile(), image.fileName());
    QCOMPARE(Profile::portableFolder(), home.path(u"profile"_s));
    QCOMPARE(Profile(Profile::portableFolder()).place(), Profile::Place::Portable);
}

QTEST_GUILESS_MAIN(tst_Profile)

} // namespace ProfileTest

#include "tst_Profile.moc"
