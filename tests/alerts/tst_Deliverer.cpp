// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/AlertSamples.h"
#include "alerts/DeskFake.h"
#include "alerts/SmtpFake.h"
#include "alerts/alert/Alert.h"
#include "alerts/channels/Deliverer.h"
#include "alerts/providers/Provider.h"
#include "app/alerting/AlertSending.h"
#include "support/http/HttpFaultRoutes.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTcpSocket>
#include <QTest>

namespace DelivererTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace std::chrono_literals;

//! Tests delivery from the channel to the verdict, with misbehaving servers.
class tst_Deliverer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void delivers();
    void addressIsSentAsWritten();
    void retries_data();
    void retries();
    void waitsForRetryAfter();
    void doesNotWaitForALongRetryAfter();
    void sendsOnceEvenIfTheServerHangsUp();
    void followsNoRedirect();
    void stopsAtTheDeadline();
    void reportsUndeliverableAlerts_data();
    void reportsUndeliverableAlerts();
    void endsWhenCancelled();
    void endsWhenDestroyed();
    void respectsTheRateLimitOfAChannel();
    void fillsFields();
    void reportsUnresolvedPlaceholders();
    void truncatesEndlessAnswers();
    void refusesEndlessHeaders_data();
    void refusesEndlessHeaders();
    void showsNoSecret();
    void masksRepeatedSecrets_data();
    void masksRepeatedSecrets();
    void masksRepeatedAddresses();
    void reportsThatIssuesAcceptNoRecoveries();
    void deliversToPrograms();
    void fillsInNothingForPrograms();
    void sendsMails();
    void retriesOnlyDeferredRecipients_data();
    void retriesOnlyDeferredRecipients();
    void deliversToTheDesktop_data();
    void deliversToTheDesktop();
    void refusesDesktopChannelsWithoutAWindow();

private:
    AlertChannel channelTo(const QString &path) const;
    Verdict deliver(const AlertChannel &channel, const QString &state = u"down"_s);
    //! Sends each answer in turn, then repeats the last one.
    void answerWith(const QByteArrayList &statuses, const QByteArray &fields = {});

    std::unique_ptr<HttpFaults> m_server;
    DeliverySettings m_settings;
};

namespace {

AlertChannel channelOf(const QString &provider, const QJsonObject &fields)
{
    AlertChannel channel;
    channel.name = u"Ours"_s;
    channel.provider = provider;
    const auto read = Fields::fromJson(findProvider(provider)->fields, fields);
    if (!read)
        qFatal("%s", qPrintable(read.error().first().text));
    channel.fields = *read;
    return channel;
}

} // namespace

void tst_Deliverer::init()
{
    m_server = std::make_unique<HttpFaults>();
    m_settings = DeliverySettings();
    m_settings.retry = RetryPolicy{.attempts = 3, .first = 1ms, .ceiling = 2ms, .jitter = 0};
    m_settings.web.deadline = 5s;
    m_settings.web.send = webSender(NetworkSettings(), Secrets());
}

AlertChannel tst_Deliverer::channelTo(const QString &path) const
{
    return channelOf(u"webhook"_s, {{u"url"_s, m_server->url(path)}});
}

Verdict tst_Deliverer::deliver(const AlertChannel &channel, const QString &state)
{
    Deliverer deliverer(m_settings);
    return QCoro::waitFor(deliverer.deliver(channel, alertOf(state), CancelToken()));
}

void tst_Deliverer::answerWith(const QByteArrayList &statuses, const QByteArray &fields)
{
    const auto left = std::make_shared<QByteArrayList>(statuses);
    m_server->serve("hook", [left, fields](QTcpSocket *socket, const FaultRequest &) {
        reply(socket, left->first(), "{}", fields);
        if (left->size() > 1)
            left->removeFirst();
    });
}

void tst_Deliverer::delivers()
{
    answerWith({"204 No Content"});
    const Verdict verdict = deliver(channelTo(u"/hook/sEcReT"_s));
    QCOMPARE(verdictKey(verdict.code()), u"delivered"_s);
    QCOMPARE(verdict.tries, 1);
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(m_server->requests().first().head.contains("User-Agent: Watchkeeper"));
}

void tst_Deliverer::addressIsSentAsWritten()
{
    answerWith({"204 No Content"});
    deliver(channelTo(u"/hook/%zz%20x?key=100%"_s));
    QCOMPARE(m_server->requests().first().path, QByteArray("/hook/%zz%20x?key=100%"));
}

void tst_Deliverer::retries_data()
{
    QTest::addColumn<QByteArrayList>("statuses");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<int>("requests");
    QTest::newRow("503, then good") << QByteArrayList{"503 X", "200 OK"} << u"delivered"_s << 2;
    QTest::newRow("three tries at most") << QByteArrayList{"503 X"} << u"again"_s << 3;
    QTest::newRow("429") << QByteArrayList{"429 X", "408 X", "200 OK"} << u"delivered"_s << 3;
    QTest::newRow("refused is not asked again") << QByteArrayList{"422 X", "200 OK"} << u"refused"_s << 1;
    QTest::newRow("broken is not asked again") << QByteArrayList{"401 X", "200 OK"} << u"broken"_s << 1;
    QTest::newRow("503, then broken") << QByteArrayList{"503 X", "404 X"} << u"broken"_s << 2;
}

void tst_Deliverer::retries()
{
    QFETCH(QByteArrayList, statuses);
    QFETCH(QString, verdict);
    QFETCH(int, requests);
    answerWith(statuses);
    const Verdict seen = deliver(channelTo(u"/hook"_s));
    QCOMPARE(verdictKey(seen.code()), verdict);
    QCOMPARE(m_server->requests().size(), requests);
    QCOMPARE(seen.tries, requests);
}

void tst_Deliverer::waitsForRetryAfter()
{
    answerWith({"429 X", "200 OK"}, "Retry-After: 1\r\n");
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(verdictKey(deliver(channelTo(u"/hook"_s)).code()), u"delivered"_s);
    QVERIFY(clock.elapsed() >= 1000);
}

void tst_Deliverer::doesNotWaitForALongRetryAfter()
{
    answerWith({"429 X"}, "Retry-After: 3600\r\n");
    const Verdict verdict = deliver(channelTo(u"/hook"_s));
    QCOMPARE(verdictKey(verdict.code()), u"again"_s);
    QCOMPARE(verdict.after, std::chrono::milliseconds(1h));
    QCOMPARE(m_server->requests().size(), 1);
}

//! QNetworkAccessManager repeats a request automatically if it can read the body again.
void tst_Deliverer::sendsOnceEvenIfTheServerHangsUp()
{
    m_settings.retry.attempts = 1;
    m_server->serve("hook", [](QTcpSocket *socket, const FaultRequest &) { socket->abort(); });
    const Verdict verdict = deliver(channelTo(u"/hook"_s));
    QCOMPARE(verdictKey(verdict.code()), u"again"_s);
    QCOMPARE(verdict.text(), u"127.0.0.1 closed the connection before responding."_s);
    QCOMPARE(m_server->requests().size(), 1);
}

void tst_Deliverer::followsNoRedirect()
{
    answerWith({"307 X"}, "Location: " + m_server->url(u"/ok"_s).toUtf8() + "\r\n");
    const Verdict verdict = deliver(channelTo(u"/hook"_s));
    QCOMPARE(verdictKey(verdict.code()), u"broken"_s);
    QVERIFY2(verdict.text().contains(u"responded with a redirect (status 307)"_s), qPrintable(verdict.text()));
    QCOMPARE(m_server->requests().size(), 1);
}

void tst_Deliverer::stopsAtTheDeadline()
{
    m_settings.web.deadline = 50ms;
    m_settings.retry.attempts = 1;
    m_server->serve("hook", [](QTcpSocket *, const FaultRequest &) {});
    const Verdict verdict = deliver(channelTo(u"/hook"_s));
    QCOMPARE(verdictKey(verdict.code()), u"again"_s);
    QCOMPARE(verdict.text(), u"127.0.0.1 didn't respond within 50 ms."_s);
}

void tst_Deliverer::reportsUndeliverableAlerts_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("text");
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    QTest::newRow("nobody listens") << u"http://127.0.0.1:%1/sEcReT"_s.arg(gone.serverPort()) << u"again"_s
                                    << u"127.0.0.1 refused the connection."_s;
    QTest::newRow("no such name") << u"http://nothing.invalid/sEcReT"_s << u"again"_s
                                  << u"The host name nothing.invalid couldn't be resolved."_s;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << u"broken"_s
                            << u"This isn't a web address. It must begin with https:// or http://."_s;
    QTest::newRow("no address") << u"sEcReT"_s << u"broken"_s
                                << u"This isn't a web address. It must begin with https:// or http://."_s;
}

void tst_Deliverer::reportsUndeliverableAlerts()
{
    QFETCH(QString, address);
    QFETCH(QString, verdict);
    QFETCH(QString, text);
    const Verdict seen = deliver(channelOf(u"webhook"_s, {{u"url"_s, address}}));
    QCOMPARE(verdictKey(seen.code()), verdict);
    QCOMPARE(seen.text(), text);
}

void tst_Deliverer::endsWhenCancelled()
{
    CancelSource source;
    m_server->serve("hook", [&source](QTcpSocket *, const FaultRequest &) { source.cancel(); });
    Deliverer deliverer(m_settings);
    const Verdict verdict = QCoro::waitFor(deliverer.deliver(channelTo(u"/hook"_s), alertOf(u"down"_s), source.token()));
    QCOMPARE(verdictKey(verdict.code()), u"cancelled"_s);
    QCOMPARE(m_server->requests().size(), 1);
}

void tst_Deliverer::endsWhenDestroyed()
{
    answerWith({"200 OK"});
    auto deliverer = std::make_unique<Deliverer>(m_settings);
    AlertChannel channel = channelTo(u"/hook"_s);
    channel.limit = RateLimit{1, 1h};
    QCOMPARE(verdictKey(QCoro::waitFor(deliverer->deliver(channel, alertOf(u"down"_s), CancelToken())).code()), u"delivered"_s);
    auto waiting = deliverer->deliver(channel, alertOf(u"recovery"_s), CancelToken());
    deliverer.reset();
    QCOMPARE(verdictKey(QCoro::waitFor(std::move(waiting)).code()), u"cancelled"_s);
}

void tst_Deliverer::respectsTheRateLimitOfAChannel()
{
    answerWith({"200 OK"});
    Deliverer deliverer(m_settings);
    AlertChannel channel = channelTo(u"/hook"_s);
    channel.limit = RateLimit{1, 300ms};
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 3; ++i)
        QCOMPARE(verdictKey(QCoro::waitFor(deliverer.deliver(channel, alertOf(u"down"_s), CancelToken())).code()),
                 u"delivered"_s);
    QVERIFY(clock.elapsed() >= 600);
}

namespace {

QCoro::Task<Expected<Fields, QString>> fillToken(AlertChannel channel, CancelToken)
{
    const QString written = channel.fields.text(u"token"_s);
    if (written == "${env:MISSING}"_L1)
        co_return Unexpected(u"MISSING doesn't exist."_s);
    QJsonObject filled = channel.fields.written();
    filled.insert(u"token"_s, u"sEcReT"_s);
    const auto fields = Fields::fromJson(findProvider(channel.provider)->fields, filled);
    co_return *fields;
}

QCoro::Task<Expected<Fields, QString>> fillPassword(AlertChannel channel, CancelToken)
{
    QJsonObject filled = channel.fields.written();
    filled.insert(u"password"_s, u"sEcReT"_s);
    const auto fields = Fields::fromJson(findProvider(channel.provider)->fields, filled);
    co_return *fields;
}

} // namespace

void tst_Deliverer::fillsFields()
{
    answerWith({"200 OK"});
    m_server->serve("message", [](QTcpSocket *socket, const FaultRequest &) { reply(socket, "200 OK", "{}"); });
    m_settings.fill = fillToken;
    const Verdict verdict =
        deliver(channelOf(u"gotify"_s, {{u"server"_s, m_server->url(QString())}, {u"token"_s, u"${env:TOKEN}"_s}}));
    QCOMPARE(verdictKey(verdict.code()), u"delivered"_s);
    QVERIFY(m_server->requests().first().head.contains("X-Gotify-Key: sEcReT\r\n"));
}

void tst_Deliverer::reportsUnresolvedPlaceholders()
{
    m_settings.fill = fillToken;
    m_settings.retry.attempts = 1;
    const Verdict verdict =
        deliver(channelOf(u"gotify"_s, {{u"server"_s, m_server->url(QString())}, {u"token"_s, u"${env:MISSING}"_s}}));
    QCOMPARE(verdictKey(verdict.code()), u"again"_s);
    QCOMPARE(verdict.text(), u"MISSING doesn't exist."_s);
    QCOMPARE(m_server->requests().size(), 0);
}

void tst_Deliverer::truncatesEndlessAnswers()
{
    m_server->serve("hook", [](QTcpSocket *socket, const FaultRequest &) {
        socket->write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + QByteArray(1 << 20, 'x'));
    });
    const Verdict verdict = deliver(channelTo(u"/hook"_s));
    QCOMPARE(verdictKey(verdict.code()), u"delivered"_s);
    QCOMPARE(verdict.answer().size(), 2000);
}

void tst_Deliverer::refusesEndlessHeaders_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("again");
    QTest::newRow("fields") << QByteArray("HTTP/1.1 200 OK\r\n") << QByteArray("X-Field: ") + QByteArray(100, 'x') + "\r\n";
    QTest::newRow("one line") << QByteArray("HTTP/1.1 200 ") << QByteArray(1'000, 'x');
    QTest::newRow("interim replies") << QByteArray() << QByteArray("HTTP/1.1 100 Continue\r\n\r\n");
}

//! Delivery ends before the deadline, and without using much CPU time.
void tst_Deliverer::refusesEndlessHeaders()
{
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, again);
    m_settings.retry.attempts = 1;
    m_settings.web.deadline = 60s;
    m_server->serve("hook", [begin, again](QTcpSocket *socket, const FaultRequest &) {
        const QByteArray more = again.repeated(1'000);
        socket->write(begin + more);
        QObject::connect(socket, &QTcpSocket::bytesWritten, socket, [socket, more] {
            if (socket->bytesToWrite() < more.size())
                socket->write(more);
        });
    });
    QElapsedTimer clock;
    clock.start();
    const Verdict verdict = deliver(channelTo(u"/hook"_s));
    QCOMPARE(verdictKey(verdict.code()), u"again"_s);
    QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
}

void tst_Deliverer::showsNoSecret()
{
    m_server->serve("message", [](QTcpSocket *socket, const FaultRequest &request) {
        reply(socket, "401 X", "{\"error\": \"bad token sEcReT\\u0007\"}" + request.head);
    });
    const Verdict verdict =
        deliver(channelOf(u"gotify"_s, {{u"server"_s, m_server->url(QString())}, {u"token"_s, u"sEcReT"_s}}));
    QCOMPARE(verdictKey(verdict.code()), u"broken"_s);
    QVERIFY2(!verdict.answer().contains(u"sEcReT"_s) && verdict.answer().contains(u"bad token ***"_s),
             qPrintable(verdict.answer()));
}

void tst_Deliverer::masksRepeatedSecrets_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("shown");
    const auto address = [](const char *name, const QString &text, const QString &said, const QString &shown) {
        QTest::newRow(name) << text << QString() << said << shown;
    };
    const auto header = [](const char *name, const QString &text, const QString &said, const QString &shown) {
        QTest::newRow(name) << u"https://in.example"_s << text << said << shown;
    };
    const QString hook = u"https://in.example/hooks/T0/0123456789ab"_s;
    address("the full address", hook, u"No "_s + hook, u"No ***"_s);
    address("the whole address, encoded", hook, u"?to=https%3A%2F%2Fin.example%2Fhooks%2FT0%2F0123456789ab"_s, u"?to=***"_s);
    address("the path", hook, u"Cannot POST /hooks/T0/0123456789ab"_s, u"Cannot POST ***"_s);
    address("the path without its slash", hook, u"No route hooks/T0/0123456789ab."_s, u"No route ***."_s);
    address("the path without the slash at its end", hook + u'/', u"No route /hooks/T0/0123456789ab."_s, u"No route ***."_s);
    address("a piece of the path", hook, u"Unknown hook 0123456789ab"_s, u"Unknown hook ***"_s);
    address("short pieces are words", hook, u"No hooks of T0 in /hooks"_s, u"No hooks of T0 in /hooks"_s);
    address("the server is none", hook, u"in.example has no https"_s, u"in.example has no https"_s);
    address("a path of one word", u"https://in.example/hook"_s, u"POST /hook: no such hook"_s, u"POST ***: no such hook"_s);
    address("no path", u"https://in.example/"_s, u"POST / HTTP/1.1"_s, u"POST / HTTP/1.1"_s);
    address("an encoded path", u"https://in.example/a/s%C3%A9cret%20key"_s, u"/a/s%C3%A9cret%20key, sécret key"_s,
            u"***, ***"_s);
    address("the query", u"https://in.example/?key=qwertz&wait=true"_s,
            u"{\"ok\":true,\"key\":\"qwertz\"} of key=qwertz&wait=true"_s, u"{\"ok\":true,\"key\":\"***\"} of ***"_s);
    address("an encoded query", u"https://in.example/?key=a%2Fb%3Dc"_s, u"key a%2Fb%3Dc, a/b=c"_s, u"key ***, ***"_s);
    address("a query without a name", u"https://in.example/?qwertz"_s, u"what is qwertz?"_s, u"what is ***?"_s);
    address("name and password", u"https://watch:p%40ss@in.example/"_s, u"watch has not p@ss or p%40ss"_s,
            u"*** has not *** or ***"_s);
    address("one that holds another", u"https://in.example/?a=abcdef&b=abcdefgh"_s, u"abcdefgh abcdef"_s, u"*** ***"_s);
    address("too short to tell", u"https://in.example/?v=2"_s, u"2 of v"_s, u"2 of v"_s);
    header("a header", u"sEcReT"_s, u"bad sEcReT"_s, u"bad ***"_s);
    header("behind Bearer", u"Bearer sEcReT"_s, u"bad sEcReT in Bearer sEcReT"_s, u"bad *** in ***"_s);
    header("behind Basic", u"basic d2F0Y2g6c0VjUmVU"_s, u"d2F0Y2g6c0VjUmVU is watch:sEcReT, sEcReT of watch"_s,
           u"*** is ***, *** of watch"_s);
    header("an encoded header", u"sEc/ReT+"_s, u"bad sEc%2FReT%2B"_s, u"bad ***"_s);
    header("the scheme is none", u"Bearer sEcReT"_s, u"Bearer expected"_s, u"Bearer expected"_s);
}

void tst_Deliverer::masksRepeatedSecrets()
{
    QFETCH(QString, address);
    QFETCH(QString, header);
    QFETCH(QString, said);
    QJsonObject fields{{u"url"_s, address}};
    if (!header.isEmpty())
        fields.insert(u"headers"_s, QJsonObject{{u"Authorization"_s, header}});
    const QStringList secrets = secretsOf(*findProvider(u"webhook"_s), channelOf(u"webhook"_s, fields).fields);
    QTEST(sanitizedAnswer(said.toUtf8(), secrets), "shown");
    QTEST(sanitizedLine(said, secrets), "shown");
}

//! Express and other frameworks repeat the path in their 404 answer.
void tst_Deliverer::masksRepeatedAddresses()
{
    m_server->serve("hook", [](QTcpSocket *socket, const FaultRequest &request) {
        reply(socket, "404 Not Found", "Cannot POST " + request.path + '\n' + request.head);
    });
    const Verdict verdict = deliver(channelOf(u"webhook"_s,
                                              {{u"url"_s, m_server->url(u"/hook/0123456789ab?key=qwertz"_s)},
                                               {u"headers"_s, QJsonObject{{u"Authorization"_s, u"Bearer sEcReT"_s}}}}));
    QCOMPARE(verdictKey(verdict.code()), u"broken"_s);
    const QString all = verdict.text() + verdict.answer();
    for (const QString &secret : {u"0123456789ab"_s, u"qwertz"_s, u"sEcReT"_s})
        QVERIFY2(!all.contains(secret), qPrintable(all));
    QVERIFY2(verdict.text().contains(u"It replied: Cannot POST ***?*** POST ***?*** HTTP/1.1"_s), qPrintable(verdict.text()));
    QVERIFY2(verdict.answer().startsWith(u"Cannot POST ***?***\n"_s), qPrintable(verdict.answer()));
}

void tst_Deliverer::reportsThatIssuesAcceptNoRecoveries()
{
    const AlertChannel channel = channelOf(
        u"github-issue"_s,
        {{u"server"_s, m_server->url(QString())}, {u"token"_s, u"sEcReT"_s}, {u"owner"_s, u"a"_s}, {u"repository"_s, u"b"_s}});
    const Verdict verdict = deliver(channel, u"recovery"_s);
    QCOMPARE(verdictKey(verdict.code()), u"delivered"_s);
    QCOMPARE(verdict.text(), u"This service doesn't accept this type of alert. Nothing was sent."_s);
    QCOMPARE(m_server->requests().size(), 0);
}

void tst_Deliverer::deliversToPrograms()
{
    const QJsonArray arguments{u"-c"_s, u"printf %s \"$WATCHKEEPER_OUTCOME\""_s};
    const Verdict verdict = deliver(channelOf(u"command"_s, {{u"command"_s, u"sh"_s}, {u"arguments"_s, arguments}}));
    QCOMPARE(verdict.text(), u"Delivered: sh exited successfully."_s);
    QCOMPARE(verdict.answer(), u"down"_s);
}

//! Placeholders aren't filled, because other users can see the arguments of a process.
void tst_Deliverer::fillsInNothingForPrograms()
{
    m_settings.fill = fillToken; // would crash if called, because this field doesn't exist
    const QJsonArray arguments{u"%s"_s, u"${env:HOME}"_s};
    QCOMPARE(deliver(channelOf(u"command"_s, {{u"command"_s, u"printf"_s}, {u"arguments"_s, arguments}})).answer(),
             u"${env:HOME}"_s);
}

void tst_Deliverer::sendsMails()
{
    SmtpFake server;
    server.auth = "PLAIN";
    m_settings.fill = fillPassword;
    const Verdict verdict = deliver(channelOf(u"mail"_s,
                                              {{u"server"_s, u"127.0.0.1"_s},
                                               {u"port"_s, server.serverPort()},
                                               {u"security"_s, u"none"_s},
                                               {u"user"_s, u"w"_s},
                                               {u"password"_s, u"${env:PASSWORD}"_s},
                                               {u"from"_s, u"w@shop.example"_s},
                                               {u"to"_s, QJsonArray{u"a@shop.example"_s}}}));
    QCOMPARE(verdict.text(), u"Delivered: 127.0.0.1 accepted the email."_s);
    QVERIFY(server.commands().contains("AUTH PLAIN " + QByteArray("\0w\0sEcReT", 9).toBase64()));
    QVERIFY(server.mail().contains("Subject: Shop & API is down\r\n"));
}

void tst_Deliverer::retriesOnlyDeferredRecipients_data()
{
    QTest::addColumn<QByteArrayList>("answers"); // the server's answers for the deferred recipient, one for each attempt
    QTest::addColumn<int>("tries");
    QTest::addColumn<QStringList>("missed");
    const QStringList all{u"c@shop.example"_s, u"b@shop.example"_s};
    QTest::newRow("then taken") << QByteArrayList{"450 later", "250 fine"} << 2 << QStringList{u"c@shop.example"_s};
    QTest::newRow("never taken") << QByteArrayList{"450 later", "450 later", "450 later"} << 3 << all;
    QTest::newRow("then refused") << QByteArrayList{"450 later", "550 nobody"} << 2 << all;
    QTest::newRow("then the server is busy")
        << QByteArrayList{"450 later", "hang up", "250 fine"} << 3 << QStringList{u"c@shop.example"_s};
}

//! Recipients that received the email don't receive it again. Rejected recipients aren't retried.
void tst_Deliverer::retriesOnlyDeferredRecipients()
{
    QFETCH(QByteArrayList, answers);
    QFETCH(int, tries);
    QFETCH(QStringList, missed);
    SmtpFake server;
    server.answer.insert("RCPT TO:<c@", "550 nobody");
    server.answerInTurn("RCPT TO:<b@", answers);
    const Verdict verdict =
        deliver(channelOf(u"mail"_s,
                          {{u"server"_s, u"127.0.0.1"_s},
                           {u"port"_s, server.serverPort()},
                           {u"security"_s, u"none"_s},
                           {u"from"_s, u"w@shop.example"_s},
                           {u"to"_s, QJsonArray{u"a@shop.example"_s, u"c@shop.example"_s, u"b@shop.example"_s}}}));
    QCOMPARE(verdictKey(verdict.code()), u"delivered"_s);
    QCOMPARE(verdict.tries, tries);
    QCOMPARE(verdict.missed, missed);
    QCOMPARE(verdict.text(),
             u"Delivered: 127.0.0.1 accepted the email, but not for these recipients: %1."_s.arg(missed.join(u", "_s)));
    QCOMPARE(server.commands().count("RCPT TO:<a@shop.example>"), 1);
    QCOMPARE(server.commands().count("RCPT TO:<c@shop.example>"), 1);
    QCOMPARE(server.commands().count("RCPT TO:<b@shop.example>"), tries);
}

void tst_Deliverer::deliversToTheDesktop_data()
{
    QTest::addColumn<Verdict::Code>("answer");
    QTest::addColumn<int>("tries");
    QTest::newRow("delivered") << Verdict::Code::Delivered << 1;
    QTest::newRow("refused") << Verdict::Code::Refused << 1;
    QTest::newRow("again") << Verdict::Code::RetryLater << 3;
}

void tst_Deliverer::deliversToTheDesktop()
{
    QFETCH(Verdict::Code, answer);
    QFETCH(int, tries);
    DeskFake desk;
    desk.answer = answer;
    m_settings.fill = [](AlertChannel channel, CancelToken) -> QCoro::Task<Expected<Fields, QString>> {
        const QJsonObject filled{{u"down"_s, u"filled"_s}};
        co_return *Fields::fromJson(findProvider(channel.provider)->fields, filled);
    };
    const Verdict verdict = deliver(channelOf(u"sound"_s, {{u"down"_s, u"${env:SOUND}"_s}}));
    QCOMPARE(verdict.code(), answer);
    QCOMPARE(verdict.text(), u"Because."_s);
    QCOMPARE(desk.reported, QStringList(tries, u"sound: "_s + alertOf(u"down"_s).title + u" filled"_s));
}

//! Desktop alerts require a window, so watchkeeper-cli refuses them. They aren't retried, because they would be useless
//! a day later.
void tst_Deliverer::refusesDesktopChannelsWithoutAWindow()
{
    for (const QString &provider : {u"desktop"_s, u"sound"_s}) {
        const Verdict verdict = deliver(channelOf(provider, {}));
        QCOMPARE(verdictKey(verdict.code()), u"refused"_s);
        QVERIFY(verdict.text().startsWith(u"Notifications and sounds require the Watchkeeper window. Without it"_s));
        QCOMPARE(verdict.tries, 1);
    }
}

QTEST_GUILESS_MAIN(tst_Deliverer)

} // namespace DelivererTest

#include "tst_Deliverer.moc"
