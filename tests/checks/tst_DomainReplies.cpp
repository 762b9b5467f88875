// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests parsing and evaluating the lists, RDAP replies and WHOIS replies of registries. The replies use the formats of
//! real registries, but invented names and addresses.

#include "checks/domain/DomainLookup.h"
#include "checks/domain/RegistryReply.h"

#include <QRandomGenerator>
#include <QTest>

namespace DomainRepliesTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

class TestDomainReplies : public QObject
{
    Q_OBJECT

private slots:
    void findsTheRdapServer_data();
    void findsTheRdapServer();
    void refusesAnInvalidBootstrap_data();
    void refusesAnInvalidBootstrap();
    void parsesRdap();
    void parsesIncompleteRdap_data();
    void parsesIncompleteRdap();
    void parsesWhoisDates_data();
    void parsesWhoisDates();
    void parsesWhois_data();
    void parsesWhois();
    void parsesReferrals_data();
    void parsesReferrals();
    void survivesRandomInput();
    void expiryDeterminesTheVerdict_data();
    void expiryDeterminesTheVerdict();
    void cachesAnswersAndLists();
};

namespace {

// RFC 9224, 4.
constexpr auto kBootstrap = R"({"version": "1.0", "publication": "2026-01-07T10:11:12Z", "services": [
    [["net", "com"], ["https://registry.example.com/myrdap/"]],
    [["org", "mytld"], ["http://example.org/", "https://example.org/rdap"]],
    [["xn--zckzah"], ["https://example.net/rdap/xn--zckzah/", "http://example.net/rdap/xn--zckzah/"]],
    [["co.uk"], ["https://second.example/"]],
    [["broken"], ["ftp://example.net/", "nonsense", ""]],
    [["http"], ["http://plain.example/x"]]]})";

// The structure of RFC 9083, 5.3.
constexpr auto kRdap = R"({"objectClassName": "domain", "handle": "XXXX", "ldhName": "example.org",
    "status": ["client transfer prohibited", "Active"],
    "events": [{"eventAction": "registration", "eventDate": "1995-08-31T04:00:00Z"},
               {"eventAction": "expiration", "eventDate": "2027-03-23T06:00:00+02:00"},
               {"eventAction": "last changed", "eventDate": "2026-01-01T00:00:00Z"}],
    "entities": [{"objectClassName": "entity", "roles": ["abuse"], "vcardArray": ["vcard", [["fn", {}, "text", "Abuse"]]]},
                 {"objectClassName": "entity", "handle": "376", "roles": ["registrar"], "vcardArray":
                     ["vcard", [["version", {}, "text", "4.0"], ["fn", {}, "text", "Example Registrar, Inc."]]]}]})";

QByteArray without(const char *part, const char *replacement = "")
{
    return QByteArray(kRdap).replace(part, replacement);
}

} // namespace

void TestDomainReplies::findsTheRdapServer_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("server");
    QTest::newRow("first") << u"example.com"_s << u"https://registry.example.com/myrdap/"_s;
    QTest::newRow("case") << u"EXAMPLE.NET"_s << u"https://registry.example.com/myrdap/"_s;
    QTest::newRow("https first, slash added") << u"example.org"_s << u"https://example.org/rdap/"_s;
    QTest::newRow("of another script") << u"xn--r8jz45g.xn--zckzah"_s << u"https://example.net/rdap/xn--zckzah/"_s;
    QTest::newRow("longest end") << u"shop.co.uk"_s << u"https://second.example/"_s;
    QTest::newRow("only http") << u"a.http"_s << u"http://plain.example/x/"_s;
    QTest::newRow("no usable server") << u"a.broken"_s << QString();
    QTest::newRow("not in the list") << u"example.de"_s << QString();
    QTest::newRow("end of a word") << u"example.xcom"_s << QString();
}

void TestDomainReplies::findsTheRdapServer()
{
    QFETCH(QString, domain);
    QFETCH(QString, server);
    const auto list = RdapBootstrap::parse(kBootstrap);
    QVERIFY(list);
    QCOMPARE(list->serverFor(domain).toString(), server);
}

void TestDomainReplies::refusesAnInvalidBootstrap_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("page") << QByteArray("<html>");
    QTest::newRow("other JSON") << QByteArray("{\"services\": 5}");
    QTest::newRow("no services") << QByteArray("{\"services\": []}");
    QTest::newRow("too much")
        << QByteArray(kBootstrap).replace("\"services\": [", "\"services\": [" + QByteArray("[],").repeated(200'001));
    QTest::newRow("odd services") << QByteArray("{\"services\": [1, [], [[]], [[\"com\"]], [[\"com\"], \"https://a/\"]]}");
}

void TestDomainReplies::refusesAnInvalidBootstrap()
{
    QFETCH(QByteArray, json);
    QVERIFY(!RdapBootstrap::parse(json));
}

void TestDomainReplies::parsesRdap()
{
    const auto answer = parseRdapDomain(kRdap);
    QVERIFY(answer);
    QVERIFY(answer->isRegistered);
    QCOMPARE(answer->ends, QDateTime(QDate(2027, 3, 23), QTime(4, 0), Qt::UTC));
    QCOMPARE(answer->registered, QDateTime(QDate(1995, 8, 31), QTime(4, 0), Qt::UTC));
    QCOMPARE(answer->registrar, u"Example Registrar, Inc."_s);
    QCOMPARE(answer->status, (QStringList{u"client transfer prohibited"_s, u"active"_s}));
    QCOMPARE(answer->source, u"RDAP"_s);
}

void TestDomainReplies::parsesIncompleteRdap_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("usable");
    QTest::addColumn<bool>("ends");
    QTest::addColumn<QString>("registrar");
    const QString registrar = u"Example Registrar, Inc."_s;
    QTest::newRow("no end") << without("\"expiration\"", "\"something else\"") << true << false << registrar;
    QTest::newRow("end is no date") << without("2027-03-23T06:00:00+02:00", "soon") << true << false << registrar;
    QTest::newRow("no name in the card") << without("Example Registrar, Inc.") << true << true << u"376"_s;
    QTest::newRow("no registrar") << without("\"registrar\"", "\"reseller\"") << true << true << QString();
    QTest::newRow("escape sequences") << without("Example Registrar, Inc.", "a\\u001b[31mb\\nc") << true << true << u"ab"_s;
    QTest::newRow("not about a domain") << without("\"domain\"", "\"entity\"") << false << false << QString();
    QTest::newRow("page") << QByteArray("<html>") << false << false << QString();
    QTest::newRow("list") << QByteArray("[]") << false << false << QString();
    QTest::newRow("odd types") << QByteArray(
        R"({"objectClassName": "domain", "events": {"a": 1}, "entities": "x", "status": 5})")
                               << true << false << QString();
}

void TestDomainReplies::parsesIncompleteRdap()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, usable);
    QFETCH(bool, ends);
    QFETCH(QString, registrar);
    const auto answer = parseRdapDomain(json);
    QCOMPARE(answer.hasValue(), usable);
    if (!usable)
        return;
    QCOMPARE(answer->ends.isValid(), ends);
    QCOMPARE(answer->registrar, registrar);
}

void TestDomainReplies::parsesWhoisDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("date"); // date in ISO format; empty: none
    const auto row = [](const char *text, const char *date) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(date);
    };
    row("2027-03-23T04:00:00Z", "2027-03-23T04:00:00Z");
    row("2027-03-23T04:00:00+0200", "2027-03-23T02:00:00Z");
    row("2027-03-23T04:00:00.123Z", "2027-03-23T04:00:00Z");
    row("2027-03-23T04:00:00", "2027-03-23T04:00:00Z");
    row("2027-03-23", "2027-03-23T00:00:00Z");
    row("2027-03-23 04:05:06", "2027-03-23T00:00:00Z");
    row("2027-03-23 04:05:06 (UTC+8)", "2027-03-23T00:00:00Z");
    row("2027/03/23", "2027-03-23T00:00:00Z");
    row("2027.03.23 04:05:06", "2027-03-23T00:00:00Z");
    row("20270323", "2027-03-23T00:00:00Z");
    row("23-Mar-2027", "2027-03-23T00:00:00Z");
    row("23.03.2027", "2027-03-23T00:00:00Z");
    row("3.4.2027 10:11:12", "2027-04-03T00:00:00Z");
    row("23/03/2027", "2027-03-23T00:00:00Z");
    row("March 23 2027", "2027-03-23T00:00:00Z");
    row("March 23, 2027", "2027-03-23T00:00:00Z");
    row("23 March 2027", "2027-03-23T00:00:00Z");
    row("23 Mar 2027 04:05 UTC", "2027-03-23T00:00:00Z");
    row("soon", "");
    row("", "");
    row("2027-13-45", "");
    row("31.02.2027", "");
}

void TestDomainReplies::parsesWhoisDates()
{
    QFETCH(QString, text);
    QFETCH(QString, date);
    const QDateTime read = whoisDate(text);
    QCOMPARE(read.isValid() ? read.toUTC().toString(Qt::ISODate) : QString(), date);
}

void TestDomainReplies::parsesWhois_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("answer"); // expiry day | registrar | status; "free"; empty: no data
    const auto row = [](const char *name, const char *reply, const QString &answer) {
        QTest::newRow(name) << QByteArray(reply) << answer;
    };
    row("generic registry",
        "   Domain Name: EXAMPLE.ORG\r\n   Registrar: Example Registrar, Inc.\r\n   Creation Date: 1995-08-31T04:00:00Z\r\n"
        "   Registry Expiry Date: 2027-03-23T04:00:00Z\r\n"
        "   Domain Status: clientTransferProhibited https://icann.org/epp#clientTransferProhibited\r\n"
        "   Domain Status: serverHold https://icann.org/epp#serverHold\r\n>>> Last update\r\n",
        u"2027-03-23|Example Registrar, Inc.|client transfer prohibited,server hold"_s);
    row("paid-till",
        "domain:        EXAMPLE.RU\nstate:         REGISTERED\nregistrar:     EXAMPLE-RU\npaid-till:     "
        "2027-03-23T21:00:00Z\n",
        u"2027-03-23|EXAMPLE-RU|"_s);
    row("expires with dots",
        "domain.............: example.fi\nstatus.............: Registered\nexpires............: 23.3.2027 04:05:06\n"
        "registrar..........: Example Oy\n",
        u"2027-03-23|Example Oy|registered"_s);
    row("brackets", "[Domain Name]  EXAMPLE.JP\n[Registered Date]  2001/01/01\n[Expires on]  2027/03/23\n[Status]  Active\n",
        u"2027-03-23||active"_s);
    row("words", "Domain name:\n    example.uk\nExpiry date:  23-Mar-2027\nRegistrar:\n    Example Ltd\n", u"2027-03-23||"_s);
    row("the first end counts", "expires: 2027-03-23\nexpires: 2028-03-23\n", u"2027-03-23||"_s);
    row("no end", "Domain: example.de\nStatus: connect\n", QString());
    row("end is no date", "Expiry Date: never\n", QString());
    row("nothing", "", QString());
    row("free, generic", "No match for domain \"EXAMPLE.ORG\".\r\n", u"free"_s);
    row("free, not found", "NOT FOUND\n>>> Last update", u"free"_s);
    row("free, commented", "% No entries found for the selected source(s).\n", u"free"_s);
    row("free, by its status", "Domain: example.de\nStatus: free\n", u"free"_s);
    row("free, available", "example.org is available for registration\n", u"free"_s);
    row("free, said elsewhere", "Terms: data not found here may be wrong\nother: x\n", QString());
    row("free, of another name", "other.example is available for registration\n", QString());
    row("taken, with a disclaimer",
        "% example.org is free to be asked for here.\nDomain: example.org\nRegistrar: Example\nSource: example.org is free\n",
        QString());
    row("disclaimer alone", "% The data of example.org is available to everybody.\n", QString());
    row("taken, not found elsewhere", "Not found in the cache, asking the registry:\nCreation Date: 2001-01-01\n", QString());
    row("taken, with such words", "Registry Expiry Date: 2027-03-23T04:00:00Z\nNot found is no fault of ours\n",
        u"2027-03-23||"_s);
}

void TestDomainReplies::parsesWhois()
{
    QFETCH(QByteArray, reply);
    QFETCH(QString, answer);
    const auto read = parseWhoisDomain(QString::fromUtf8(reply), u"example.org"_s);
    QCOMPARE(read.has_value(), !answer.isEmpty());
    if (!read)
        return;
    QCOMPARE(read->isRegistered, answer != u"free"_s);
    if (!read->isRegistered)
        return;
    QCOMPARE(QStringList({read->ends.date().toString(Qt::ISODate), read->registrar, read->status.join(u',')}).join(u'|'),
             answer);
    QCOMPARE(read->source, u"WHOIS"_s);
}

void TestDomainReplies::parsesReferrals_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("server");
    QTest::newRow("of the root") << QByteArray(
        "% IANA WHOIS server\n\nrefer:        whois.denic.example\n\ndomain: DE\nwhois: other.example\n")
                                 << u"whois.denic.example"_s;
    QTest::newRow("whois") << QByteArray("domain:       ORG\nwhois:        whois.example.org\n") << u"whois.example.org"_s;
    QTest::newRow("as an address") << QByteArray("whois: whois://whois.example.org\n") << u"whois.example.org"_s;
    QTest::newRow("none") << QByteArray("domain: XX\nwhois:\nstatus: ACTIVE\n") << QString();
}

void TestDomainReplies::parsesReferrals()
{
    QFETCH(QByteArray, reply);
    QFETCH(QString, server);
    QCOMPARE(whoisReferral(QString::fromUtf8(reply)), server);
}

void TestDomainReplies::survivesRandomInput()
{
    QRandomGenerator dice(9083);
    const QList<QByteArray> rights{kBootstrap, kRdap,
                                   "Registrar: x\nRegistry Expiry Date: 2027-03-23T04:00:00Z\nwhois: a.example\n"};
    for (int round = 0; round < 10'000; ++round) {
        QByteArray bytes = rights.at(round % 3);
        for (int change = dice.bounded(6); change > 0; --change)
            bytes[dice.bounded(int(bytes.size()))] = static_cast<char>(dice.bounded(256));
        const auto list = RdapBootstrap::parse(bytes);
        QVERIFY(!list || list->serverFor(u"a.com"_s).isEmpty() || list->serverFor(u"a.com"_s).path().endsWith(u'/'));
        const auto answer = parseRdapDomain(bytes);
        QVERIFY(!answer || answer->registrar.size() <= 201);
        const auto reported = parseWhoisDomain(QString::fromUtf8(bytes), u"example.org"_s);
        QVERIFY(!reported || !reported->isRegistered || reported->ends.isValid());
        whoisReferral(QString::fromUtf8(bytes));
    }
    // Very many lines, and a very long one.
    const QString many = QString(u"expires: never\n"_s).repeated(200'000);
    QVERIFY(!parseWhoisDomain(many, u"example.org"_s));
    QVERIFY(!parseWhoisDomain(QString(1'000'000, u'x'), u"example.org"_s));
}

void TestDomainReplies::expiryDeterminesTheVerdict_data()
{
    QTest::addColumn<int>("seconds"); // time until the domain expires
    QTest::addColumn<QStringList>("status");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("text"); // text of the error or warning, otherwise of the summary
    constexpr int kDay = 86'400;
    const QStringList active{u"active"_s};
    QTest::newRow("long") << 100 * kDay + 5 << active << u"up"_s << u"until 2026-04-11, 100 day(s)"_s;
    QTest::newRow("just not soon") << 30 * kDay << active << u"up"_s << u"until 2026-01-31, 30 day(s)"_s;
    QTest::newRow("soon") << 30 * kDay - 1 << active << u"degraded"_s
                          << u"The registration of a.example expires in 29 day(s) (2026-01-30). Renew it."_s;
    QTest::newRow("very soon") << 7 * kDay - 1 << active << u"down"_s
                               << u"The registration of a.example expires in 6 day(s) (2026-01-07). Renew it."_s;
    QTest::newRow("today") << 100 << active << u"down"_s
                           << u"The registration of a.example expires within a day (2026-01-01). Renew it."_s;
    QTest::newRow("just ended") << -1 << active << u"down"_s
                                << u"The registration of a.example expired 1 day(s) ago (2025-12-31). Renew it immediately."_s;
    QTest::newRow("ended") << -3 * kDay << active << u"down"_s
                           << u"The registration of a.example expired 3 day(s) ago (2025-12-29). Renew it immediately."_s;
    QTest::newRow("given up")
        << 100 * kDay << QStringList{u"redemption period"_s, u"inactive"_s} << u"down"_s
        << u"a.example is being released (redemption period, inactive). Renew it immediately, or anyone can register it."_s;
    QTest::newRow("to be deleted")
        << 100 * kDay << QStringList{u"pending delete"_s} << u"down"_s
        << u"a.example is being released (pending delete). Renew it immediately, or anyone can register it."_s;
    QTest::newRow("on hold") << 100 * kDay << QStringList{u"client hold"_s} << u"degraded"_s
                             << u"a.example is on hold (client hold) and was removed from the DNS. Contact the registrar."_s;
}

void TestDomainReplies::expiryDeterminesTheVerdict()
{
    QFETCH(int, seconds);
    QFETCH(QStringList, status);
    QFETCH(QString, outcome);
    QFETCH(QString, text);
    const QDateTime now(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    DomainRegistration answer;
    answer.ends = now.addSecs(seconds);
    answer.status = status;
    answer.registrar = u"Example"_s;
    const Observation seen = domainObservation(u"a.example"_s, answer, DomainLimits(30, 7), now);
    QCOMPARE(outcomeKey(outcomeOf(seen)), outcome);
    QCOMPARE(seen.error ? seen.error->message() : seen.warning ? seen.warning->message() : seen.summary, text);
    QCOMPARE(seen.value(u"domainEnds"_s).toDateTime(), answer.ends);
    QCOMPARE(seen.value(u"registrar"_s).toString(), u"Example"_s);
    QCOMPARE(seen.value(u"domainStatus"_s).toString(), status.join(u", "_s));
    QVERIFY(!domainObservation(u"a.example"_s, answer, DomainLimits(0, 0), now).error || seconds < 0 || outcome == u"down"_s);
}

void TestDomainReplies::cachesAnswersAndLists()
{
    using namespace std::chrono_literals;
    const DomainCache::Time now{};
    const QDateTime date = QDateTime::currentDateTimeUtc();
    DomainCache book;
    QVERIFY(!book.find("a"));
    DomainRegistration answer;
    answer.registrar = u"one"_s;
    book.store("a", answer, now, date);
    QVERIFY(book.find("a")->isFresh(now + 24h - 1s));
    QVERIFY(!book.find("a")->isFresh(now + 24h));
    QVERIFY(book.find("a")->isUsable(now + 25h));
    // A failed query isn't repeated immediately, and doesn't remove the known answer.
    book.store("a", Unexpected(CheckError(ErrorType::Network, u"x"_s)), now + 24h, date);
    QVERIFY(book.find("a")->isFresh(now + 24h + 4min));
    QVERIFY(!book.find("a")->isFresh(now + 24h + 5min));
    QVERIFY(book.find("a")->isUsable(now + 7 * 24h - 1s));
    QVERIFY(!book.find("a")->isUsable(now + 7 * 24h));
    book.store("b", Unexpected(CheckError(ErrorType::Network, u"x"_s)), now, date);
    QVERIFY(!book.find("b")->isUsable(now));

    // The latest answer is always kept, and replaces the oldest one.
    for (int i = 0; i < DomainCache::kMaximum + 5; ++i)
        book.store("many" + QByteArray::number(i), answer, now + std::chrono::milliseconds(i), date);
    QVERIFY(!book.find("b")); // was removed, since it is no longer valid
    QVERIFY(!book.find("many0"));
    QVERIFY(book.find("many10"));
    QVERIFY(book.find("many" + QByteArray::number(DomainCache::kMaximum + 4)));

    const QUrl url(u"https://a.example/dns.json"_s);
    const RdapBootstrap list = *RdapBootstrap::parse(kBootstrap);
    QVERIFY(!book.findList(url));
    book.storeList(url, list, now);
    QVERIFY(book.findList(url)->isFresh(now + 24h - 1s));
    QVERIFY(!book.findList(url)->isFresh(now + 24h));
    // A failed query doesn't remove the known list either.
    book.storeList(url, Unexpected(CheckError(ErrorType::Network, u"x"_s)), now + 24h);
    QVERIFY(book.findList(url)->servers);
    QVERIFY(book.findList(url)->isFresh(now + 24h + 4min));
    QVERIFY(!book.findList(url)->isFresh(now + 24h + 5min));
    // The latest list is always kept, and replaces the oldest one.
    for (int i = 0; i < 20; ++i) {
        const QUrl other(u"https://a.example/%1.json"_s.arg(i));
        const DomainCache::Time later = now + std::chrono::seconds(1 + i);
        book.storeList(other, list, later);
        QVERIFY(book.findList(other)->isFresh(later));
    }
    QVERIFY(!book.findList(url));
}

QTEST_GUILESS_MAIN(TestDomainReplies)

} // namespace DomainRepliesTest

#include "tst_DomainReplies.moc"
