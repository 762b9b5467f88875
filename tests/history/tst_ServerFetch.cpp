// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/server/ServerFetch.h"

#include "history/FreshHistory.h"
#include "history/LocalHistory.h"
#include "history/ResultRounds.h"
#include "history/ServerProxy.h"
#include "history/database/SqlConnection.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace ServerFetchTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

//! Tests that a history is restored either completely or not at all. tst_ServerCopy verifies that it is identical.
class tst_ServerFetch : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void continuesAtTheSameLocation();
    void findsAnExistingHistory();
    void survivesACutAnywhere();
    void reportsADamagedFile();
    void acceptsAServerWithoutAHistory();
    void refusesAnInvalidIdentity();
    void skipsUnreadableSchemas();
    void refusesANewerServer();

private:
    HistoryServerLocation place() const { return *HistoryServerLocation::fromUrl(m_server); }
    QString database() const { return m_folder->filePath(u"new/history.sqlite"_s); }
    QString results() const { return m_folder->filePath(u"new/history"_s); }
    auto fetch(const HistoryServerLocation &from) { return fetchHistory(from, m_history->origin(), database(), results()); }
    HistoryFault onServer(const QString &sql);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalHistory> m_history;
    QString m_server;
};

void tst_ServerFetch::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"new"_s));
    m_server = freshHistory(*m_folder, u"server"_s);
    m_history = std::make_unique<LocalHistory>();
    m_history->addRounds(0, 65);
    m_history->pack(65);
    ServerCopy copy(m_history->onDisk(), place());
    QCOMPARE(copyAll(&copy, roundTime(65)), QString());
}

HistoryFault tst_ServerFetch::onServer(const QString &sql)
{
    PostgresConnection connection(place().inSchema(m_history->origin().schema()));
    auto fault = connection.open(PostgresConnection::Mode::ReadWrite);
    return fault ? fault : connection.execute(sql);
}

//! The new computer continues the history and copies it to the same location.
void tst_ServerFetch::continuesAtTheSameLocation()
{
    QVERIFY(fetch(place()));
    QCOMPARE(QDir(m_folder->filePath(u"new"_s)).entryList(QDir::NoDotAndDotDot | QDir::AllEntries),
             (QStringList{u"history"_s, u"history.sqlite"_s}));
    {
        StoredResultWriter writer(results());
        for (int round = 65; round < 70; ++round) {
            for (const TargetResult &row : rowsOfRound(round))
                writer.append(row.target, row.result);
            QVERIFY(!writer.write(roundTime(round)));
        }
    }
    ServerCopy copy({database(), results(), u"new"_s}, place());
    QTRY_COMPARE(copyAll(&copy, roundTime(70)), QString());
    const auto origins = listOrigins(place());
    QVERIFY(origins && origins->size() == 1);
    QCOMPARE(origins->first().name, u"new"_s);
    QVERIFY(QDir(m_folder->path()).mkdir(u"third"_s));
    const QString third = m_folder->filePath(u"third/history"_s);
    QVERIFY(fetchHistory(place(), origins->first(), third + u".sqlite"_s, third));
    QString wrong;
    QCOMPARE(countCompleteRounds(third, &wrong), 70);
    QCOMPARE(allRows(third + u".sqlite"_s), allRows(m_history->database()));
}

void tst_ServerFetch::findsAnExistingHistory()
{
    QVERIFY(existingHistoryPath(database(), results()).isEmpty());
    QVERIFY(QDir(m_folder->path()).mkdir(u"new/history"_s));
    QVERIFY(existingHistoryPath(database(), results()).isEmpty()); // an empty folder isn't a history
    QVERIFY(fetch(place()));
    QVERIFY2(existingHistoryPath(database(), results()).contains(database()), "the database");
    QVERIFY(QFile::remove(database()));
    QVERIFY2(existingHistoryPath(database(), results()).contains(results()), "the results");
}

void tst_ServerFetch::survivesACutAnywhere()
{
    ServerProxy proxy;
    const auto slow = *HistoryServerLocation::fromUrl(proxy.proxiedUrl(m_server));
    const QDir folder(m_folder->filePath(u"new"_s));
    for (qint64 bytes = 100;; bytes += 2003) {
        proxy.setMode(ServerProxy::Mode::Open);
        proxy.cutAfter(bytes);
        if (fetch(slow)) {
            QVERIFY2(bytes > 3000, qPrintable(QString::number(bytes)));
            break;
        }
        QVERIFY(folder.isEmpty());
    }
    QString wrong;
    QCOMPARE(countCompleteRounds(results(), &wrong), 65);
    QCOMPARE(allRows(database()), allRows(m_history->database()));
}

void tst_ServerFetch::reportsADamagedFile()
{
    QVERIFY(!onServer(u"UPDATE result_part SET data = set_byte(data, 20, 255 - get_byte(data, 20))"
                      " WHERE file = (SELECT key FROM result_file WHERE name LIKE '%.tail')"_s));
    const auto fetched = fetch(place());
    QVERIFY(fetched);
    QCOMPARE(fetched->damaged.size(), 1);
    QVERIFY2(fetched->damaged.first().endsWith(u".tail"_s), qPrintable(fetched->damaged.first()));
    QCOMPARE(fetched->files, 1);
    QCOMPARE(QDir(results()).entryList(QDir::Files).size(), 1);
}

void tst_ServerFetch::acceptsAServerWithoutAHistory()
{
    const auto other = HistoryServerLocation::fromUrl(freshHistory(*m_folder, u"other"_s));
    const auto origins = listOrigins(*other);
    QVERIFY(origins && origins->isEmpty());
    QVERIFY(!fetch(*other));
    QVERIFY(QDir(m_folder->filePath(u"new"_s)).isEmpty());
}

//! The ID must be complete and match the schema: half of it is shown to users.
void tst_ServerFetch::refusesAnInvalidIdentity()
{
    for (const QString &id : {u"\\x01"_s, u"\\x000102030405060708090a0b0c0d0e0f"_s}) {
        QVERIFY(!onServer(u"UPDATE origin SET id = '%1'"_s.arg(id)));
        const auto origins = listOrigins(place());
        QVERIFY(origins && origins->isEmpty());
    }
}

//! Skips a schema of another user, which this role can see but not read.
void tst_ServerFetch::skipsUnreadableSchemas()
{
    const QString schema = m_history->origin().schema();
    const QString role = u"reader_of_"_s + schema; // roles are shared by all databases of a server
    for (const QString &sql : {u"CREATE ROLE %1 LOGIN"_s, u"GRANT USAGE ON SCHEMA %2 TO %1"_s})
        QVERIFY(!onServer(sql.contains(u"%2"_s) ? sql.arg(role, schema) : sql.arg(role)));
    QUrl url(m_server);
    url.setUserName(role);
    const auto asReader = HistoryServerLocation::fromUrl(url.toString(QUrl::FullyEncoded));
    const auto origins = listOrigins(*asReader);
    QVERIFY2(origins, qPrintable(origins ? QString() : origins.error().detail()));
    QVERIFY(origins->isEmpty());
    QVERIFY(!onServer(u"GRANT SELECT ON %1.origin TO %2"_s.arg(schema, role)));
    QCOMPARE(listOrigins(*asReader)->size(), 1);
}

void tst_ServerFetch::refusesANewerServer()
{
    QVERIFY(!onServer(u"UPDATE history_version SET version = version + 1"_s));
    const auto fetched = fetch(place());
    QVERIFY(!fetched);
    QCOMPARE(fetched.error().kind(), HistoryError::Kind::Newer);
}

QTEST_GUILESS_MAIN(tst_ServerFetch)

} // namespace ServerFetchTest

#include "tst_ServerFetch.moc"
