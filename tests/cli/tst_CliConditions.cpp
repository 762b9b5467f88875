// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "support/TlsFaults.h"
#include "support/http/HttpFaults.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace CliConditionsTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests conditions in a targets.json from end to end: they are read, checked against real servers and programs, evaluated and
//! printed.
class tst_CliConditions : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRun> m_cli;
    HttpFaults m_http;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cli = std::make_unique<CliRun>(m_folder->path());
    }

    void evaluates_data();
    void evaluates();
    void evaluatesCertificatesToTheSecond();
    void evaluatesAStoredResult();
    void printsJunit();
    void refusesBadConditions();

private:
    //! Checks a target with these conditions while the event loop runs, since the servers are part of this process. \return the
    //! result of the check
    QJsonObject checked(const QJsonObject &fields, const QJsonArray &conditions, int *status);
    int runServing(const QStringList &arguments);
};

namespace {

QByteArray fileOf(QJsonObject target, const QJsonArray &conditions)
{
    target.insert(u"name"_s, u"t"_s);
    target.insert(u"conditions"_s, conditions);
    const QJsonObject file{{u"version"_s, 1}, {u"targets"_s, QJsonArray{target}}};
    return QJsonDocument(file).toJson();
}

QJsonArray list(const QString &lines)
{
    QJsonArray conditions;
    for (const QString &line : lines.split(u';')) {
        if (line.startsWith(u'~'))
            conditions.append(QJsonObject{{u"if"_s, line.sliced(1)}, {u"else"_s, u"degraded"_s}});
        else
            conditions.append(line);
    }
    return conditions;
}

} // namespace

int tst_CliConditions::runServing(const QStringList &arguments)
{
    m_cli->start(arguments);
    const bool ended = QTest::qWaitFor([this] { return m_cli->process().state() == QProcess::NotRunning; }, 60'000);
    return ended ? m_cli->wait() : -1;
}

QJsonObject tst_CliConditions::checked(const QJsonObject &fields, const QJsonArray &conditions, int *status)
{
    const QString file = writeFile(*m_folder, u"targets.json"_s, fileOf(fields, conditions));
    *status = runServing({u"check"_s, file, u"--format"_s, u"ndjson"_s, u"--timeout"_s, u"20s"_s});
    return QJsonDocument::fromJson(m_cli->out()).object();
}

void tst_CliConditions::evaluates_data()
{
    QTest::addColumn<QJsonObject>("target");
    QTest::addColumn<QString>("conditions");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("message");
    const auto page = [this](const QString &path) { return QJsonObject{{u"kind"_s, u"http"_s}, {u"url"_s, m_http.url(path)}}; };
    const auto command = [](const QString &line) { return QJsonObject{{u"kind"_s, u"command"_s}, {u"command"_s, line}}; };
    const auto row = [](const char *name, const QJsonObject &target, const char *conditions, int status,
                        const char *message = "") {
        QTest::newRow(name) << target << QString::fromUtf8(conditions) << status << QString::fromUtf8(message);
    };
    row("fine", page(u"/json/100"_s), "[STATUS] == 200;[BODY].state == ok;len([BODY].list) == 13;[HEADER].server == faults", 0);
    row("wanted status", page(u"/status/503"_s), "[STATUS] == any(200, 503)", 0);
    row("other status", page(u"/status/503"_s), "[STATUS] == 200", 2, "Condition failed: [STATUS] (503) == 200.");
    row("slow is not down", page(u"/slow/200"_s), "[STATUS] == 200;~[RESPONSE_TIME] < 100ms", 1);
    row("large JSON is read whole", page(u"/json/1000000"_s), "len([BODY].list) == 125001;[BODY].last == here", 0);
    row("large text is searched whole", page(u"/json/1000000"_s), "[BODY] contains \"last\":\"here\"", 0);
    row("not JSON", page(u"/ok"_s), "[BODY].state == ok", 2,
        "Condition failed: [BODY].state (INVALID) == ok. The body isn't valid JSON.");
    row("missing figure", page(u"/json/100"_s), "[BODY].load < 5", 3,
        "[BODY].load < 5 can't be evaluated. [BODY].load wasn't found.");
    row("no certificate", page(u"/ok"_s), "[CERTIFICATE_EXPIRATION] > 7d", 3,
        "[CERTIFICATE_EXPIRATION] > 7d can't be evaluated. The check received no certificate.");
    const QJsonObject refused{{u"kind"_s, u"tcp"_s}, {u"host"_s, u"127.0.0.1"_s}, {u"port"_s, 1}};
    row("refused", refused, "[RESPONSE_TIME] < 10s", 2,
        "Connection refused by 127.0.0.1 port 1. The host is reachable, but nothing is listening there. Is the service "
        "running?");
    row("refused as wanted", refused, "not [CONNECTED]", 0);
    const QJsonObject open{{u"kind"_s, u"tcp"_s}, {u"host"_s, u"127.0.0.1"_s}, {u"port"_s, m_http.port()}};
    row("open as wanted", open, "[CONNECTED];[IP] == 127.0.0.1;[PHASE].connect < 10s", 0);
    row("exit code", command(u"sh -c 'echo out; echo err >&2; exit 7'"_s),
        "[EXIT_CODE] == 7;[STDOUT] == out;[STDERR] == err;len([STDOUT]) == 3", 0);
    row("output", command(u"echo 97 percent"_s), "[STDOUT] not matches ^9\\d", 2,
        "Condition failed: [STDOUT] (97 percent) not matches ^9\\d.");
    row("simulated", {{u"kind"_s, u"simulated"_s}, {u"latency"_s, u"5ms"_s}}, "[VALUE].latency == 5", 0);
}

void tst_CliConditions::evaluates()
{
    QFETCH(QJsonObject, target);
    QFETCH(QString, conditions);
    QFETCH(int, status);
    QFETCH(QString, message);
    int ended = -1;
    const QJsonObject result = checked(target, list(conditions), &ended);
    const QString said = result.value(u"error"_s).toObject().value(u"message"_s).toString();
    QVERIFY2(ended == status, (QByteArray::number(ended) + ": " + m_cli->out() + m_cli->err()).constData());
    QCOMPARE(said, message);
    const QJsonArray held = result.value(u"conditions"_s).toArray();
    QCOMPARE(held.size(), list(conditions).size());
    if (status == 0) {
        for (const QJsonValue &one : held)
            QCOMPARE(one.toObject().value(u"holds"_s), QJsonValue(true));
    }
}

void tst_CliConditions::evaluatesCertificatesToTheSecond()
{
    TlsFaults tls;
    const QJsonObject target{
        {u"kind"_s, u"http"_s}, {u"url"_s, tls.url(u"good"_s, u"/ok"_s)}, {u"caFile"_s, tls.certificates().caFile()}};
    int status = -1;
    const QJsonObject result =
        checked(target, list(u"[CERTIFICATE_EXPIRATION] > 1d;[CERTIFICATE_EXPIRATION] > 3000d"_s), &status);
    QCOMPARE(status, 2);
    const QDateTime ends =
        QDateTime::fromString(result.value(u"values"_s).toObject().value(u"certificateEnds"_s).toString(), Qt::ISODateWithMs);
    const QDateTime at = QDateTime::fromString(result.value(u"at"_s).toString(), Qt::ISODateWithMs);
    const qint64 minutes = at.secsTo(ends) / 60;
    const QString shown = result.value(u"conditions"_s).toArray().at(1).toObject().value(u"shown"_s).toString();
    const QString rest = minutes % 60 == 0 ? QString() : u"%1m"_s.arg(minutes % 60); // omit units with a value of zero
    const QString wanted = u"[CERTIFICATE_EXPIRATION] (%1h%2"_s.arg(minutes / 60).arg(rest);
    QVERIFY2(minutes > 24 * 60 && shown.startsWith(wanted), qPrintable(shown + u" / "_s + wanted));
}

void tst_CliConditions::evaluatesAStoredResult()
{
    int status = -1;
    checked({{u"kind"_s, u"http"_s}, {u"url"_s, m_http.url(u"/status/503"_s)}}, list(u"[STATUS] == 200"_s), &status);
    const QString file = writeFile(*m_folder, u"result.json"_s, m_cli->out());
    CliRun eval(m_folder->path());
    QCOMPARE(eval.run({u"eval"_s, u"[STATUS] == 200"_s, u"--observation"_s, file}), 2);
    QVERIFY(eval.out().contains(R"("shown":"[STATUS] (503) == 200")"));
}

void tst_CliConditions::printsJunit()
{
    const QString file = writeFile(*m_folder, u"targets.json"_s,
                                   fileOf({{u"kind"_s, u"command"_s}, {u"command"_s, u"echo <97>"_s}},
                                          list(u"[STDOUT] contains <97>;[STDOUT] == fine;[VALUE].x > 1"_s)));
    QCOMPARE(m_cli->run({u"check"_s, file, u"--format"_s, u"junit"_s}), 2);
    const QByteArray xml = m_cli->out();
    QVERIFY2(xml.contains("<failure type=\"condition\" message=\"Condition failed: [STDOUT] (&lt;97&gt;) == fine.\">"
                          "[STDOUT] contains &lt;97&gt;: passes\n[STDOUT] (&lt;97&gt;) == fine: fails\n"
                          "[VALUE].x (INVALID) &gt; 1: can't be evaluated: The check returned no value named “x”.</failure>"),
             xml.constData());
}

void tst_CliConditions::refusesBadConditions()
{
    const QString file = writeFile(*m_folder, u"targets.json"_s,
                                   fileOf({{u"kind"_s, u"command"_s}, {u"command"_s, u"df"_s}}, list(u"[STATUS]==200"_s)));
    QCOMPARE(m_cli->run({u"validate"_s, file}), 65);
    QVERIFY2(m_cli->out().contains(": t: conditions: “[STATUS]==200”, column 9: Write == here, with a space on both sides."),
             m_cli->out().constData());
}

QTEST_GUILESS_MAIN(tst_CliConditions)

} // namespace CliConditionsTest

#include "tst_CliConditions.moc"
