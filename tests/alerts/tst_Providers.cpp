// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/AlertSamples.h"
#include "alerts/channels/AlertChannel.h"
#include "alerts/channels/WebDelivery.h"
#include "alerts/providers/AlertRequest.h"
#include "alerts/providers/Provider.h"
#include "alerts/providers/ProviderReader.h"
#include "app/alerting/AlertSending.h"
#include "support/http/HttpFaultRoutes.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSysInfo>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

namespace ProvidersTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests every built-in provider: its requests, which a test server records, and how it evaluates the service's responses. The
//! expected values are in providers/KEY.json. Requests to remote services are redirected to loopback.
class tst_Providers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_server.clear(); }
    void filesAreValid();
    void existForManyServices() { QVERIFY(builtInProviders().size() >= 45); }
    void everyProviderIsDocumented_data() { addProviderRows(); }
    void everyProviderIsDocumented();
    void requestsMatchTheCases_data();
    void requestsMatchTheCases();
    void digestsWithProblemsOpenIncidents_data();
    void digestsWithProblemsOpenIncidents();
    void digestWithAProblemFailsAtHealthchecks();
    void answersMatchTheCases_data();
    void answersMatchTheCases();
    void eachProviderHasAnswerCases_data();
    void eachProviderHasAnswerCases();

private:
    static void addProviderRows();
    Verdict send(const Provider &provider, const QJsonObject &expected, AlertRequest request);

    QHash<QString, QJsonObject> m_cases;
    QJsonObject m_answer;
    HttpFaults m_server;
};

namespace {

QJsonObject readCases(const QString &key)
{
    QFile file(QStringLiteral(PROVIDER_CASES) + u'/' + key + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // The host name differs between computers.
    QByteArray text = file.readAll();
    text.replace("@computer@", QSysInfo::machineHostName().toUtf8());
    return QJsonDocument::fromJson(text).object();
}

QList<Provider> webProviders()
{
    QList<Provider> found;
    for (const Provider &provider : builtInProviders()) {
        if (provider.over == Provider::DeliveryMethod::Http)
            found.append(provider);
    }
    return found;
}

Fields fieldsOf(const Provider &provider, const QJsonObject &cases)
{
    const auto fields = Fields::fromJson(provider.fields, cases.value(u"fields"_s).toObject());
    if (!fields)
        qFatal("%s: %s: %s", qPrintable(provider.key), qPrintable(fields.error().first().field),
               qPrintable(fields.error().first().text));
    return *fields;
}

//! Returns the headers specific to the provider, without the headers that every request has.
QJsonObject headersIn(const QByteArray &head)
{
    static const QByteArrayList usual{"host",          "connection", "user-agent", "accept-language", "accept-encoding",
                                      "content-length"};
    QJsonObject headers;
    for (const QByteArray &line : head.split('\n').mid(1)) {
        if (line.trimmed() == "Accept: */*")
            continue;
        const QByteArray name = line.first(std::max<qsizetype>(0, line.indexOf(':'))).toLower();
        if (!name.isEmpty() && !usual.contains(name))
            headers.insert(QString::fromLatin1(name), QString::fromUtf8(line.mid(name.size() + 1).trimmed()));
    }
    return headers;
}

QJsonValue bodyOf(const FaultRequest &request, const QString &type)
{
    if (type.startsWith("application/json"_L1)) {
        const QJsonDocument document = QJsonDocument::fromJson(request.body);
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }
    if (!type.contains("form-urlencoded"_L1))
        return QString::fromUtf8(request.body);
    QJsonObject form;
    const auto items = QUrlQuery(QString::fromLatin1(request.body)).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items)
        form.insert(key, value);
    return form;
}

QJsonObject seenRequest(const FaultRequest &request, const QUrl &meant)
{
    const QJsonObject headers = headersIn(request.head);
    QJsonObject seen{{u"method"_s, QString::fromLatin1(request.method)},
                     {u"url"_s, meant.scheme() + u"://"_s + meant.authority() + QString::fromLatin1(request.path)},
                     {u"headers"_s, headers}};
    if (!request.body.isEmpty())
        seen.insert(u"body"_s, bodyOf(request, headers.value(u"content-type"_s).toString()));
    return seen;
}

QByteArray textOf(const QJsonValue &body)
{
    return body.isObject() ? QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact) : body.toString().toUtf8();
}

QByteArray headerText(const QJsonObject &headers)
{
    QByteArray text;
    for (auto header = headers.begin(); header != headers.end(); ++header)
        text += header.key().toUtf8() + ": " + header->toString().toUtf8() + "\r\n";
    return text;
}

QJsonObject deliveredAnswer(const QJsonObject &cases)
{
    for (const QJsonValue &answer : cases.value(u"answers"_s).toArray()) {
        if (answer[u"verdict"_s] == u"delivered"_s)
            return answer.toObject();
    }
    return {};
}

} // namespace

void tst_Providers::initTestCase()
{
    for (const Provider &provider : webProviders())
        m_cases.insert(provider.key, readCases(provider.key));
}

void tst_Providers::addProviderRows()
{
    QTest::addColumn<QString>("key");
    for (const Provider &provider : builtInProviders())
        QTest::newRow(qPrintable(provider.key)) << provider.key;
}

void tst_Providers::filesAreValid()
{
    const QDir folder(QStringLiteral(PROVIDER_FILES));
    const QStringList names = folder.entryList({u"*.json"_s});
    QStringList problems;
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto provider = readProvider(file.readAll(), ProviderAuthor::Us);
        if (!provider) {
            for (const JsonProblem &problem : provider.error())
                problems.append(u"%1:%2: %3: %4"_s.arg(name).arg(problem.line).arg(problem.place, problem.text));
            continue;
        }
        QCOMPARE(name, provider->key + u".json"_s);
    }
    QCOMPARE(problems.join(u'\n'), QString());
    QCOMPARE(builtInProviders().size(), names.size());
}

void tst_Providers::everyProviderIsDocumented()
{
    QFETCH(QString, key);
    QFile docs(QStringLiteral(PROVIDER_DOCS));
    QVERIFY(docs.open(QIODevice::ReadOnly));
    QVERIFY(docs.readAll().contains("| `" + key.toUtf8() + "` |"));
}

Verdict tst_Providers::send(const Provider &provider, const QJsonObject &answer, AlertRequest request)
{
    const Fields fields = fieldsOf(provider, m_cases.value(provider.key));
    const QByteArray path = request.url.path(QUrl::FullyEncoded).toUtf8();
    m_server.serve(path.split('/').value(1), [answer](QTcpSocket *socket, const FaultRequest &) {
        reply(socket, QByteArray::number(answer.value(u"status"_s).toInt()) + " X", textOf(answer.value(u"body"_s)),
              headerText(answer.value(u"headers"_s).toObject()));
    });
    request.url.setScheme(u"http"_s);
    request.url.setHost(u"127.0.0.1"_s);
    request.url.setPort(m_server.port());
    WebTransport way;
    way.send = webSender(NetworkSettings(), Secrets());
    return QCoro::waitFor(sendOverHttp(request, provider.answer, secretsOf(provider, fields), way, CancelToken()));
}

void tst_Providers::requestsMatchTheCases_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("state");
    for (const Provider &provider : webProviders()) {
        for (const QString &state : {u"down"_s, u"degraded"_s, u"recovery"_s})
            QTest::addRow("%s %s", qPrintable(provider.key), qPrintable(state)) << provider.key << state;
    }
}

void tst_Providers::requestsMatchTheCases()
{
    QFETCH(QString, key);
    QFETCH(QString, state);
    const Provider &provider = *findProvider(key);
    const QJsonObject cases = m_cases.value(key);
    QVERIFY2(!cases.isEmpty(), "no file with what is expected");
    QCOMPARE(sendsAlert(provider, alertOf(state)), cases.value(state).isObject());
    if (cases.value(state) == u"nothing is sent"_s)
        return;
    const auto request = makeAlertRequest(provider, fieldsOf(provider, cases), alertOf(state), sampleNow());
    QVERIFY2(request, request ? "" : qPrintable(request.error()));
    const Verdict verdict = send(provider, deliveredAnswer(cases), *request);
    QCOMPARE(m_server.requests().size(), 1);
    QCOMPARE(verdict.text(),
             u"Delivered: the server responded with %1."_s.arg(deliveredAnswer(cases).value(u"status"_s).toInt()));
    const QJsonObject seen = seenRequest(m_server.requests().first(), request->url);
    const QJsonObject expected = cases.value(state).toObject();
    QCOMPARE(QJsonDocument(seen).toJson(), QJsonDocument(expected).toJson());
}

namespace {

Alert digestOf(Outcome worst)
{
    Alert digest = alertOf(u"down"_s);
    digest.kind = AlertKind::Digest;
    digest.after = worst;
    return digest;
}

} // namespace

void tst_Providers::digestsWithProblemsOpenIncidents_data()
{
    QTest::addColumn<QString>("key");
    for (const char *key : {"alertmanager", "github-issue", "gitlab-alert", "gitlab-issue", "grafana-oncall",
                            "home-assistant-notification", "opsgenie", "pagerduty", "splunk-on-call", "squadcast"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

//! A digest that reports a problem opens the same incident as the problem. Other digests open no incident, because no alert
//! would close it.
void tst_Providers::digestsWithProblemsOpenIncidents()
{
    QFETCH(QString, key);
    const Provider &provider = *findProvider(key);
    QVERIFY(!sendsAlert(provider, digestOf(Outcome::Up)));
    const Fields fields = fieldsOf(provider, m_cases.value(key));
    for (const Outcome worst : {Outcome::Degraded, Outcome::Unknown, Outcome::Down}) {
        QVERIFY(sendsAlert(provider, digestOf(worst)));
        Alert problem = digestOf(worst);
        problem.kind = AlertKind::Problem;
        const auto opened = makeAlertRequest(provider, fields, problem, sampleNow());
        const auto request = makeAlertRequest(provider, fields, digestOf(worst), sampleNow());
        QVERIFY(opened && request);
        QCOMPARE(request->url, opened->url);
        QCOMPARE(request->body, opened->body);
    }
}

//! A digest without a problem is only logged, and doesn't count as a heartbeat.
void tst_Providers::digestWithAProblemFailsAtHealthchecks()
{
    const Provider &provider = *findProvider(u"healthchecks"_s);
    const Fields fields = fieldsOf(provider, m_cases.value(provider.key));
    const auto path = [&](Outcome worst) {
        return makeAlertRequest(provider, fields, digestOf(worst), sampleNow())->url.path().section(u'/', -1);
    };
    QCOMPARE(path(Outcome::Down), u"1"_s);
    QCOMPARE(path(Outcome::Up), u"log"_s);
}

void tst_Providers::answersMatchTheCases_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonObject>("answer");
    for (const Provider &provider : webProviders()) {
        int number = 0;
        for (const QJsonValue &answer : readCases(provider.key).value(u"answers"_s).toArray())
            QTest::addRow("%s %d, %s", qPrintable(provider.key), ++number, qPrintable(answer[u"verdict"_s].toString()))
                << provider.key << answer.toObject();
    }
}

void tst_Providers::answersMatchTheCases()
{
    QFETCH(QString, key);
    QFETCH(QJsonObject, answer);
    const Provider &provider = *findProvider(key);
    const Fields fields = fieldsOf(provider, m_cases.value(key));
    const auto request = makeAlertRequest(provider, fields, alertOf(u"down"_s), sampleNow());
    QVERIFY(request);
    const Verdict verdict = send(provider, answer, *request);
    QVERIFY2(verdictKey(verdict.code()) == answer.value(u"verdict"_s).toString(),
             qPrintable(verdictKey(verdict.code()) + u": "_s + verdict.text()));
    QCOMPARE(verdict.after ? static_cast<int>(verdict.after->count()) : 0, answer.value(u"after"_s).toInt());
    const QString says = answer.value(u"says"_s).toString();
    QVERIFY2(says.isEmpty() || verdict.text().endsWith(u" It replied: "_s + says), qPrintable(verdict.text()));
    for (const QString &secret : secretsOf(provider, fields))
        QVERIFY2(!(verdict.text() + verdict.answer()).contains(secret), qPrintable(verdict.answer()));
}

//! Each provider has three cases: a success, an error reported with a success status, and a temporary error.
void tst_Providers::eachProviderHasAnswerCases_data()
{
    QTest::addColumn<QString>("key");
    for (const Provider &provider : webProviders())
        QTest::newRow(qPrintable(provider.key)) << provider.key;
}

void tst_Providers::eachProviderHasAnswerCases()
{
    QFETCH(QString, key);
    QSet<QString> verdicts;
    bool hasBadSuccess = findProvider(key)->answer.where.isEmpty();
    for (const QJsonValue &answer : m_cases.value(key).value(u"answers"_s).toArray()) {
        verdicts.insert(answer[u"verdict"_s].toString());
        hasBadSuccess = hasBadSuccess
            || (findProvider(key)->answer.success.contains(answer[u"status"_s].toInt())
                && answer[u"verdict"_s] != u"delivered"_s);
    }
    QVERIFY(verdicts.contains(u"delivered"_s));
    QVERIFY(verdicts.contains(u"again"_s));
    QVERIFY(verdicts.contains(u"broken"_s) || verdicts.contains(u"refused"_s));
    QVERIFY2(hasBadSuccess, "a good status with an error in its body is missing");
}

QTEST_GUILESS_MAIN(tst_Providers)

} // namespace ProvidersTest

#include "tst_Providers.moc"
