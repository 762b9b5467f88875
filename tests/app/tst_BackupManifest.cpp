// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup/BackupFiles.h"

#include <QTest>

namespace BackupManifestTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests the file list of a backup. A list that was written is read back unchanged, and a manipulated list can't refer to files
//! outside the backup.
class tst_BackupManifest : public QObject
{
    Q_OBJECT

private slots:
    void isReadAsWritten();
    void recognisesBackupNames_data();
    void recognisesBackupNames();
    void refusesInvalidManifests_data();
    void refusesInvalidManifests();
};

namespace {

const QByteArray kHash(32, '\x5a');

BackupManifest sample()
{
    BackupManifest manifest;
    manifest.made = QDateTime(QDate(2026, 11, 21), QTime(2, 46, 53), Qt::UTC);
    manifest.files = {{u"history.sqlite"_s, 4096, kHash, false},
                      {u"history/2026-11-21T01.tail"_s, 123, kHash, true},
                      {u"targets.json"_s, 0, kHash, false}};
    return manifest;
}

} // namespace

void tst_BackupManifest::isReadAsWritten()
{
    const auto read = BackupManifest::fromJson(sample().toJson(), u"x"_s);
    QVERIFY(read.hasValue());
    QCOMPARE(read->made, sample().made);
    QCOMPARE(read->files, sample().files);
    QCOMPARE(read->bytes(), 4219);
    QCOMPARE(read->resultFiles(), 1);
    QVERIFY(read->contains(u"targets.json"_s) && !read->contains(u"settings.json"_s));
    QVERIFY(BackupManifest::fromJson(sample().toJson().replace("Backup\": 2", "Backup\": 1"), u"x"_s).hasValue());
}

void tst_BackupManifest::recognisesBackupNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isOurs");
    const auto row = [](const QString &name, bool isOurs) { QTest::newRow(qPrintable(name)) << name << isOurs; };
    for (const QString &name :
         {u"targets.json"_s, u"removed.json"_s, u"settings.json"_s, u"filters.json"_s, u"filters.ini"_s, u"history.sqlite"_s,
          u"history/2026-11-21T01-2.tail"_s, u"history/2026-11-21T01_1795222800000_1795226399999.segment"_s,
          u"dialogues/my own.json"_s, u"presets/ä.json"_s})
        row(name, true);
    for (const QString &name : {u""_s,
                                u"."_s,
                                u"/"_s,
                                u"backup.json"_s,
                                u"profile.lock"_s,
                                u"restore.json"_s,
                                u"../targets.json"_s,
                                u"/etc/passwd"_s,
                                u"history/"_s,
                                u"history/.."_s,
                                u"history/../../2026-11-21T01.tail"_s,
                                u"history/x.tail"_s,
                                u"history/2026-11-21T1.tail"_s,
                                u"history/2026-11-21T01-1.tail"_s,
                                u"history/sub/2026-11-21T01.tail"_s,
                                u"dialogues/../x.json"_s,
                                u"dialogues//x.json"_s,
                                u"dialogues/.x.json"_s,
                                u"dialogues/x.txt"_s,
                                u"dialogues/a\\b.json"_s,
                                u"dialogues/c:x.json"_s,
                                u"dialogues/a\nb.json"_s,
                                u"dialogues"_s,
                                u"other/x.json"_s,
                                u"./targets.json"_s,
                                u"targets.json/"_s})
        row(name, false);
    row(u"presets/"_s + QString(300, u'a') + u".json"_s, false);
}

void tst_BackupManifest::recognisesBackupNames()
{
    QFETCH(const QString, name);
    QTEST(isBackupName(name), "isOurs");
}

void tst_BackupManifest::refusesInvalidManifests_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isNewer");
    const QByteArray good = sample().toJson();
    const auto changed = [&good](const QByteArray &from, const QByteArray &to) { return QByteArray(good).replace(from, to); };
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("cut") << good.chopped(good.size() / 2) << false;
    QTest::newRow("no object") << QByteArray("[]") << false;
    QTest::newRow("newer") << changed("Backup\": 2", "Backup\": 3") << true;
    QTest::newRow("no format") << changed("Backup\": 2", "Backup\": \"2\"") << false;
    QTest::newRow("no time") << changed("2026-11-21T02", "x") << false;
    QTest::newRow("leads out") << changed("targets.json", "../targets.json") << false;
    QTest::newRow("twice") << changed("targets.json", "history.sqlite") << false;
    QTest::newRow("negative") << changed("4096", "-1") << false;
    QTest::newRow("too large") << changed("4096", "1e300") << false;
    QTest::newRow("no number") << changed("4096", "\"4096\"") << false;
    QTest::newRow("no hash") << changed(kHash.toBase64(), "!") << false;
    QTest::newRow("short hash") << changed(kHash.toBase64(), "WlpaWg==") << false;
}

void tst_BackupManifest::refusesInvalidManifests()
{
    QFETCH(const QByteArray, json);
    QFETCH(const bool, isNewer);
    const auto read = BackupManifest::fromJson(json, u"/b/backup.json"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().kind(), isNewer ? BackupProblem::Kind::Newer : BackupProblem::Kind::Damaged);
    QVERIFY2(read.error().text().contains(u"/b/backup.json"_s), qPrintable(read.error().text()));
}

QTEST_GUILESS_MAIN(tst_BackupManifest)

} // namespace BackupManifestTest

#include "tst_BackupManifest.moc"
