// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests the `domain` kind with a list, an RDAP server and WHOIS servers run by the test: which of them are queried, how
//! often, and what is reported if none of them answers.

#include "async/TaskGroup.h"
#include "checks/domain/DomainLookup.h"
#include "helpers/CheckBench.h"
#include "support/TcpFaults.h"
#include "support/dns/WhoisFaults.h"
#include "support/http/HttpFaultRoutes.h"
#include "support/http/HttpFaults.h"

#include <QTcpSocket>
#include <QTest>
#include <QTimer>

namespace DomainTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

//! A fake registry and the servers that lead to it.
class Registry
{
public:
    Registry()
    {
        list = "{\"services\": [[[\"example\"], [\"" + rdap.url(u"/rdap"_s).toLatin1() + "\"]]]}";
        rdap.serve("dns.json", [this](QTcpSocket *socket, const FaultRequest &) {
            ++listsRead;
            if (!listHangs)
                reply(socket, listStatus, list, "Content-Type: application/json\r\n");
        });
        rdap.serve("rdap", [this](QTcpSocket *socket, const FaultRequest &request) {
            ++asked;
            lastHead = request.head;
            const auto answer = [this, socket] { reply(socket, status, body, "Content-Type: application/rdap+json\r\n"); };
            if (delay.count() == 0)
                answer();
            else
                QTimer::singleShot(delay, socket, answer);
        });
        root.answer(u"old"_s, "refer: " + server.address().toLatin1() + "\r\n");
        root.answer(u"jp"_s, "refer: " + server.address().toLatin1() + "\r\n");
        root.answer(u"example"_s, "whois: " + server.address().toLatin1() + "\r\n");
        endIn(100);
    }

    void endIn(int days)
    {
        ends = QDateTime::currentDateTimeUtc().addDays(days).addSecs(3'600);
        body =
            R"({"objectClassName": "domain", "events": [{"eventAction": "expiration", "eventDate": "ENDS"}], "status": ["active"]})";
        body.replace("ENDS", ends.toString(Qt::ISODate).toLatin1());
        for (const QString &question : {u"shop.old"_s, u"shop.jp/e"_s})
            server.answer(question,
                          "Registrar: Example\r\nRegistry Expiry Date: " + ends.toString(Qt::ISODate).toLatin1() + "\r\n");
    }

    QJsonObject fields(const QString &domain, const QJsonObject &more = {}) const
    {
        QJsonObject all{
            {u"domain"_s, domain}, {u"rdapBootstrap"_s, rdap.url(u"/dns.json"_s)}, {u"whoisServer"_s, root.address()}};
        for (auto it = more.begin(); it != more.end(); ++it)
            all.insert(it.key(), it.value());
        return all;
    }

    HttpFaults rdap;
    WhoisFaults root;
    WhoisFaults server;
    QByteArray list;
    QByteArray listStatus = "200 OK";
    QByteArray status = "200 OK";
    QByteArray body;
    QByteArray lastHead;
    QDateTime ends;
    std::chrono::milliseconds delay{0};
    bool listHangs = false;
    int listsRead = 0;
    int asked = 0;
};

QCoro::Task<Observation> checkDomain(CheckServices *services, QJsonObject object, bool isUserRequested, CancelToken token,
                                     std::chrono::milliseconds timeout = std::chrono::seconds(20))
{
    const Deadline deadline(timeout, token);
    CheckContext context(deadline.token(), timeout, services);
    context.setUserRequested(isUserRequested);
    const Fields fields = CheckBench::fields(u"domain"_s, object);
    const Observation seen = co_await findKind(u"domain"_s)->run(fields, &context);
    co_return seen;
}

QCoro::Task<> checkInto(CheckServices *services, QJsonObject object, CancelToken token, QList<Observation> *all,
                        std::chrono::milliseconds timeout = std::chrono::seconds(20))
{
    const Observation seen = co_await checkDomain(services, object, false, token, timeout);
    all->append(seen);
}

} // namespace

class TestDomain : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_services = std::make_unique<CheckServices>(); }

    void queriesRdap();
    void queriesWhois_data();
    void queriesWhois();
    void queriesOnceADay();
    void manualChecksIgnoreTheCache();
    void sharesConcurrentQueries();
    void readsTheListOnceForAllDomains();
    void doesNotRetryAFailedListAtOnce();
    void readsAHangingListOnce();
    void nextCheckReadsTheListIfTheFirstIsCancelled();
    void changedSettingsQueryAgain();
    void evaluatesTheExpiryDate_data();
    void evaluatesTheExpiryDate();
    void reportsThatNoSourceAnswers_data();
    void reportsThatNoSourceAnswers();
    void doesNotRetryAtOnceAfterAFailure();
    void failureKeepsTheKnownAnswer();
    void timeoutKeepsTheKnownAnswer();
    void incompleteAnswerKeepsTheKnownDate();
    void isRegisteredEvenIfWhoisFindsNothing();
    void fallsBackToWhoisIfRdapIsSilent();
    void doesNotRetryASilentServerAtOnce();
    void sharesATimeoutOfAServer();
    void cancellationIsNotAFailure();
    void truncatesEndlessWhoisReplies();
    void reportsProblems_data();
    void reportsProblems();

private:
    Observation check(const QJsonObject &fields, bool isUserRequested = false,
                      std::chrono::milliseconds timeout = std::chrono::seconds(20))
    {
        return QCoro::waitFor(checkDomain(m_services.get(), fields, isUserRequested, CancelToken(), timeout));
    }

    std::unique_ptr<CheckServices> m_services;
};

void TestDomain::queriesRdap()
{
    Registry registry;
    const Observation seen = check(registry.fields(u"Shop.Example."_s));
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(outcomeOf(seen), Outcome::Up);
    QCOMPARE(seen.value(u"domainDays"_s).toInt(), 100);
    QCOMPARE(seen.value(u"domainEnds"_s).toDateTime().secsTo(registry.ends), 0);
    QCOMPARE(seen.value(u"source"_s).toString(), u"RDAP"_s);
    QVERIFY(seen.value(u"lookedUp"_s).isValid());
    QCOMPARE(registry.asked, 1);
    QVERIFY2(registry.lastHead.startsWith("GET /rdap/domain/shop.example HTTP/1.1\r\n"), registry.lastHead.constData());
    QVERIFY(registry.lastHead.contains("\r\nAccept: application/rdap+json\r\n"));
    QVERIFY(registry.root.questions().isEmpty());
    // International names are sent in their ASCII form.
    check(registry.fields(u"bücher.example"_s));
    QVERIFY2(registry.lastHead.startsWith("GET /rdap/domain/xn--bcher-kva.example "), registry.lastHead.constData());
}

void TestDomain::queriesWhois_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("question");
    QTest::newRow("no RDAP server for it") << u"shop.old"_s << u"auto"_s << u"shop.old"_s;
    QTest::newRow("wanted") << u"shop.old"_s << u"whois"_s << u"shop.old"_s;
    QTest::newRow("of Japan, in English") << u"shop.jp"_s << u"auto"_s << u"shop.jp/e"_s;
}

void TestDomain::queriesWhois()
{
    QFETCH(QString, domain);
    QFETCH(QString, source);
    QFETCH(QString, question);
    Registry registry;
    const Observation seen = check(registry.fields(domain, {{u"source"_s, source}}));
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.value(u"domainDays"_s).toInt(), 100);
    QCOMPARE(seen.value(u"registrar"_s).toString(), u"Example"_s);
    QCOMPARE(seen.value(u"source"_s).toString(), u"WHOIS"_s);
    QCOMPARE(registry.root.questions(), QStringList{domain.section(u'.', -1)});
    QCOMPARE(registry.server.questions(), QStringList{question});
    QCOMPARE(registry.asked, 0);
}

void TestDomain::queriesOnceADay()
{
    Registry registry;
    const QJsonObject fields = registry.fields(u"shop.example"_s);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(check(fields).value(u"domainDays"_s).toInt(), 100);
    QCOMPARE(registry.asked, 1);
    QCOMPARE(registry.listsRead, 1);
    // Limits belong to the target: they apply to a cached answer, too.
    QJsonObject strict = fields;
    strict.insert(u"warnDays"_s, 200);
    QCOMPARE(outcomeOf(check(strict)), Outcome::Degraded);
    QCOMPARE(registry.asked, 1);
}

void TestDomain::manualChecksIgnoreTheCache()
{
    Registry registry;
    const QJsonObject fields = registry.fields(u"shop.example"_s);
    check(fields);
    registry.endIn(300);
    QCOMPARE(check(fields).value(u"domainDays"_s).toInt(), 100);
    QCOMPARE(check(fields, true).value(u"domainDays"_s).toInt(), 300);
    QCOMPARE(registry.asked, 2);
    QCOMPARE(check(fields).value(u"domainDays"_s).toInt(), 300);
    QCOMPARE(registry.listsRead, 1);
}

void TestDomain::sharesConcurrentQueries()
{
    Registry registry;
    registry.delay = std::chrono::milliseconds(100);
    TaskGroup group;
    QList<Observation> all;
    for (int i = 0; i < 10; ++i)
        group.add(checkInto(m_services.get(), registry.fields(u"shop.example"_s), group.token(), &all));
    QTRY_COMPARE_WITH_TIMEOUT(all.size(), 10, 20'000);
    for (const Observation &seen : std::as_const(all)) {
        QCOMPARE(messageOf(seen), QString());
        QCOMPARE(seen.value(u"domainDays"_s).toInt(), 100);
    }
    QCOMPARE(registry.asked, 1);
}

void TestDomain::readsTheListOnceForAllDomains()
{
    Registry registry;
    TaskGroup group;
    QList<Observation> all;
    for (int i = 0; i < 10; ++i)
        group.add(checkInto(m_services.get(), registry.fields(u"shop%1.example"_s.arg(i)), group.token(), &all));
    QTRY_COMPARE_WITH_TIMEOUT(all.size(), 10, 20'000);
    QCOMPARE(registry.asked, 10);
    QCOMPARE(registry.listsRead, 1);
}

void TestDomain::doesNotRetryAFailedListAtOnce()
{
    Registry registry;
    registry.listStatus = "500 Internal Server Error";
    const QString message = messageOf(check(registry.fields(u"a.example"_s, {{u"source"_s, u"rdap"_s}})));
    QVERIFY2(message.startsWith(u"The list of RDAP servers at "_s), qPrintable(message));
    QCOMPARE(messageOf(check(registry.fields(u"b.example"_s, {{u"source"_s, u"rdap"_s}}))), message);
    QCOMPARE(registry.listsRead, 1);
    registry.listStatus = "200 OK";
    for (const QString &source : {u"auto"_s, u"rdap"_s}) // a manual check queries again
        QCOMPARE(messageOf(check(registry.fields(u"c.example"_s, {{u"source"_s, source}}), true)), QString());
    QCOMPARE(messageOf(check(registry.fields(u"d.example"_s, {{u"source"_s, u"rdap"_s}}))), QString());
    QCOMPARE(registry.listsRead, 2);
}

//! While a list hangs, the checks that wait for it don't read it again one after another.
void TestDomain::readsAHangingListOnce()
{
    Registry registry;
    registry.listHangs = true;
    TaskGroup group;
    QList<Observation> all;
    group.add(checkInto(m_services.get(), registry.fields(u"first.old"_s), group.token(), &all, std::chrono::seconds(1)));
    for (int i = 0; i < 5; ++i) {
        const QString domain = u"shop%1.old"_s.arg(i);
        registry.server.answer(domain, "Registry Expiry Date: " + registry.ends.toString(Qt::ISODate).toLatin1() + "\r\n");
        group.add(checkInto(m_services.get(), registry.fields(domain), group.token(), &all));
    }
    QTRY_COMPARE_WITH_TIMEOUT(all.size(), 6, 10'000);
    QCOMPARE(std::count_if(all.cbegin(), all.cend(), [](const Observation &seen) { return messageOf(seen).isEmpty(); }), 5);
    QCOMPARE(registry.listsRead, 1);
}

void TestDomain::nextCheckReadsTheListIfTheFirstIsCancelled()
{
    Registry registry;
    registry.listHangs = true;
    TaskGroup group;
    CancelSource first;
    QList<Observation> all;
    group.add(checkInto(m_services.get(), registry.fields(u"a.example"_s), first.token(), &all));
    group.add(checkInto(m_services.get(), registry.fields(u"b.example"_s), group.token(), &all));
    QTRY_COMPARE_WITH_TIMEOUT(registry.listsRead, 1, 10'000);
    registry.listHangs = false;
    first.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(all.size(), 2, 10'000);
    QCOMPARE(messageOf(all.at(1)), QString());
    QCOMPARE(registry.listsRead, 2);
}

void TestDomain::changedSettingsQueryAgain()
{
    Registry registry;
    check(registry.fields(u"shop.example"_s));
    const QString server = registry.rdap.url(u"/rdap"_s);
    const Observation seen = check(registry.fields(u"shop.example"_s, {{u"rdapServer"_s, server}}));
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(registry.asked, 2);
    QCOMPARE(registry.listsRead, 1); // the list isn't needed if a server is set
}

void TestDomain::evaluatesTheExpiryDate_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("long") << 31 << u"up"_s;
    QTest::newRow("soon") << 29 << u"degraded"_s;
    QTest::newRow("very soon") << 6 << u"down"_s;
    QTest::newRow("over") << -2 << u"down"_s;
}

void TestDomain::evaluatesTheExpiryDate()
{
    QFETCH(int, days);
    QFETCH(QString, outcome);
    Registry registry;
    registry.endIn(days);
    const Observation seen = check(registry.fields(u"shop.example"_s));
    QCOMPARE(outcomeKey(outcomeOf(seen)), outcome);
    QCOMPARE(seen.value(u"domainDays"_s).toInt(), days);
}

void TestDomain::reportsThatNoSourceAnswers_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("message");
    const QString rdap = u"rdap"_s;
    const QString unknown = u"unknown"_s;
    QTest::newRow("not registered")
        << u"404 Not Found"_s << rdap << u"down"_s
        << u"shop.example isn't registered. Is it the registered name, without prefixes such as “www”?"_s;
    QTest::newRow("too many questions") << u"429 Too Many Requests"_s << rdap << unknown
                                        << u"The RDAP server 127.0.0.1 has no information: it responded with 429."_s;
    QTest::newRow("broken") << u"500 Internal Server Error"_s << rdap << unknown
                            << u"The RDAP server 127.0.0.1 has no information: it responded with 500."_s;
    QTest::newRow("page") << u"page"_s << rdap << unknown
                          << u"The response from the RDAP server 127.0.0.1 can't be used: it isn't valid JSON."_s;
    QTest::newRow("too much") << u"too much"_s << rdap << unknown
                              << u"The response from the RDAP server 127.0.0.1 can't be used: it is too large."_s;
    QTest::newRow("flood") << u"flood"_s << rdap << unknown
                           << u"The response is unexpectedly large: more than 262 kB. Is the address correct?"_s;
    QTest::newRow("no end") << u"no end"_s << rdap << unknown << u"The registry doesn't report when shop.example expires."_s;
    QTest::newRow("list broken") << u"list 500"_s << rdap << unknown
                                 << u"The list of RDAP servers at LIST isn't available: the server responded with 500."_s;
    QTest::newRow("list rubbish") << u"list rubbish"_s << rdap << unknown
                                  << u"The list of RDAP servers at LIST can't be read: it isn't a list of RDAP servers."_s;
    QTest::newRow("not in the list") << u"not in the list"_s << rdap << unknown
                                     << u"No RDAP server found for shop.example. Set “source” to auto or whois."_s;
    QTest::newRow("WHOIS knows nobody")
        << u"no referral"_s << u"whois"_s << unknown
        << u"Domains that end in .example can't be checked: they have no RDAP or WHOIS server."_s;
    QTest::newRow("WHOIS leads nowhere") << u"bad referral"_s << u"whois"_s << unknown
                                         << u"“-nowhere” isn't a valid WHOIS server."_s;
    QTest::newRow("WHOIS: not registered")
        << u"no match"_s << u"whois"_s << u"down"_s
        << u"shop.example isn't registered. Is it the registered name, without prefixes such as “www”?"_s;
}

void TestDomain::reportsThatNoSourceAnswers()
{
    QFETCH(QString, fault);
    QFETCH(QString, source);
    QFETCH(QString, outcome);
    QFETCH(QString, message);
    Registry registry;
    if (fault == u"page"_s)
        registry.body = "<html>";
    else if (fault == u"too much"_s)
        registry.body = R"({"objectClassName": "domain", "events": [)" + QByteArray("[],").repeated(20'000) + "[]]}";
    else if (fault == u"flood"_s)
        registry.body = QByteArray(300 * 1024, ' ');
    else if (fault == u"no end"_s)
        registry.body = R"({"objectClassName": "domain", "events": []})";
    else if (fault == u"list 500"_s)
        registry.listStatus = "500 Internal Server Error";
    else if (fault == u"list rubbish"_s)
        registry.list = "{}";
    else if (fault == u"not in the list"_s)
        registry.list.replace("\"example\"", "\"other\"");
    else if (fault == u"no referral"_s)
        registry.root.answer(u"example"_s, "domain: EXAMPLE\r\n");
    else if (fault == u"bad referral"_s)
        registry.root.answer(u"example"_s, "whois: -nowhere\r\n");
    else if (fault != u"no match"_s)
        registry.status = fault.toLatin1();
    const QJsonObject fields = registry.fields(u"shop.example"_s, {{u"source"_s, source}});
    const Observation seen = check(fields);
    QCOMPARE(messageOf(seen), message.replace(u"LIST"_s, registry.rdap.url(u"/dns.json"_s)));
    QCOMPARE(outcomeKey(outcomeOf(seen)), outcome); // missing data doesn't make the target down
}

void TestDomain::doesNotRetryAtOnceAfterAFailure()
{
    Registry registry;
    registry.status = "503 Service Unavailable";
    const QJsonObject fields = registry.fields(u"shop.example"_s, {{u"source"_s, u"rdap"_s}});
    const QString message = messageOf(check(fields));
    QVERIFY(!message.isEmpty());
    QCOMPARE(messageOf(check(fields)), message);
    QCOMPARE(registry.asked, 1);
    registry.status = "200 OK";
    QCOMPARE(messageOf(check(fields, true)), QString()); // a manual check queries again
    QCOMPARE(registry.asked, 2);
}

void TestDomain::failureKeepsTheKnownAnswer()
{
    Registry registry;
    const QJsonObject fields = registry.fields(u"shop.example"_s, {{u"source"_s, u"rdap"_s}});
    check(fields);
    registry.status = "503 Service Unavailable";
    const Observation seen = check(fields, true);
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.value(u"domainDays"_s).toInt(), 100);
    QCOMPARE(seen.value(u"lookUpFailed"_s).toString(),
             u"The RDAP server 127.0.0.1 has no information: it responded with 503."_s);
    QCOMPARE(registry.asked, 2);
    QCOMPARE(check(fields).value(u"domainDays"_s).toInt(), 100);
    QCOMPARE(registry.asked, 2);
}

void TestDomain::timeoutKeepsTheKnownAnswer()
{
    Registry registry;
    const QJsonObject fields = registry.fields(u"shop.example"_s, {{u"source"_s, u"rdap"_s}});
    check(fields);
    registry.delay = std::chrono::seconds(60);
    const Observation seen = check(fields, true, std::chrono::milliseconds(300));
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(outcomeOf(seen), Outcome::Up);
    QCOMPARE(seen.value(u"domainDays"_s).toInt(), 100);
    QVERIFY(seen.value(u"lookUpFailed"_s).toString().startsWith(u"No answer within 300 ms: "_s));
    QCOMPARE(check(fields).value(u"domainDays"_s).toInt(), 100);
    QCOMPARE(registry.asked, 2); // the failed query isn't repeated immediately
}

void TestDomain::incompleteAnswerKeepsTheKnownDate()
{
    const TcpFaults tcp;
    Registry registry;
    registry.body = R"({"objectClassName": "domain", "events": []})";
    registry.server.answer(u"shop.example"_s,
                           "Registry Expiry Date: " + registry.ends.toString(Qt::ISODate).toLatin1() + "\r\n");
    const QJsonObject fields = registry.fields(u"shop.example"_s);
    QCOMPARE(check(fields).value(u"domainDays"_s).toInt(), 100);
    registry.root.answer(u"example"_s, "whois: 127.0.0.1:" + QByteArray::number(tcp.closed()) + "\r\n");
    for (const bool isUserRequested : {true, false}) {
        const Observation seen = check(fields, isUserRequested);
        QCOMPARE(messageOf(seen), QString());
        QCOMPARE(seen.value(u"domainDays"_s).toInt(), 100);
        QVERIFY(!seen.value(u"lookUpFailed"_s).toString().isEmpty());
    }
    QCOMPARE(registry.asked, 2);
}

void TestDomain::isRegisteredEvenIfWhoisFindsNothing()
{
    Registry registry;
    registry.body = R"({"objectClassName": "domain", "events": []})";
    const Observation seen = check(registry.fields(u"shop.example"_s));
    QCOMPARE(registry.server.questions(), QStringList{u"shop.example"_s});
    QCOMPARE(messageOf(seen), u"The registry doesn't report when shop.example expires."_s);
    QCOMPARE(outcomeOf(seen), Outcome::Unknown);
    QCOMPARE(seen.value(u"source"_s).toString(), u"RDAP"_s);
}

void TestDomain::fallsBackToWhoisIfRdapIsSilent()
{
    Registry registry;
    registry.delay = std::chrono::seconds(60);
    registry.server.answer(u"shop.example"_s,
                           "Registry Expiry Date: " + registry.ends.toString(Qt::ISODate).toLatin1() + "\r\n");
    const Observation seen = check(registry.fields(u"shop.example"_s), false, std::chrono::seconds(2));
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.value(u"source"_s).toString(), u"WHOIS"_s);
    QCOMPARE(seen.value(u"domainDays"_s).toInt(), 100);
    QCOMPARE(registry.asked, 1);
}

//! The check isn't cancelled: it ends while some time is left, and reports the information that is available.
void TestDomain::doesNotRetryASilentServerAtOnce()
{
    const TcpFaults tcp;
    Registry registry;
    registry.delay = std::chrono::seconds(60);
    const QJsonObject fields = registry.fields(u"shop.example"_s, {{u"whoisServer"_s, u"127.0.0.1:%1"_s.arg(tcp.closed())}});
    const Observation seen = check(fields, false, std::chrono::seconds(2));
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QCOMPARE(messageOf(check(fields, false, std::chrono::seconds(2))), messageOf(seen));
    QCOMPARE(registry.asked, 1);
}

void TestDomain::sharesATimeoutOfAServer()
{
    const TcpFaults tcp;
    Registry registry;
    registry.delay = std::chrono::seconds(60);
    const QJsonObject fields = registry.fields(u"shop.example"_s, {{u"whoisServer"_s, u"127.0.0.1:%1"_s.arg(tcp.closed())}});
    TaskGroup group;
    QList<Observation> all;
    const std::chrono::milliseconds timeout = std::chrono::seconds(2);
    group.add(checkInto(m_services.get(), fields, group.token(), &all, timeout));
    group.add(checkInto(m_services.get(), fields, group.token(), &all, std::chrono::seconds(20)));
    QTRY_COMPARE_WITH_TIMEOUT(all.size(), 2, 20'000);
    QCOMPARE(messageOf(all.at(1)), messageOf(all.at(0)));
    QCOMPARE(registry.asked, 1);
}

void TestDomain::cancellationIsNotAFailure()
{
    Registry registry;
    registry.delay = std::chrono::seconds(5);
    const QJsonObject fields = registry.fields(u"shop.example"_s, {{u"source"_s, u"rdap"_s}});
    const Observation stopped = check(fields, false, std::chrono::milliseconds(300));
    QCOMPARE(errorKey(stopped), u"timeout"_s);
    QCOMPARE(outcomeOf(stopped), Outcome::Unknown);
    registry.delay = std::chrono::milliseconds(0);
    QCOMPARE(messageOf(check(fields)), QString()); // the query is repeated immediately

    // The same applies if a WHOIS server doesn't answer, or doesn't finish its reply.
    Registry silent;
    silent.root.fallSilent();
    const Observation waiting =
        check(silent.fields(u"shop.old"_s, {{u"source"_s, u"whois"_s}}), false, std::chrono::seconds(1));
    QCOMPARE(errorKey(waiting), u"timeout"_s);
    QVERIFY2(messageOf(waiting).contains(u"didn't finish its reply"_s), qPrintable(messageOf(waiting)));
    const TcpFaults tcp;
    const Observation refused = check(
        silent.fields(u"shop.old"_s, {{u"source"_s, u"whois"_s}, {u"whoisServer"_s, u"127.0.0.1:%1"_s.arg(tcp.closed())}}));
    QCOMPARE(errorKey(refused), u"refused"_s);
    QCOMPARE(outcomeOf(refused), Outcome::Unknown);
}

void TestDomain::truncatesEndlessWhoisReplies()
{
    Registry registry;
    registry.server.floodWith(QByteArray("remark: and so on\r\n").repeated(1'000));
    const Observation seen = check(registry.fields(u"shop.old"_s));
    QCOMPARE(messageOf(seen), u"The WHOIS server %1 doesn't report when shop.old expires."_s.arg(registry.server.address()));
    QCOMPARE(outcomeOf(seen), Outcome::Unknown);
}

void TestDomain::reportsProblems_data()
{
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<QString>("field");
    QTest::newRow("name") << QJsonObject{{u"domain"_s, u"example.org"_s}} << QString();
    QTest::newRow("of another script") << QJsonObject{{u"domain"_s, u"bücher.example"_s}} << QString();
    QTest::newRow("top level") << QJsonObject{{u"domain"_s, u"org"_s}} << u"domain"_s;
    QTest::newRow("address") << QJsonObject{{u"domain"_s, u"192.0.2.1"_s}} << u"domain"_s;
    QTest::newRow("address, zero") << QJsonObject{{u"domain"_s, u"192.0.2.0"_s}} << u"domain"_s;
    QTest::newRow("address of version 6") << QJsonObject{{u"domain"_s, u"2001:db8::1"_s}} << u"domain"_s;
    QTest::newRow("with a scheme") << QJsonObject{{u"domain"_s, u"https://example.org"_s}} << u"domain"_s;
    QTest::newRow("warns too late") << QJsonObject{{u"domain"_s, u"example.org"_s}, {u"warnDays"_s, 5}} << u"warnDays"_s;
    QTest::newRow("never warns") << QJsonObject{{u"domain"_s, u"example.org"_s}, {u"warnDays"_s, 0}} << QString();
    QTest::newRow("half a day") << QJsonObject{{u"domain"_s, u"example.org"_s}, {u"warnDays"_s, 40.5}} << u"warnDays"_s;
    QTest::newRow("list is a file") << QJsonObject{{u"domain"_s, u"example.org"_s},
                                                   {u"rdapBootstrap"_s, u"file:///etc/passwd"_s}}
                                    << u"rdapBootstrap"_s;
    QTest::newRow("unknown way") << QJsonObject{{u"domain"_s, u"example.org"_s}, {u"source"_s, u"dns"_s}} << u"source"_s;
}

void TestDomain::reportsProblems()
{
    QFETCH(QJsonObject, fields);
    QFETCH(QString, field);
    QCOMPARE(CheckBench::problems(u"domain"_s, fields).value(0).section(u':', 0, 0), field);
}

QTEST_GUILESS_MAIN(TestDomain)

} // namespace DomainTest

#include "tst_Domain.moc"
