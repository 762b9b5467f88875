// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Profile.h"

#include "app/ProfileLock.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! The folder of a profile and its lock.
class tst_Profile : public QObject
{
    Q_OBJECT

private slots:
    void standardFolder()
    {
        qputenv("XDG_CONFIG_HOME", "/somewhere/else");
#ifdef Q_OS_LINUX
        QCOMPARE(Profile().folder(), u"/somewhere/else/watchkeeper"_s);
#endif
        QCOMPARE(Profile(u"/a/b/../c/"_s).targetsFile(), u"/a/c/targets.json"_s);
        QCOMPARE(Profile(u"/a/c"_s).settingsFile(), u"/a/c/settings.json"_s);
    }

    void isMadePrivate()
    {
        const QTemporaryDir folder;
        const Profile profile(folder.filePath(u"deep/er"_s));
        QCOMPARE(profile.create(), QString());
        QCOMPARE(profile.create(), QString()); // already there
        const QFile::Permissions others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(QFile::permissions(profile.folder()) & others, QFile::Permissions());
        QVERIFY(QFileInfo(profile.folder()).isWritable());
    }

    void saysWhyItCannotBeMade()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(Profile(file.fileName()).create().contains(u"There is a file of that name."_s));
        QVERIFY(!Profile(file.fileName() + u"/inside"_s).create().isEmpty());
    }

    void oneHolder()
    {
        const QTemporaryDir folder;
        const Profile profile(folder.path());
        auto first = std::make_unique<ProfileLock>(profile);
        ProfileLock second(profile);
        QVERIFY(first->tryLock());
        QVERIFY(first->tryLock()); // still
        QVERIFY(!second.tryLock());
        const auto holder = second.holder();
        QVERIFY(holder.has_value());
        QCOMPARE(holder->processId, QCoreApplication::applicationPid());
        QVERIFY(second.explanation().contains(QString::number(holder->processId)));
        first.reset();
        QVERIFY(second.tryLock());
        QVERIFY(!second.holder());
    }

    void theLockOfAnotherComputerIsLeftAlone()
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

    void aFolderThatMayNotBeWritten()
    {
        const Profile profile(u"/proc/watchkeeper"_s);
        ProfileLock lock(profile);
        QVERIFY(!lock.tryLock());
        QVERIFY(!lock.explanation().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Profile)
#include "tst_Profile.moc"
