// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests name resolution with a DNS server on loopback that knows some names, knows no names, or doesn't answer.

#include "async/CancelToken.h"
#include "checks/base/CheckContext.h"
#include "checks/base/CheckServices.h"
#include "checks/network/names/Resolver.h"
#include "support/EventLoop.h"
#include "support/dns/DnsFaults.h"

#include <QElapsedTimer>
#include <QHostInfo>
#include <QTest>
#include <QTimer>

namespace ResolverTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

QCoro::Task<> store(QCoro::Task<Resolver::Answer> task, std::optional<Resolver::Answer> *to)
{
    const Resolver::Answer answer = co_await task;
    to->emplace(answer);
}

Resolver::Answer wait(QCoro::Task<Resolver::Answer> &&task)
{
    std::optional<Resolver::Answer> answer;
    QCoro::waitFor(store(std::move(task), &answer));
    return *answer;
}

Resolver::Answer wait(QCoro::Task<Resolver::Answer> &task)
{
    return wait(std::move(task));
}

} // namespace

class TestResolver : public QObject
{
    Q_OBJECT

private slots:
    void resolvesLiterals_data();
    void resolvesLiterals();
    void resolvesNames();
    void respectsTheFamily();
    void toleratesASilentFamily_data();
    void toleratesASilentFamily();
    void waitsForTheOtherFamily();
    void repeatsLostQueries();
    void answersReservedNamesLocally_data();
    void answersReservedNamesLocally();
    void queriesSimilarNames();
    void reportsFailures_data();
    void reportsFailures();
    void reportsADeadNameServer();
    void hangingNamesDelayNoOthers();
    void sharesEqualQueries();
    void cachesNothing();
    void waitersCanBeCancelled();
    void aCheckSaysWhatItWaitedFor();
    void mayBeDestroyedWhileWaiting();
    void mayBeDestroyedWithoutWaiters();
    void asksTheSystemForLocalNames();
    void limitsQueriesToTheSystem();
    void settingsReplaceTheNameServer();

private:
    static QString addresses(const Resolver::Answer &answer);
};

QString TestResolver::addresses(const Resolver::Answer &answer)
{
    if (!answer)
        return errorTypeKey(answer.error().type()) + u": "_s + answer.error().message();
    QStringList list;
    for (const QHostAddress &address : *answer)
        list.append(address.toString());
    return list.join(u' ');
}

void TestResolver::resolvesLiterals_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("any");
    QTest::addColumn<QString>("v4");
    const QString not4 = u"dns: %1 isn't an IPv4 address, but this target requires one."_s;
    QTest::newRow("v4") << u"192.0.2.7"_s << u"192.0.2.7"_s << u"192.0.2.7"_s;
    QTest::newRow("v6") << u"2001:db8::7"_s << u"2001:db8::7"_s << not4.arg(u"2001:db8::7"_s);
    QTest::newRow("loopback") << u"::1"_s << u"::1"_s << not4.arg(u"::1"_s);
}

void TestResolver::resolvesLiterals()
{
    QFETCH(QString, host);
    QFETCH(QString, any);
    QFETCH(QString, v4);
    DnsFaults dns;
    Resolver resolver({dns.nameServer()});
    QCOMPARE(addresses(wait(resolver.resolve(host, Resolver::Family::Any, {}))), any);
    QCOMPARE(addresses(wait(resolver.resolve(host, Resolver::Family::V4, {}))), v4);
    QVERIFY(dns.questions().isEmpty());
}

void TestResolver::resolvesNames()
{
    DnsFaults dns;
    dns.add(u"shop.example"_s, QHostAddress(u"192.0.2.7"_s));
    dns.add(u"xn--bcher-kva.example"_s, QHostAddress(u"192.0.2.8"_s));
    Resolver resolver({dns.nameServer()});
    QCOMPARE(addresses(wait(resolver.resolve(u"shop.example"_s, Resolver::Family::Any, {}))), u"192.0.2.7"_s);
    QCOMPARE(addresses(wait(resolver.resolve(u"SHOP.example"_s, Resolver::Family::Any, {}))), u"192.0.2.7"_s);
    QCOMPARE(addresses(wait(resolver.resolve(u"bücher.example"_s, Resolver::Family::V4, {}))), u"192.0.2.8"_s);
}

void TestResolver::respectsTheFamily()
{
    DnsFaults dns;
    dns.add(u"both.example"_s, QHostAddress(u"127.0.0.9"_s));
    dns.add(u"both.example"_s, QHostAddress(u"::1"_s));
    Resolver resolver({dns.nameServer()});
    QCOMPARE(addresses(wait(resolver.resolve(u"both.example"_s, Resolver::Family::V4, {}))), u"127.0.0.9"_s);
    QCOMPARE(addresses(wait(resolver.resolve(u"both.example"_s, Resolver::Family::V6, {}))), u"::1"_s);
    const Resolver::Answer both = wait(resolver.resolve(u"both.example"_s, Resolver::Family::Any, {}));
    QVERIFY(both && both->size() == 2);

    dns.add(u"old.example"_s, QHostAddress(u"192.0.2.7"_s));
    QCOMPARE(addresses(wait(resolver.resolve(u"old.example"_s, Resolver::Family::V6, {}))),
             u"dns: old.example has no IPv6 address, but this target requires one."_s);
}

void TestResolver::toleratesASilentFamily_data()
{
    QTest::addColumn<QString>("silent");
    QTest::addColumn<QString>("expected");
    QTest::newRow("IPv6") << u"AAAA"_s << u"192.0.2.7"_s;
    QTest::newRow("IPv4") << u"A"_s << u"2001:db8::7"_s;
}

void TestResolver::toleratesASilentFamily()
{
    QFETCH(QString, silent);
    QFETCH(QString, expected);
    DnsFaults dns;
    dns.add(u"half.example"_s, QHostAddress(u"192.0.2.7"_s));
    dns.add(u"half.example"_s, QHostAddress(u"2001:db8::7"_s));
    dns.hang(u"half.example"_s, silent);
    Resolver resolver({dns.nameServer()});
    QElapsedTimer clock;
    clock.start();
    CancelSource impatient;
    auto cancelled = resolver.resolve(u"half.example"_s, Resolver::Family::Any, impatient.token());
    auto first = resolver.resolve(u"half.example"_s, Resolver::Family::Any, {});
    auto second = resolver.resolve(u"half.example"_s, Resolver::Family::Any, {});
    impatient.cancel();
    QCOMPARE(wait(cancelled).error().type(), ErrorType::Cancelled);
    QCOMPARE(addresses(wait(first)), expected);
    QCOMPARE(addresses(wait(second)), expected);
    // c-ares alone would give up after 14 s.
    QVERIFY2(clock.elapsed() < 8'000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(dns.questions().count(u"half.example/A"_s), 2);
    QCOMPARE(dns.questions().count(u"half.example/AAAA"_s), 2);
    // Pending queries of the first lookup don't affect the next one.
    QCOMPARE(addresses(wait(resolver.resolve(u"half.example"_s, Resolver::Family::Any, {}))), expected);
}

//! The answer "no such address" for one IP version says nothing about the other version, so the other answer is still awaited.
void TestResolver::waitsForTheOtherFamily()
{
    DnsFaults dns;
    dns.addEmpty(u"half.example"_s);
    dns.hang(u"half.example"_s, u"AAAA"_s);
    Resolver resolver({dns.nameServer()});
    CancelSource giveUp;
    auto answer = resolver.resolve(u"half.example"_s, Resolver::Family::Any, giveUp.token());
    QTRY_COMPARE(dns.questions().count(u"half.example/AAAA"_s), 2);
    QTRY_COMPARE(dns.questions().count(u"half.example/A"_s), 2);
    dns.add(u"known.example"_s, QHostAddress(u"192.0.2.7"_s));
    dns.hang(u"known.example"_s, u"AAAA"_s);
    // This lookup starts later and waits for the other IP version, but still ends before the first one.
    QCOMPARE(addresses(wait(resolver.resolve(u"known.example"_s, Resolver::Family::Any, {}))), u"192.0.2.7"_s);
    QVERIFY(!answer.isReady());
    giveUp.cancel(CancelReason::Timeout);
    QCOMPARE(wait(answer).error().type(), ErrorType::Timeout);
}

//! The lost queries are repeated. The order of addresses is the same as without packet loss.
void TestResolver::repeatsLostQueries()
{
    DnsFaults dns;
    dns.add(u"both.example"_s, QHostAddress(u"127.0.0.9"_s));
    dns.add(u"both.example"_s, QHostAddress(u"::1"_s));
    Resolver resolver({dns.nameServer()});
    const QString usual = addresses(wait(resolver.resolve(u"both.example"_s, Resolver::Family::Any, {})));
    dns.lose(u"both.example"_s, 2);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(addresses(wait(resolver.resolve(u"both.example"_s, Resolver::Family::Any, {}))), usual);
    // By default, c-ares would repeat the query after 2 s.
    QVERIFY2(clock.elapsed() < 1'900, qPrintable(QString::number(clock.elapsed())));
}

void TestResolver::answersReservedNamesLocally_data()
{
    using Family = Resolver::Family;
    QTest::addColumn<QString>("name");
    QTest::addColumn<Family>("family");
    QTest::addColumn<QString>("expected"); // empty: the name doesn't exist
    const QString both = u"127.0.0.1 ::1"_s;
    QTest::newRow("localhost") << u"localhost"_s << Family::V4 << u"127.0.0.1"_s;
    QTest::newRow("IPv6") << u"localhost"_s << Family::V6 << u"::1"_s;
    QTest::newRow("both") << u"localhost"_s << Family::Any << both;
    QTest::newRow("below") << u"app.localhost"_s << Family::Any << both;
    QTest::newRow("far below, other case") << u"a.b.LocalHost"_s << Family::Any << both;
    QTest::newRow("below, absolute") << u"app.localhost."_s << Family::V4 << u"127.0.0.1"_s;
    QTest::newRow("invalid") << u"invalid"_s << Family::Any << QString();
    QTest::newRow("below invalid") << u"www.invalid"_s << Family::Any << QString();
    QTest::newRow("below invalid, absolute") << u"www.Invalid."_s << Family::V4 << QString();
}

//! Names such as `localhost` and `invalid` are answered without a query (RFC 6761, 6.3 and 6.4).
void TestResolver::answersReservedNamesLocally()
{
    QFETCH(QString, name);
    QFETCH(Resolver::Family, family);
    QFETCH(QString, expected);
    DnsFaults dns;
    Resolver resolver({dns.nameServer()});
    const Resolver::Answer answer = wait(resolver.resolve(name, family, {}));
    QVERIFY2(dns.questions().isEmpty(), "no name server may be asked");
    QCOMPARE(answer.hasValue(), !expected.isEmpty());
    if (answer)
        QCOMPARE(addresses(answer), expected);
    else
        QVERIFY2(answer.error().message().contains(u"never do"_s), qPrintable(answer.error().message()));
}

void TestResolver::queriesSimilarNames()
{
    DnsFaults dns;
    dns.add(u"my-localhost"_s, QHostAddress(u"192.0.2.1"_s));
    dns.add(u"invalid.example"_s, QHostAddress(u"192.0.2.2"_s));
    Resolver resolver({dns.nameServer()});
    QCOMPARE(addresses(wait(resolver.resolve(u"my-localhost"_s, Resolver::Family::V4, {}))), u"192.0.2.1"_s);
    QCOMPARE(addresses(wait(resolver.resolve(u"invalid.example"_s, Resolver::Family::V4, {}))), u"192.0.2.2"_s);
}

void TestResolver::reportsFailures_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("message");
    QTest::newRow("unknown") << u"nosuch.example"_s
                             << u"dns: Host nosuch.example not found in DNS. Is the name spelled correctly?"_s;
    QTest::newRow("no address") << u"empty.example"_s << u"dns: The name empty.example exists, but has no address."_s;
    QTest::newRow("SERVFAIL")
        << u"broken.example"_s
        << u"dns: The DNS server couldn't resolve broken.example (SERVFAIL). The DNS servers of that domain may be down."_s;
    QTest::newRow("refused") << u"private.example"_s << u"dns: The DNS server refused the query for private.example."_s;
    QTest::newRow("too long") << QString(300, u'a') + u".example"_s
                              << u"dns: “%1.example” isn't a valid host name."_s.arg(QString(300, u'a'));
    QTest::newRow("empty") << QString() << u"dns: “” isn't a valid host name."_s;
}

void TestResolver::reportsFailures()
{
    QFETCH(QString, host);
    QFETCH(QString, message);
    DnsFaults dns;
    dns.addEmpty(u"empty.example"_s);
    dns.fail(u"broken.example"_s, 2);
    dns.fail(u"private.example"_s, 5);
    Resolver resolver({dns.nameServer()});
    QCOMPARE(addresses(wait(resolver.resolve(host, Resolver::Family::Any, {}))), message);
}

void TestResolver::reportsADeadNameServer()
{
    QUdpSocket taken; // reserves a port and closes it, so that no program answers there
    QVERIFY(taken.bind(QHostAddress::LocalHost));
    const quint16 port = taken.localPort();
    taken.close();
    Resolver resolver({u"127.0.0.1:%1"_s.arg(port)});
    const QString answer = addresses(wait(resolver.resolve(u"shop.example"_s, Resolver::Family::V4, {})));
    QVERIFY2(answer.startsWith(u"dns: No DNS server could be reached to resolve shop.example, or all of them failed."_s),
             qPrintable(answer));
}

void TestResolver::hangingNamesDelayNoOthers()
{
    DnsFaults dns;
    std::vector<QCoro::Task<Resolver::Answer>> hung;
    CancelSource giveUp;
    Resolver resolver({dns.nameServer()});
    for (int i = 0; i < 25; ++i) {
        const QString name = u"hung%1.example"_s.arg(i);
        dns.hang(name);
        hung.push_back(resolver.resolve(name, Resolver::Family::Any, giveUp.token()));
    }
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 5; ++i) {
        const QString name = u"good%1.example"_s.arg(i);
        dns.add(name, QHostAddress(u"192.0.2.%1"_s.arg(i)));
        QCOMPARE(addresses(wait(resolver.resolve(name, Resolver::Family::Any, {}))), u"192.0.2.%1"_s.arg(i));
    }
    QCOMPARE(addresses(wait(resolver.resolve(u"localhost"_s, Resolver::Family::V4, {}))), u"127.0.0.1"_s);
    QVERIFY2(clock.elapsed() < 8'000, qPrintable(QString::number(clock.elapsed())));
    for (const auto &task : hung)
        QVERIFY(!task.isReady());

    clock.start();
    giveUp.cancel(CancelReason::Timeout);
    for (auto &task : hung)
        QCOMPARE(wait(task).error().type(), ErrorType::Timeout);
    QVERIFY(clock.elapsed() < 5'000);
}

void TestResolver::sharesEqualQueries()
{
    DnsFaults dns;
    dns.add(u"shop.example"_s, QHostAddress(u"192.0.2.7"_s));
    Resolver resolver({dns.nameServer()});
    constexpr int kQueries = 10;
    std::vector<QCoro::Task<Resolver::Answer>> tasks;
    tasks.reserve(kQueries);
    for (int i = 0; i < kQueries; ++i)
        tasks.push_back(resolver.resolve(u"shop.example"_s, Resolver::Family::V4, {}));
    for (auto &task : tasks)
        QCOMPARE(addresses(wait(task)), u"192.0.2.7"_s);
    QCOMPARE(dns.questions(), QStringList{u"shop.example/A"_s});
}

void TestResolver::cachesNothing()
{
    DnsFaults dns;
    dns.add(u"shop.example"_s, QHostAddress(u"192.0.2.7"_s));
    Resolver resolver({dns.nameServer()});
    for (int i = 0; i < 3; ++i)
        QVERIFY(wait(resolver.resolve(u"shop.example"_s, Resolver::Family::V4, {})).hasValue());
    QCOMPARE(dns.questions().size(), 3);
}

void TestResolver::aCheckSaysWhatItWaitedFor()
{
    DnsFaults dns;
    dns.hang(u"hung.example"_s);
    NetworkSettings settings;
    settings.nameServers = QStringList{dns.nameServer()};
    CheckServices services(settings);
    CancelSource deadline;
    CheckContext context(deadline.token(), std::chrono::seconds(10), &services);
    auto answer = resolveForCheck(u"hung.example"_s, Resolver::Family::Any, &context);
    deadline.cancel(CancelReason::Timeout);
    QCOMPARE(addresses(wait(answer)),
             u"timeout: No answer within 10 s: the address of hung.example was still being resolved."_s);
}

void TestResolver::waitersCanBeCancelled()
{
    DnsFaults dns;
    dns.hang(u"hung.example"_s);
    Resolver resolver({dns.nameServer()});
    CancelSource first;
    CancelSource second;
    auto one = resolver.resolve(u"hung.example"_s, Resolver::Family::Any, first.token());
    auto two = resolver.resolve(u"hung.example"_s, Resolver::Family::Any, second.token());
    first.cancel();
    QCOMPARE(wait(one).error().type(), ErrorType::Cancelled);
    QVERIFY(!two.isReady());
    second.cancel(CancelReason::Timeout);
    const Resolver::Answer answer = wait(two);
    QCOMPARE(addresses(answer), u"timeout: The name hung.example was still being resolved."_s);

    CancelSource fired;
    fired.cancel();
    QCOMPARE(wait(resolver.resolve(u"hung.example"_s, Resolver::Family::Any, fired.token())).error().type(),
             ErrorType::Cancelled);
}

void TestResolver::mayBeDestroyedWhileWaiting()
{
    DnsFaults dns;
    dns.add(u"shop.example"_s, QHostAddress(u"192.0.2.7"_s));
    dns.hang(u"hung.example"_s);
    auto resolver = std::make_unique<Resolver>(QStringList{dns.nameServer()});
    CancelSource source;
    auto answered = resolver->resolve(u"shop.example"_s, Resolver::Family::V4, {});
    auto hung = resolver->resolve(u"hung.example"_s, Resolver::Family::V4, source.token());
    resolver.reset();
    QCOMPARE(addresses(wait(answered)), u"192.0.2.7"_s);
    source.cancel();
    QCOMPARE(wait(hung).error().type(), ErrorType::Cancelled);
}

void TestResolver::mayBeDestroyedWithoutWaiters()
{
    DnsFaults dns;
    CancelSource source;
    {
        Resolver resolver({dns.nameServer()});
        for (int i = 0; i < 10; ++i) {
            const QString name = u"hung%1.example"_s.arg(i);
            dns.hang(name);
            auto task = resolver.resolve(name, Resolver::Family::Any, source.token());
            if (i == 9) {
                source.cancel();
                QVERIFY(!wait(task));
            }
        }
    }
    processPendingEvents(); // delivers late datagrams, which have no receiver
}

void TestResolver::asksTheSystemForLocalNames()
{
    DnsFaults dns;
    QStringList asked;
    const auto system = [&](const QString &name, QObject *context, std::function<void(const QList<QHostAddress> &)> done) {
        asked.append(name);
        QMetaObject::invokeMethod(
            context,
            [name, done] {
                done(name == u"printer.local"_s ? QList{QHostAddress(u"192.0.2.9"_s), QHostAddress(u"fe80::9"_s)}
                                                : QList<QHostAddress>());
            },
            Qt::QueuedConnection);
    };
    Resolver resolver({dns.nameServer()}, system);
    QCOMPARE(addresses(wait(resolver.resolve(u"printer.local"_s, Resolver::Family::V4, {}))), u"192.0.2.9"_s);
    QCOMPARE(addresses(wait(resolver.resolve(u"nas"_s, Resolver::Family::Any, {}))),
             u"dns: Host nas not found in DNS. Is the name spelled correctly?"_s);
    QVERIFY(!wait(resolver.resolve(u"nosuch.example"_s, Resolver::Family::Any, {})));
    QCOMPARE(asked, (QStringList{u"printer.local"_s, u"nas"_s}));
}

void TestResolver::limitsQueriesToTheSystem()
{
    DnsFaults dns;
    std::vector<std::function<void()>> held;
    const auto system = [&](const QString &, QObject *, std::function<void(const QList<QHostAddress> &)> done) {
        held.emplace_back([done] { done({QHostAddress(u"192.0.2.9"_s)}); });
    };
    Resolver resolver({dns.nameServer()}, system);
    constexpr int kQueries = 10;
    std::vector<QCoro::Task<Resolver::Answer>> tasks;
    tasks.reserve(kQueries);
    for (int i = 0; i < kQueries; ++i)
        tasks.push_back(resolver.resolve(u"box%1.local"_s.arg(i), Resolver::Family::V4, {}));
    QTRY_COMPARE(held.size(), 4U);
    QTRY_COMPARE(dns.questions().size(), 10);
    processPendingEvents();
    QCOMPARE(held.size(), 4U);
    for (size_t i = 0; i < held.size(); ++i) { // NOLINT(modernize-loop-convert): each call appends to it
        const auto release = held.at(i);
        release(); // starts the next lookup
    }
    for (auto &task : tasks)
        QCOMPARE(addresses(wait(task)), u"192.0.2.9"_s);
    QCOMPARE(held.size(), 10U);
}

void TestResolver::settingsReplaceTheNameServer()
{
    DnsFaults before;
    DnsFaults after;
    before.add(u"shop.example"_s, QHostAddress(u"192.0.2.1"_s));
    after.add(u"shop.example"_s, QHostAddress(u"192.0.2.2"_s));
    NetworkSettings settings;
    settings.nameServers = {before.nameServer()};
    CheckServices services(settings);
    auto begun = resolverOf(services).resolve(u"shop.example"_s, Resolver::Family::V4, {});
    settings.nameServers = {after.nameServer()};
    services.setNetworkSettings(settings);
    QCOMPARE(addresses(wait(resolverOf(services).resolve(u"shop.example"_s, Resolver::Family::V4, {}))), u"192.0.2.2"_s);
    QCOMPARE(addresses(wait(begun)), u"192.0.2.1"_s);
}

QTEST_GUILESS_MAIN(TestResolver)

} // namespace ResolverTest

#include "tst_Resolver.moc"
