// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/Computer.h"
#include "checks/computer/FakeSystem.h"
#include "checks/domain/RegistryReply.h"
#include "checks/group/GroupKind.h"
#include "checks/helpers/CheckBench.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>

namespace ExpectationsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

//! Returns a valid value for a required field.
QJsonValue sampleValue(const Field &field)
{
    switch (field.type) {
    case FieldType::Url:
        return field.schemes.isEmpty() ? u"https://x.example"_s : field.schemes.last() + u"://x.example"_s;
    case FieldType::Port:
    case FieldType::Number:
        return 7;
    case FieldType::Map:
        return QJsonObject{{u"load"_s, u"$.load"_s}};
    default:
        return u"x.example"_s;
    }
}

//! Returns the required fields of a kind. If one of several fields is required, returns one of them.
QJsonObject sampleObject(const Kind &kind)
{
    QJsonObject object;
    for (const Field &field : kind.fields) {
        if (field.required)
            object.insert(field.name, sampleValue(field));
    }
    if (kind.key == u"group"_s)
        object.insert(u"members"_s, QJsonArray{u"A"_s});
    return object;
}

QStringList lines(const QString &kindKey, const QJsonObject &object, const Observation *seen)
{
    static const QHash<ConditionStatus, QString> words{{ConditionStatus::Passes, u"passes"_s},
                                                       {ConditionStatus::Fails, u"fails"_s},
                                                       {ConditionStatus::Degrades, u"degrades"_s},
                                                       {ConditionStatus::NotEvaluable, u"unknown"_s},
                                                       {ConditionStatus::NotReached, u"-"_s}};
    Expectations expectations(seen);
    findKind(kindKey)->expectations(CheckBench::fields(kindKey, object), &expectations);
    QStringList lines;
    for (const EvaluatedCondition &condition : expectations.conditions())
        lines.append(u"%1: %2 (%3)"_s.arg(condition.text, words.value(condition.status), condition.actual));
    return lines;
}

} // namespace

//! Tests the conditions with which kinds explain their verdicts. CheckBench also compares them with the verdict of every check.
class tst_Expectations : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasConditions_data()
    {
        QTest::addColumn<const Kind *>("kind");
        for (const Kind *kind : kinds())
            QTest::newRow(qPrintable(kind->key)) << kind;
    }
    void everyKindHasConditions()
    {
        QFETCH(const Kind *, kind);
        const QStringList unchecked = lines(kind->key, sampleObject(*kind), nullptr);
        QVERIFY(!unchecked.isEmpty());
        for (const QString &line : unchecked)
            QVERIFY2(line.endsWith(u": - ()"_s), qPrintable(line));
        // An observation from an older version may lack all values.
        const Fields fields = CheckBench::fields(kind->key, sampleObject(*kind));
        QCOMPARE(expectationFault(*kind, fields, Observation()), QString());
    }

    void listsConditions_data()
    {
        using Values = QList<ObservedValue>;
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QJsonObject>("object");
        QTest::addColumn<ErrorType>("error");
        QTest::addColumn<Values>("values");
        QTest::addColumn<QStringList>("conditions");
        const auto row = [](const char *name, const QString &kind, const QJsonObject &object, ErrorType error,
                            const Values &values, const QStringList &conditions) {
            QTest::newRow(name) << kind << object << error << values << conditions;
        };
        const ErrorType condition = ErrorType::Condition;
        row("full disk", u"disk"_s, {{u"path"_s, u"/data"_s}, {u"warnFree"_s, u"5GiB"_s}}, condition,
            {{u"mount"_s, u"/data"_s}, {u"usedPercent"_s, 98.0}, {u"free"_s, 2LL << 30}, {u"readOnly"_s, false}},
            {u"/data exists: passes ()"_s, u"The file system hasn't become read-only: passes (no)"_s,
             u"Used space: at most 97 %: fails (98 %)"_s, u"Used space: at most 90 %, else degraded: degrades (98 %)"_s,
             u"Free space: at least 5 GiB, else degraded: degrades (2 GiB)"_s, u"Used inodes: at most 97 %: - ()"_s,
             u"Used inodes: at most 90 %, else degraded: - ()"_s});
        row("not mounted", u"disk"_s,
            {{u"mount"_s, u"/backup"_s}, {u"criticalUsedPercent"_s, 100}, {u"readOnly"_s, u"allowed"_s}}, condition, {},
            {u"A file system is mounted at /backup: fails ()"_s, u"Used space: at most 90 %, else degraded: - ()"_s,
             u"Used inodes: at most 97 %: - ()"_s, u"Used inodes: at most 90 %, else degraded: - ()"_s});
        row("too many processes", u"process"_s, {{u"process"_s, u"nginx"_s}, {u"atMost"_s, 2}}, condition, {{u"count"_s, 3}},
            {u"Running processes: at least 1: passes (3)"_s, u"Running processes: at most 2: fails (3)"_s});
        row("hidden processes", u"process"_s, {{u"process"_s, u"nginx"_s}}, ErrorType::Permission, {{u"count"_s, 0}},
            {u"Running processes: at least 1: unknown (0)"_s});
        row("lost pings", u"ping"_s, {{u"host"_s, u"x"_s}, {u"maxRtt"_s, u"50ms"_s}}, condition,
            {{u"packetLoss"_s, 90.0}, {u"rttAvg"_s, 12.5}, {u"received"_s, 1}},
            {u"The host replies: passes ()"_s, u"Packet loss: at most 80 %: fails (90 %)"_s,
             u"Packet loss: at most 20 %, else degraded: degrades (90 %)"_s,
             u"Average response time: at most 50 ms: passes (12.5 ms)"_s});
        row("route without its provider", u"path"_s,
            {{u"host"_s, u"x"_s}, {u"via"_s, QJsonArray{u"192.0.2.0/24"_s, u"10.0.0.1"_s}}, {u"maxHops"_s, 9}}, condition,
            {{u"reached"_s, true}, {u"hops"_s, 3}, {u"path"_s, u"10.0.0.1 * 198.51.100.7"_s}},
            {u"The host replies: passes (yes)"_s, u"Hops: at most 9: passes (3)"_s,
             u"The route passes through 192.0.2.0/24: fails ()"_s, u"The route passes through 10.0.0.1: passes ()"_s});
        row("clock behind", u"ntp"_s, {{u"host"_s, u"x"_s}}, condition,
            {{u"offset"_s, -1500.0}, {u"stratum"_s, 2}, {u"leap"_s, u"none"_s}, {u"rootDistance"_s, 20.0}},
            {u"The server's clock is synchronised: passes ()"_s,
             u"Maximum error of the server's time: less than 16 s: passes (20 ms)"_s, u"Stratum: at most 15: passes (2)"_s,
             u"Clock difference: at most 1 s: fails (-1.5 s)"_s,
             u"Clock difference: at most 100 ms, else degraded: degrades (-1.5 s)"_s});
        row("other address", u"dns"_s, {{u"query"_s, u"x.example"_s}, {u"answers"_s, QJsonArray{u"192.0.2.1"_s}}}, condition,
            {{u"dnsRcode"_s, u"NOERROR"_s}, {u"answers"_s, u"192.0.2.2"_s}, {u"count"_s, 1}, {u"answerTime"_s, 3.0}},
            {u"The response code is NOERROR: passes (NOERROR)"_s, u"Answers: at least 1: passes (1)"_s,
             u"The answers are exactly 192.0.2.1: fails (192.0.2.2)"_s});
        row("expiring domain", u"domain"_s, {{u"domain"_s, u"x.example"_s}}, condition, {{u"domainDays"_s, 3}},
            {u"The domain is registered: passes ()"_s, u"The domain isn't pending deletion: passes ()"_s,
             u"The domain isn't on hold (otherwise degraded): passes ()"_s, u"Days until expiry: at least 7: fails (3)"_s,
             u"Days until expiry: at least 30, else degraded: degrades (3)"_s});
        row("too few members", u"group"_s,
            {{u"members"_s, QJsonArray{u"A"_s}}, {u"rule"_s, u"atLeast"_s}, {u"atLeast"_s, 3}, {u"warnAtLeast"_s, 4}},
            condition, {{u"members"_s, 5}, {u"up"_s, 1}, {u"degraded"_s, 1}, {u"down"_s, 3}},
            {u"Members up: at least 3: fails (2 of 5 up)"_s, u"Members up: at least 4, else degraded: degrades (2 of 5 up)"_s});
        row("other certificate", u"tls"_s, {{u"host"_s, u"x"_s}, {u"pins"_s, QJsonArray{QString(64, u'a')}}}, ErrorType::Tls,
            {{u"tlsProtocol"_s, u"TLS 1.3"_s},
             {u"tlsCipher"_s, u"c"_s},
             {u"certificateIssuer"_s, u"CA"_s},
             {u"certificateFingerprint"_s, u"bb"_s},
             {u"certificateDaysLeft"_s, 60}},
            {u"The certificate is trusted and valid for this host: passes (CA)"_s,
             u"The certificate is one of the expected ones: fails (bb)"_s,
             u"Days until the certificate expires: at least 30, else degraded: passes (60)"_s,
             u"All certificates in the chain are secure and don't expire soon: passes ()"_s});
        row("missing value", u"json"_s,
            {{u"url"_s, u"http://x"_s},
             {u"followRedirects"_s, false},
             {u"values"_s, QJsonObject{{u"load"_s, u"$.a"_s}, {u"size"_s, u"$.b"_s}}}},
            condition, {{u"status"_s, 200}, {u"load"_s, 0.5}},
            {u"The status is one of 200-299: passes (200)"_s, u"The response has the value “load”: passes (0.5)"_s,
             u"The response has the value “size”: fails ()"_s});
        row("no pong", u"websocket"_s, {{u"url"_s, u"ws://x"_s}, {u"expect"_s, u"hi"_s}}, ErrorType::Timeout,
            {{u"status"_s, 101}},
            {u"The server switches to WebSocket (status 101): passes (101)"_s, u"The server answers a ping: fails ()"_s,
             u"A message contains “hi”: - ()"_s});
        row("silent port", u"udp"_s, {{u"host"_s, u"x"_s}, {u"port"_s, 53}}, ErrorType::Timeout, {{u"ip"_s, u"10.0.0.1"_s}},
            {u"The port replies: fails ()"_s});
        row("rejected credentials", u"redis"_s, {{u"host"_s, u"x"_s}, {u"authIsDown"_s, true}}, condition,
            {{u"authRefused"_s, true}},
            {u"The service accepts the credentials: fails ()"_s, u"The service replies as expected: passes ()"_s});
    }
    void listsConditions()
    {
        QFETCH(QString, kind);
        QFETCH(QJsonObject, object);
        QFETCH(ErrorType, error);
        QFETCH(QList<ObservedValue>, values);
        Observation seen;
        seen.error = CheckError(error, u"It failed."_s);
        seen.values = values;
        QTEST(lines(kind, object, &seen), "conditions");
    }

    void groupConditionsMatchTheVerdict_data()
    {
        QTest::addColumn<QJsonObject>("rule");
        QTest::newRow("all") << QJsonObject{{u"rule"_s, u"all"_s}, {u"warnAtLeast"_s, 3}};
        QTest::newRow("any") << QJsonObject{{u"rule"_s, u"any"_s}, {u"warnPercent"_s, 60}};
        QTest::newRow("atLeast") << QJsonObject{{u"rule"_s, u"atLeast"_s}, {u"atLeast"_s, 2}, {u"warnAtLeast"_s, 3}};
        QTest::newRow("percent") << QJsonObject{{u"rule"_s, u"percent"_s}, {u"percent"_s, 50}};
        QTest::newRow("worst") << QJsonObject{{u"rule"_s, u"worst"_s}};
    }
    void groupConditionsMatchTheVerdict()
    {
        QFETCH(QJsonObject, rule);
        rule.insert(u"members"_s, QJsonArray{u"A"_s});
        const Fields fields = CheckBench::fields(u"group"_s, rule);
        constexpr int kMembers = 4;
        constexpr int kOutcomes = 5; // the four outcomes, and none
        for (int states = 0; states < std::pow(kOutcomes, kMembers); ++states) {
            Members members;
            for (int i = 0, left = states; i < kMembers; ++i, left /= kOutcomes) {
                MemberState member{QString::number(i), std::nullopt, false};
                if (const int outcome = left % kOutcomes; outcome < kOutcomes - 1)
                    member.outcome = static_cast<Outcome>(outcome);
                members.found.append(member);
            }
            QCOMPARE(expectationFault(*findKind(u"group"_s), fields, evaluateGroup(fields, members)), QString());
        }
    }

    void expiryConditionsMatchTheVerdict()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (int days = -3; days < 40; ++days) {
            for (const QJsonObject &limits : {QJsonObject(), QJsonObject{{u"criticalDays"_s, 0}, {u"warnDays"_s, 0}}}) {
                QJsonObject object = limits;
                object.insert(u"domain"_s, u"x.example"_s);
                const Fields fields = CheckBench::fields(u"domain"_s, object);
                const DomainLimits limitsOfFields(fields.number(u"warnDays"_s), fields.number(u"criticalDays"_s));
                DomainRegistration answer;
                answer.isRegistered = true;
                answer.ends = now.addSecs(days * 86'400 + 60);
                const Observation seen = domainObservation(u"x.example"_s, answer, limitsOfFields, now);
                QCOMPARE(expectationFault(*findKind(u"domain"_s), fields, seen), QString());
            }
        }
    }

    //! Limits apply to the values that users see, so a condition must pass if and only if the verdict says so.
    void limitsApplyToRoundedValues()
    {
        const auto system = std::make_shared<FakeSystem>();
        CheckServices services;
        services.create<Computer>(system);
        CheckBench bench(&services);
        QRandomGenerator random(7);
        for (int i = 0; i < 200; ++i) {
            const qint64 used = random.bounded(1'000'000);
            system->memoryReadings = MemoryFigures{1'000'000, 1'000'000 - used, 0, 0, false};
            const double limit = static_cast<double>(used / 100 + random.bounded(-1, 2)) / 100;
            bench.run(u"memory"_s, {{u"warnUsedPercent"_s, std::max(0.0, limit)}, {u"criticalUsedPercent"_s, 100}});
            const auto seconds = std::chrono::seconds(random.bounded(100));
            system->uptimeReadings = UptimeFigures{seconds, false, {}};
            bench.run(u"uptime"_s, {{u"criticalUptimeBelow"_s, u"%1s"_s.arg(random.bounded(100))}});
        }
    }
};

QTEST_GUILESS_MAIN(tst_Expectations)

} // namespace ExpectationsTest

#include "tst_Expectations.moc"
