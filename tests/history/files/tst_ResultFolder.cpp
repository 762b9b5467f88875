// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/ResultFolder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace ResultFolderTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_ResultFolder : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void parsesNames_data();
    void parsesNames();
    void refusesOtherNames_data();
    void refusesOtherNames();
    void listsFiles();
    void removesLeftovers();
    void publishesAFile();
    void createsAMissingFolder();

private:
    void touch(const QString &name) const;
    QStringList all() const { return QDir(m_folder->path()).entryList(QDir::Files); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_ResultFolder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_ResultFolder::touch(const QString &name) const
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
}

void tst_ResultFolder::parsesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("hour");
    QTest::addColumn<int>("number");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("last");
    const auto row = [](const char *name, qint64 hour, int number, qint64 first, qint64 last) {
        QTest::newRow(name) << QString::fromLatin1(name) << hour << number << first << last;
    };
    row("2026-11-21T01.tail", 498'673, 1, 0, 0);
    row("2026-11-21T01-12.tail", 498'673, 12, 0, 0);
    row("1970-01-01T00.tail", 0, 1, 0, 0);
    row("1969-12-31T23.tail", -1, 1, 0, 0);
    row("1969-12-31T00-2.tail", -24, 2, 0, 0);
    row("2026-11-21T01_1795222800000_1795226399999.segment", 498'673, 1, 1'795'222'800'000, 1'795'226'399'999);
    row("2026-11-21T01-3_-5_5.segment", 498'673, 3, -5, 5);
    row("2026-11-21_1795222800000_1795226399999.day", 498'672, 1, 1'795'222'800'000, 1'795'226'399'999);
    row("9999-12-30_1_2.day", 2'932'895LL * 24, 1, 1, 2);
}

void tst_ResultFolder::parsesNames()
{
    QFETCH(const QString, name);
    const auto file = ResultFile::fromName(name);
    QVERIFY(file);
    QTEST(file->hour, "hour");
    QTEST(file->number, "number");
    QTEST(file->first, "first");
    QTEST(file->last, "last");
    QCOMPARE(file->name(), name);
}

void tst_ResultFolder::refusesOtherNames_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"",
                             ".tail",
                             "tail",
                             "2026-11-21.tail",
                             "2026-11-21T24.tail",
                             "2026-02-30T01.tail",
                             "2026-11-21T01",
                             "2026-11-21T01-.tail",
                             "2026-11-21T01-1.tail",
                             "2026-11-21T01-0.tail",
                             "2026-11-21T01--2.tail",
                             "2026-11-21T01x.tail",
                             "2026-11-21T+1.tail",
                             "2026-11-21T01.segment",
                             "2026-11-21T01_1.segment",
                             "2026-11-21T01_2_1.segment",
                             "2026-11-21T01_1_2_3.segment",
                             "2026-11-21T01_a_b.segment",
                             "2026-11-21T01-02.tail", // an alternative form of a valid name
                             "2026-11-21T01_01_2.segment",
                             "2026-11-21T01_+1_2.segment",
                             "2026-11-21T01_ 1_2.segment",
                             "2026-11-21T01_-0_2.segment",
                             "2026-11-21_1_02.day",
                             "2026-11-21_2_1.day",
                             "2026-11-21_1_99999999999999999999.day",
                             "2026-11-21T00_1_2.day",
                             "2026-11-21-2_1_2.day",
                             "2026-02-30_1_2.day",
                             "9999-12-31_1_2.day", // the following hour has no valid name
                             ".._1_2.day",
                             "2026-11-21T01.tail.damaged",
                             "2026-11-21T01.making",
                             "history.sqlite"})
        QTest::addRow("<%s>", name) << QString::fromLatin1(name);
}

void tst_ResultFolder::refusesOtherNames()
{
    QFETCH(const QString, name);
    QVERIFY(!ResultFile::fromName(name));
}

void tst_ResultFolder::listsFiles()
{
    for (const auto name : {"2026-11-21T02.tail", "2026-11-21T01-10.tail", "2026-11-21T01-2.tail", "2026-11-21T01.tail",
                            "2026-11-21T01_5_6.segment", "2026-11-20T23_7_8.segment", "notes.txt", "2026-11-21T03.making"})
        touch(QString::fromLatin1(name));
    const auto files = ResultFolder(m_folder->path()).list();
    QVERIFY(files);
    QStringList names;
    for (const ResultFile &file : *files)
        names.append(file.name());
    const QStringList expected{u"2026-11-20T23_7_8.segment"_s, u"2026-11-21T01_5_6.segment"_s, u"2026-11-21T01-2.tail"_s,
                               u"2026-11-21T01-10.tail"_s, u"2026-11-21T02.tail"_s};
    QCOMPARE(names, expected);
}

//! Tests a crash between any two steps. Tidying up repairs all leftovers, and a second pass changes nothing.
void tst_ResultFolder::removesLeftovers()
{
    const QStringList kept{u"2026-11-21T01_5_6.segment"_s, u"2026-11-21T02.tail"_s, u"2026-11-21T03.tail.damaged"_s,
                           u"notes.txt"_s};
    for (const QString &name : kept)
        touch(name);
    touch(u"2026-11-21T01.tail"_s);
    touch(u"2026-11-21T02.making"_s);
    const ResultFolder folder(m_folder->path());
    QVERIFY(!folder.removeLeftovers());
    QCOMPARE(all(), kept);
    QVERIFY(!folder.removeLeftovers());
    QCOMPARE(all(), kept);
}

void tst_ResultFolder::publishesAFile()
{
    const ResultFolder folder(m_folder->path());
    const auto tail = ResultFile::fromName(u"2026-11-21T01-2.tail"_s).value();
    touch(tail.name());
    QCOMPARE(folder.publish(tail, 5, 6)->kind(), FileFault::Kind::Missing);
    QFile making(folder.temporaryPath(tail));
    QVERIFY(making.open(QIODevice::WriteOnly));
    making.close();
    QVERIFY(!folder.publish(tail, 5, 6));
    const QStringList expected{u"2026-11-21T01-2.tail"_s, u"2026-11-21T01-2_5_6.segment"_s};
    QCOMPARE(all(), expected);
    QCOMPARE(folder.list()->size(), 1);
    QVERIFY(!folder.moveAside(tail));
    QVERIFY(all().contains(u"2026-11-21T01-2.tail.damaged"_s));
}

void tst_ResultFolder::createsAMissingFolder()
{
    const QString path = m_folder->filePath(u"a/b"_s);
    QVERIFY(ResultFolder(path).list()->isEmpty());
    QVERIFY(!ResultFolder(path).removeLeftovers());
    QVERIFY(!makeFolder(path));
    QVERIFY(!makeFolder(path));
    constexpr auto kOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    QCOMPARE(QFile::permissions(path) & ~(QFile::ReadUser | QFile::WriteUser | QFile::ExeUser), QFile::Permissions(kOwner));
    touch(u"file"_s);
    QVERIFY(makeFolder(m_folder->filePath(u"file/c"_s)));
}

QTEST_GUILESS_MAIN(tst_ResultFolder)

} // namespace ResultFolderTest

#include "tst_ResultFolder.moc"
