// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/SqlConnection.h"

#include "history/database/HistoryError.h"

#include <QTest>

namespace HistoryServerLocationTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests server URLs: which are accepted or rejected, and which parts are shown.
class tst_HistoryServerLocation : public QObject
{
    Q_OBJECT

private slots:
    void acceptsUrls_data();
    void acceptsUrls();
    void refusesUrls_data();
    void refusesUrls();
    void setsTheSchema();
    void isNamedInMessages_data();
    void isNamedInMessages();
};

void tst_HistoryServerLocation::isNamedInMessages_data()
{
    QTest::addColumn<HistoryError::Kind>("kind");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("sentence");
    const QString server = u"postgresql://db.example/a%2Fb"_s; // in the form shown to users
    QTest::newRow("out of reach") << HistoryError::Kind::Unreachable << server
                                  << u"The history “postgresql://db.example/a%2Fb” couldn't be reached: no route."_s;
    QTest::newRow("refused") << HistoryError::Kind::Other << server
                             << u"The history “postgresql://db.example/a%2Fb” couldn't be used: no route."_s;
    QTest::newRow("in use") << HistoryError::Kind::Locked << server
                            << u"Another program is using the history “postgresql://db.example/a%2Fb”."_s;
    QTest::newRow("a file") << HistoryError::Kind::Other << u"a%2Fb"_s << u"The history “a%2Fb” couldn't be used."_s;
}

void tst_HistoryServerLocation::isNamedInMessages()
{
    QFETCH(const HistoryError::Kind, kind);
    QFETCH(const QString, place);
    QTEST(HistoryError(kind, place, u"no route"_s).sentence(), "sentence");
}

void tst_HistoryServerLocation::acceptsUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown");
    QTest::newRow("all") << u"postgresql://keeper@db.example:5433/watch?sslmode=require"_s
                         << u"postgresql://keeper@db.example:5433/watch"_s;
    QTest::newRow("the short scheme") << u"postgres://db.example/watch"_s << u"postgres://db.example/watch"_s;
    QTest::newRow("a socket") << u"postgresql:///watch?host=/run/postgresql"_s << u"postgresql:///watch"_s;
}

void tst_HistoryServerLocation::acceptsUrls()
{
    QFETCH(const QString, url);
    const auto place = HistoryServerLocation::fromSetting(url);
    QVERIFY2(place, qPrintable(place ? QString() : place.error()));
    QTEST(place->displayUrl(), "shown");
}

void tst_HistoryServerLocation::refusesUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("part");
    QTest::newRow("a password") << u"postgresql://keeper:sesame@db.example/watch"_s << HistoryServerLocation::passwordFile();
    QTest::newRow("a password and an error") << u"postgresql://keeper:sesame@db.example"_s << u"PGPASSWORD"_s;
    QTest::newRow("a password as parameter")
        << u"postgresql://db.example/watch?password=sesame"_s << HistoryServerLocation::passwordFile();
    QTest::newRow("no database") << u"postgresql://db.example"_s << u"database name is missing"_s;
    QTest::newRow("no URL") << u"db.example"_s << u"This isn't a valid URL. Use a form like"_s;
    QTest::newRow("another scheme") << u"mysql://db.example/watch"_s << u"This isn't a valid URL. Use a form like"_s;
    QTest::newRow("a parameter that runs programs") << u"postgresql://db.example/watch?service=x"_s << u"“service”"_s;
    QTest::newRow("a schema") << u"postgresql://db.example/watch?schema=x"_s << u"“schema”"_s;
    QTest::newRow("a semicolon") << u"postgresql://db.example/watch?sslmode=a%3Bb"_s << u"semicolon"_s;
}

void tst_HistoryServerLocation::refusesUrls()
{
    QFETCH(const QString, url);
    QFETCH(const QString, part);
    const auto place = HistoryServerLocation::fromSetting(url);
    QVERIFY(!place);
    QVERIFY2(place.error().contains(part), qPrintable(place.error()));
    QVERIFY2(!place.error().contains(u"sesame"_s), qPrintable(place.error()));
}

void tst_HistoryServerLocation::setsTheSchema()
{
    const auto place = HistoryServerLocation::fromUrl(u"postgresql://db.example/watch?sslmode=require"_s);
    QVERIFY(place->schema().isEmpty());
    QVERIFY(!place->options().contains(u"search_path"_s));
    const HistoryServerLocation inSchema = place->inSchema(u"watchkeeper_1"_s).inSchema(u"watchkeeper_2"_s);
    const auto again = HistoryServerLocation::fromUrl(inSchema.url().toString(QUrl::FullyEncoded));
    QVERIFY(again);
    QCOMPARE(again->schema(), u"watchkeeper_2"_s);
    QVERIFY2(again->options().contains(u"-c search_path=watchkeeper_2'"_s), qPrintable(again->options()));
    QVERIFY(again->options().contains(u"sslmode='require'"_s));
    QVERIFY(!HistoryServerLocation::fromUrl(u"postgresql://db.example/watch?schema=a'b"_s));
}

QTEST_GUILESS_MAIN(tst_HistoryServerLocation)

} // namespace HistoryServerLocationTest

#include "tst_HistoryServerLocation.moc"
