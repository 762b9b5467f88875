// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The texts of the details pane: troubleshooting steps, conditions, text for a ticket, and masked secrets.

#include "checks/Registry.h"
#include "checks/command/plugin/RangeText.h"
#include "engine/evaluate/ConditionEvaluator.h"
#include "gui/GuiSamples.h"
#include "gui/details/evidence/ConditionsTab.h"
#include "gui/details/overview/FailureSections.h"
#include "gui/details/parts/FactText.h"
#include "support/CpuClock.h"
#include "targets/document/MaskedTarget.h"
#include "targets/document/TargetsDocument.h"

#include <QTest>

#include <algorithm>
#include <limits>

namespace DetailsTextsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

Target targetOf(const QString &kind, const QJsonObject &fields)
{
    Target target;
    target.id = QUuid::createUuid();
    target.name = u"a target"_s;
    target.kind = kind;
    const auto read = Fields::fromJson(findKind(kind)->fields, fields);
    if (!read)
        qFatal("%s", qPrintable(read.error().first().text));
    target.fields = *read;
    return target;
}

Target sampleOf(const QString &kind)
{
    if (kind == "http"_L1)
        return targetOf(kind, {{u"url"_s, u"https://shop.example/health"_s}});
    if (kind == "tcp"_L1)
        return targetOf(kind, {{u"host"_s, u"db.example"_s}, {u"port"_s, 5432}});
    if (kind == "command"_L1)
        return targetOf(kind, {{u"command"_s, u"check_it --fast"_s}});
    if (kind == "file"_L1 || kind == "log"_L1)
        return targetOf(kind, {{u"path"_s, u"/var/log/x"_s}});
    return targetOf(kind, {});
}

Result resultOf(const Target &target, std::optional<ErrorType> type, const QList<ObservedValue> &values = {})
{
    Result result = makeResult(target, type ? Outcome::Down : Outcome::Up);
    result.observation.error.reset();
    if (type)
        result.observation.error = CheckError(*type, u"It failed."_s);
    result.observation.values = values;
    return result;
}

QStringList lines(const QList<EvaluatedCondition> &conditions)
{
    QStringList lines;
    for (const EvaluatedCondition &condition : conditions)
        lines.append(u"%1: %2 (%3)"_s.arg(condition.text, conditionResultLabel(condition.status), condition.actual));
    return lines;
}

} // namespace

class tst_DetailsTexts : public QObject
{
    Q_OBJECT

private slots:
    void suggestsTroubleshootingSteps_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<ErrorType>("type");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *kind, ErrorType type, int status, const char *says) {
            QTest::newRow(name) << QString::fromLatin1(kind) << type << status << QString::fromUtf8(says);
        };
        row("refused, http", "http", ErrorType::Refused, 0, "Check whether the service is running on shop.example");
        row("refused, tcp", "tcp", ErrorType::Refused, 0, "Is 5432 the right port");
        row("timeout, http", "http", ErrorType::Timeout, 0, "Open https://shop.example/health in the browser");
        row("timeout, tcp", "tcp", ErrorType::Timeout, 0, "nc -v db.example 5432");
        row("timeout, command", "command", ErrorType::Timeout, 0, "in a terminal");
        row("timeout, more time", "tcp", ErrorType::Timeout, 0, "timeout longer than 10 s");
        row("dns", "http", ErrorType::Dns, 0, "nslookup shop.example");
        row("tls", "http", ErrorType::Tls, 0, "openssl s_client -connect shop.example:443");
        row("network", "tcp", ErrorType::Network, 0, "Is this computer online");
        row("protocol, http", "http", ErrorType::Protocol, 0, "is a web server listening there");
        row("protocol, tcp", "tcp", ErrorType::Protocol, 0, "the right service");
        row("protocol, command", "command", ErrorType::Protocol, 0, "print less");
        row("not found, command", "command", ErrorType::NotFound, 0, "full path of check_it");
        row("not found, http", "http", ErrorType::NotFound, 0,
            "If a variable is missing, set it in the environment from which Watchkeeper is started. If a file is missing");
        row("permission, command", "command", ErrorType::Permission, 0, "chmod +x");
        row("permission, http", "http", ErrorType::Permission, 0, "Request permission");
        row("401", "http", ErrorType::Condition, 401, "credentials");
        row("403", "http", ErrorType::Condition, 403, "userAgent");
        row("404", "http", ErrorType::Condition, 404, "moved");
        row("405", "http", ErrorType::Condition, 405, "method");
        row("407", "http", ErrorType::Condition, 407, "proxy");
        row("429", "http", ErrorType::Condition, 429, "less often");
        row("500", "http", ErrorType::Condition, 500, "log");
        row("502", "http", ErrorType::Condition, 502, "behind");
        row("503", "http", ErrorType::Condition, 503, "Retry-After");
        row("504", "http", ErrorType::Condition, 504, "got no response");
        row("301", "http", ErrorType::Condition, 301, "redirects");
        row("507 as any of its hundred", "http", ErrorType::Condition, 507, "body in the Reply tab");
        row("418 as any", "http", ErrorType::Condition, 418, "accepted status codes");
        row("condition, tcp", "tcp", ErrorType::Condition, 0, "service's greeting");
        row("condition, simulated", "simulated", ErrorType::Condition, 0, "is simulated");
        row("command", "command", ErrorType::Command, 0, "exit code");
        row("internal", "http", ErrorType::Internal, 0, "report");
    }
    void suggestsTroubleshootingSteps()
    {
        QFETCH(QString, kind);
        QFETCH(ErrorType, type);
        QFETCH(int, status);
        QFETCH(QString, says);
        const Target target = sampleOf(kind);
        const QStringList steps = troubleshootingSteps(target, resultOf(target, type, {{u"status"_s, status}}));
        const QString all = steps.join(u'\n');
        QVERIFY2(all.contains(says), qPrintable(all));
        QVERIFY(steps.size() <= 5);
        QVERIFY2(!all.contains(u'{'), qPrintable(all));
        for (const QString &step : steps)
            QVERIFY2(step.endsWith(u'.') || step.endsWith(u'?'), qPrintable(step));
    }

    void conditionsThatFailAreShown()
    {
        for (const QString &kind : {u"http"_s, u"tcp"_s, u"command"_s, u"simulated"_s}) {
            const Target target = sampleOf(kind);
            Result result = resultOf(target, ErrorType::Condition, {{u"status"_s, 404}});
            ConditionResult failed;
            failed.passes = false;
            result.conditions = {failed};
            const QStringList steps = troubleshootingSteps(target, result);
            QVERIFY2(steps.first().startsWith(u"The Reply tab"_s), qPrintable(steps.first()));
            QCOMPARE(steps.join(u' ').contains(u"moved"_s), kind == "http"_L1); // the step that explains 404
            QVERIFY(!steps.join(u' ').contains(u"is simulated"_s) && !steps.join(u' ').contains(u"greet"_s));
        }
    }

    void everyErrorOfEveryKindHasSteps()
    {
        const ErrorType types[]{ErrorType::Refused, ErrorType::Timeout,  ErrorType::Dns,        ErrorType::Tls,
                                ErrorType::Network, ErrorType::NotFound, ErrorType::Permission, ErrorType::Command,
                                ErrorType::Internal}; // all except Cancelled, which isn't a result of the target
        for (const QString &kind : {u"http"_s, u"tcp"_s, u"command"_s, u"file"_s, u"log"_s, u"simulated"_s}) {
            const Target target = sampleOf(kind);
            for (const ErrorType type : types)
                QVERIFY2(!troubleshootingSteps(target, resultOf(target, type)).isEmpty(),
                         qPrintable(kind + errorTypeKey(type)));
        }
    }

    void pluginsHaveSeparateSteps()
    {
        const Target plain = sampleOf(u"command"_s);
        const Target plugin = targetOf(u"command"_s, {{u"command"_s, u"check_it"_s}, {u"plugin"_s, true}});
        const QString ofPlain = troubleshootingSteps(plain, resultOf(plain, ErrorType::Command)).join(u'\n');
        const QString ofPlugin = troubleshootingSteps(plugin, resultOf(plugin, ErrorType::Command)).join(u'\n');
        QVERIFY2(ofPlain.contains(u"add it to the success"_s) && !ofPlain.contains(u"-vvv"_s), qPrintable(ofPlain));
        QVERIFY2(ofPlugin.contains(u"-vvv"_s) && !ofPlugin.contains(u"add it to the success"_s), qPrintable(ofPlugin));
    }

    void portsToBeClosedHaveSeparateSteps()
    {
        const QJsonObject fields{{u"host"_s, u"db.example"_s}, {u"port"_s, 5432}, {u"mustBeClosed"_s, true}};
        const Target closed = targetOf(u"tcp"_s, fields);
        const QString steps = troubleshootingSteps(closed, resultOf(closed, ErrorType::Condition)).join(u'\n');
        QVERIFY2(steps.contains(u"Check what is listening on port 5432 of db.example"_s), qPrintable(steps));
        QVERIFY2(steps.contains(u"firewall"_s) && steps.contains(u"“Must be closed”"_s), qPrintable(steps));
        QVERIFY2(!steps.contains(u"greet"_s) && !steps.contains(u"Reply tab"_s), qPrintable(steps));
        const Target answering = sampleOf(u"tcp"_s);
        QVERIFY(
            !troubleshootingSteps(answering, resultOf(answering, ErrorType::Condition)).join(u'\n').contains(u"listening"_s));
    }

    void showsValues_data()
    {
        QTest::addColumn<ObservedValue>("value");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("text");
        const auto perfdata = [](const char *name, double value, Unit unit, const char *warn = "", const char *crit = "",
                                 std::optional<double> max = {}) {
            auto *limits = new ValueLimits;
            if (qstrlen(warn) > 0)
                limits->warn = readRangeLeniently(QString::fromLatin1(warn));
            if (qstrlen(crit) > 0)
                limits->crit = readRangeLeniently(QString::fromLatin1(crit));
            limits->max = max;
            return ObservedValue{QString::fromUtf8(name), value, unit, ValueSource::Perfdata,
                                 QExplicitlySharedDataPointer<const ValueLimits>(limits)};
        };
        const auto row = [](const char *name, const ObservedValue &value, const char *label, const char *text) {
            QTest::newRow(name) << value << QString::fromUtf8(label) << QString::fromUtf8(text);
        };
        row("of a kind", {u"outputBytes"_s, 2'500}, "Output", "2.5 kB");
        row("of a kind, unknown", {u"queueLength"_s, 7}, "Queue length", "7");
        row("of a kind, with unit", {u"fileSize"_s, 2'500, Unit::Byte}, "File size", "2.5 kB");
        row("flag", {u"isThere"_s, true}, "Is there", "yes");
        row("time", perfdata("rta", 0.0125, Unit::Second, "0.1", "~:0.5"), "rta",
            "12.5 ms (warning above 100 ms, critical above 500 ms)");
        row("negative time", perfdata("offset", -0.003, Unit::Second, "-0.5:0.5"), "offset",
            "-3 ms (warning outside -500 ms to 500 ms)");
        row("time beyond all clocks", perfdata("t", 1e20, Unit::Second), "t", "1.16e+15 d");
        row("part of a disk", perfdata("/home", 3e9, Unit::Byte, "4e9", "", 5e9), "/home", "3 GB of 5 GB (warning above 4 GB)");
        row("beyond all disks", perfdata("v", 1e28, Unit::Byte), "v", "1e+28 B");
        row("percent", perfdata("used", 71.4, Unit::Percent, "80", "90", 100.0), "used",
            "71.4 % (warning above 80 %, critical above 90 %)");
        row("free", perfdata("free", 5, Unit::Percent, "10:", "@0:3"), "free",
            "5 % (warning below 10 %, critical from 0 % to 3 %)");
        row("counter", perfdata("octets", 77, Unit::Counter), "octets", "77");
        row("degrees", perfdata("cpuTemp", 41.5, Unit::Celsius, "@~:5", "@60:"), "cpuTemp",
            "41.5 °C (warning up to 5 °C, critical from 60 °C)");
        row("never and always", perfdata("n", 1, Unit::None, "~:", "@~:"), "n", "1 (critical always)");
        row("not the kind's", perfdata("outputBytes", 5, Unit::None), "outputBytes", "5");
        row("hostile label", perfdata("a\n\x1b[31mb", 5, Unit::None), "a b", "5");
    }
    void showsValues()
    {
        QFETCH(ObservedValue, value);
        Observation seen;
        seen.values = {value};
        const QList<Fact> facts = factsOf(seen);
        QCOMPARE(facts.size(), 1);
        QTEST(facts.first().label, "label");
        QTEST(facts.first().value, "text");
    }

    void stepsForServicesHaveNoGaps()
    {
        const Target redis = targetOf(u"redis"_s, {{u"host"_s, u"db.example"_s}});
        const QString steps = troubleshootingSteps(redis, resultOf(redis, ErrorType::Refused)).join(u'\n');
        QVERIFY2(steps.contains(u"Is 6379 the right port"_s), qPrintable(steps));
        QVERIFY2(steps.contains(u"is running on db.example"_s), qPrintable(steps));
        const Target socket = targetOf(u"redis"_s, {{u"transport"_s, u"unix"_s}, {u"path"_s, u"/run/redis.sock"_s}});
        const QString local = troubleshootingSteps(socket, resultOf(socket, ErrorType::Refused)).join(u'\n');
        QVERIFY2(!local.contains(u"running on ,"_s) && !local.contains(u"administrator of ."_s), qPrintable(local));
    }

    void suggestsNothingWithoutAnError()
    {
        const Target target = sampleOf(u"http"_s);
        QVERIFY(troubleshootingSteps(target, resultOf(target, std::nullopt)).isEmpty());
    }

    void evaluatesConditions_data()
    {
        using Values = QList<ObservedValue>;
        QTest::addColumn<Target>("target");
        QTest::addColumn<bool>("hasResult");
        QTest::addColumn<QString>("error");
        QTest::addColumn<Values>("values");
        QTest::addColumn<QStringList>("lines");
        const auto row = [](const char *name, const Target &target, const char *error, const Values &values,
                            const QStringList &lines) {
            QTest::newRow(name) << target << true << QString::fromLatin1(error) << values << lines;
        };
        const Target page = targetOf(u"http"_s, {{u"url"_s, u"http://x.example"_s}, {u"followRedirects"_s, false}});
        const QString inTime = u"The check finishes within 10 s: passes (12 ms)"_s;
        QTest::newRow("no result yet") << page << false << QString() << Values()
                                       << QStringList{u"The status is one of 200-299: not checked ()"_s,
                                                      u"The check finishes within 10 s: not checked ()"_s};
        row("status holds", page, "", {{u"status"_s, 204}}, {u"The status is one of 200-299: passes (204)"_s, inTime});
        row("status does not", page, "condition", {{u"status"_s, 503}},
            {u"The status is one of 200-299: fails (503)"_s, inTime});
        row("refused", page, "refused", {}, {u"The status is one of 200-299: not checked ()"_s, inTime});
        row("too slow", page, "timeout", {},
            {u"The status is one of 200-299: not checked ()"_s, u"The check finishes within 10 s: fails (12 ms)"_s});
        row("certificate", sampleOf(u"http"_s), "",
            {{u"status"_s, 200},
             {u"redirects"_s, 1},
             {u"certificateDaysLeft"_s, 5},
             {u"certificateIssuer"_s, u"CA"_s},
             {u"tlsProtocol"_s, u"TLS 1.3"_s}},
            {u"The status is one of 200-299: passes (200)"_s,
             u"The certificate is trusted and valid for this host: passes (CA)"_s,
             u"The certificate is valid for at least 14 more day(s): degraded (5 day(s))"_s,
             u"At most 10 redirect(s): passes (1)"_s, inTime});
        row("certificate ended", sampleOf(u"http"_s), "tls",
            {{u"certificateDaysLeft"_s, -4}, {u"certificateIssuer"_s, u"CA"_s}},
            {u"The status is one of 200-299: not checked ()"_s,
             u"The certificate is trusted and valid for this host: fails (CA)"_s,
             u"The certificate is valid for at least 14 more day(s): fails (expired 3 day(s) ago)"_s,
             u"At most 10 redirect(s): not checked ()"_s, inTime});
        const Target port = targetOf(u"tcp"_s, {{u"host"_s, u"x"_s}, {u"port"_s, 22}, {u"expect"_s, u"SSH-"_s}});
        row("greeted", port, "", {{u"ip"_s, u"10.0.0.1"_s}, {u"reply"_s, u"SSH-2.0"_s}},
            {u"The port accepts connections: passes (10.0.0.1)"_s, u"The reply contains “SSH-”: passes (SSH-2.0)"_s, inTime});
        row("greeted otherwise", port, "condition", {{u"ip"_s, u"10.0.0.1"_s}, {u"reply"_s, u"220"_s}},
            {u"The port accepts connections: passes (10.0.0.1)"_s, u"The reply contains “SSH-”: fails (220)"_s, inTime});
        row("port closed", port, "refused", {},
            {u"The port accepts connections: fails ()"_s, u"The reply contains “SSH-”: not checked ()"_s, inTime});
        row("waits for the greeting in vain", port, "timeout", {{u"ip"_s, u"10.0.0.1"_s}},
            {u"The port accepts connections: passes (10.0.0.1)"_s, u"The reply contains “SSH-”: fails ()"_s,
             u"The check finishes within 10 s: fails (12 ms)"_s});
        const QJsonObject greeting{{u"host"_s, u"x"_s}, {u"port"_s, 465}, {u"expect"_s, u"220"_s}, {u"tls"_s, true}};
        row("not encrypted, not greeted", targetOf(u"tcp"_s, greeting), "tls", {{u"ip"_s, u"10.0.0.1"_s}},
            {u"The port accepts connections: passes (10.0.0.1)"_s, u"The reply contains “220”: not checked ()"_s, inTime});
        const Target closed = targetOf(u"tcp"_s, {{u"host"_s, u"x"_s}, {u"port"_s, 23}, {u"mustBeClosed"_s, true}});
        row("closed as wanted", closed, "", {}, {u"The port is closed: passes ()"_s, inTime});
        row("open, but must be closed", closed, "condition", {}, {u"The port is closed: fails ()"_s, inTime});
        row("whether it is closed is not known", closed, "dns", {}, {u"The port is closed: not checked ()"_s, inTime});
        const Target led = targetOf(u"http"_s, {{u"url"_s, u"http://x.example"_s}, {u"maxRedirects"_s, 5}});
        row("led too far", led, "protocol", {{u"status"_s, 302}, {u"redirects"_s, 5}},
            {u"The status is one of 200-299: fails (302)"_s, u"At most 5 redirect(s): fails (5)"_s, inTime});
        row("led as far as it may, to what is too large", led, "protocol", {{u"status"_s, 200}, {u"redirects"_s, 5}},
            {u"The status is one of 200-299: passes (200)"_s, u"At most 5 redirect(s): passes (5)"_s, inTime});
        const Target plugin = targetOf(u"command"_s, {{u"command"_s, u"x"_s}, {u"warnCodes"_s, u"1"_s}});
        const QString codes = u"The exit code is one of 0, or one of 1 for degraded"_s;
        row("exit 0", plugin, "", {{u"exitCode"_s, 0}}, {codes + u": passes (0)"_s, inTime});
        row("exit 1", plugin, "", {{u"exitCode"_s, 1}}, {codes + u": degraded (1)"_s, inTime});
        row("exit 2", plugin, "command", {{u"exitCode"_s, 2}}, {codes + u": fails (2)"_s, inTime});
        const Target protocol = targetOf(u"command"_s, {{u"command"_s, u"check_x"_s}, {u"plugin"_s, true}});
        const QString ends = u"The plugin exits with 0 (OK) or 1 (degraded)"_s;
        row("plugin 0", protocol, "", {{u"exitCode"_s, 0}}, {ends + u": passes (0)"_s, inTime});
        row("plugin 1", protocol, "", {{u"exitCode"_s, 1}}, {ends + u": degraded (1)"_s, inTime});
        row("plugin 3", protocol, "command", {{u"exitCode"_s, 3}}, {ends + u": fails (3)"_s, inTime});
        const auto onCode = [](Target target) {
            target.conditions = {{u"[EXIT_CODE] < 9"_s}};
            return target;
        };
        const QString own = u"[EXIT_CODE] < 9: not checked ()"_s;
        row("own rule in place of the codes", onCode(targetOf(u"command"_s, {{u"command"_s, u"x"_s}})), "",
            {{u"exitCode"_s, 2}}, {own, inTime});
        row("own rule beside codes that are written",
            onCode(targetOf(u"command"_s, {{u"command"_s, u"x"_s}, {u"accept"_s, u"0"_s}})), "command", {{u"exitCode"_s, 2}},
            {own, u"The exit code is one of 0: fails (2)"_s, inTime});
        row("own rule beside the plugin's", onCode(protocol), "command", {{u"exitCode"_s, 2}},
            {own, ends + u": fails (2)"_s, inTime});
        const QJsonObject backup{{u"path"_s, u"/x"_s},
                                 {u"pattern"_s, u"*.gz"_s},
                                 {u"maxAge"_s, u"1d"_s},
                                 {u"minSize"_s, u"1MB"_s},
                                 {u"maxCount"_s, 9}};
        row("folder", targetOf(u"file"_s, backup), "condition",
            {{u"exists"_s, true}, {u"count"_s, 12}, {u"size"_s, 2'000'000}, {u"newestAge"_s, 7'200'000}},
            {u"A matching file exists: passes (12)"_s, u"Modified within the last 1 d: passes (2 h)"_s,
             u"Size at least 1 MB: passes (2 MB)"_s, u"Number of files at most 9: fails (12)"_s, inTime});
        row("no file", targetOf(u"file"_s, {{u"path"_s, u"/x"_s}, {u"otherwise"_s, u"degraded"_s}, {u"maxAge"_s, u"1d"_s}}), "",
            {{u"exists"_s, false}},
            {u"The path exists: degraded (no)"_s, u"Modified within the last 1 d: not checked ()"_s, inTime});
        row("wrong checksum", targetOf(u"file"_s, {{u"path"_s, u"/x"_s}, {u"sha256"_s, QString(64, u'A')}}), "condition",
            {{u"exists"_s, true}, {u"sha256"_s, u"bb"_s}},
            {u"The path exists: passes (yes)"_s, u"The SHA-256 checksum is %1: fails (bb)"_s.arg(QString(64, u'a')), inTime});
        row("lines",
            targetOf(u"log"_s, {{u"path"_s, u"/x"_s}, {u"warnLines"_s, 1}, {u"downLines"_s, 9}, {u"lineWithin"_s, u"1h"_s}}),
            "condition", {{u"matches"_s, 5}, {u"sinceMatch"_s, 0}},
            {u"Matching lines since the last check: fewer than 9: passes (5)"_s,
             u"Matching lines since the last check: fewer than 1, else degraded: degraded (5)"_s,
             u"A matching line within the last 1 h: passes (0 ms)"_s, inTime});
        row("killed", plugin, "command", {{u"signal"_s, u"SIGSEGV"_s}}, {codes + u": fails (SIGSEGV)"_s, inTime});
        row("simulated", sampleOf(u"simulated"_s), "condition", {},
            {u"The simulated service reports no failure: fails ()"_s, inTime});
    }
    void evaluatesConditions()
    {
        QFETCH(Target, target);
        QFETCH(bool, hasResult);
        QFETCH(QString, error);
        QFETCH(QList<ObservedValue>, values);
        const Result result = resultOf(target, errorTypeFromKey(error), values);
        QTEST(lines(evaluatedConditions(target, hasResult ? &result : nullptr)), "lines");
    }

    void certificateConditionsDependOnTheCheck_data()
    {
        QTest::addColumn<QJsonObject>("written");
        QTest::addColumn<bool>("settings");
        QTest::addColumn<QString>("checked"); // yes, no, or empty if unknown
        QTest::addColumn<bool>("counts");
        const QJsonObject on{{u"verifyTls"_s, true}};
        const QJsonObject off{{u"verifyTls"_s, false}};
        QTest::newRow("as the settings say") << QJsonObject() << true << QString() << true;
        QTest::newRow("as the settings say: any will do") << QJsonObject() << false << QString() << false;
        QTest::newRow("as the target says") << on << false << QString() << true;
        QTest::newRow("as the target says: any will do") << off << true << QString() << false;
        QTest::newRow("nobody verified it")
            << QJsonObject() << true << u"no"_s << false; // as if the setting had been changed after the check
        QTest::newRow("it was verified") << QJsonObject() << false << u"yes"_s << true;
    }
    void certificateConditionsDependOnTheCheck()
    {
        QFETCH(QJsonObject, written);
        QFETCH(bool, settings);
        QFETCH(QString, checked);
        written.insert(u"url"_s, u"https://x.example"_s);
        const Target target = targetOf(u"http"_s, written);
        const Result result = resultOf(target, std::nullopt, {{u"status"_s, 200}, {u"tlsProtocol"_s, u"TLS 1.3"_s}});
        EvidenceData seen;
        seen.tls.chain.append("der");
        seen.tls.isVerified = checked == "yes"_L1;
        const Evidence evidence = checked.isEmpty() ? Evidence() : Evidence(seen);
        const QStringList shown = lines(evaluatedConditions(target, &result, evidence, settings));
        QTEST(shown.contains(u"The certificate is trusted and valid for this host: passes ()"_s), "counts");
    }

    //! Conditions of the kind keep their verdicts when a condition of the target fails.
    void conditionsOfTheKindDoNotFailWithTheTargets_data()
    {
        QTest::addColumn<Target>("target");
        QTest::addColumn<bool>("degrades");
        QTest::addColumn<QString>("error"); // error reported by the kind
        QTest::addColumn<QString>("line");
        const Target port = targetOf(u"tcp"_s, {{u"host"_s, u"x"_s}, {u"port"_s, 22}, {u"expect"_s, u"SSH-"_s}});
        const Target closed = targetOf(u"tcp"_s, {{u"host"_s, u"x"_s}, {u"port"_s, 23}, {u"mustBeClosed"_s, true}});
        const Target played = sampleOf(u"simulated"_s);
        const QString greets = u"The reply contains “SSH-”: %1 (SSH-2.0)"_s;
        const QString plays = u"The simulated service reports no failure: %1 ()"_s;
        QTest::newRow("greeted") << port << false << QString() << greets.arg(u"passes"_s);
        QTest::newRow("greeted otherwise") << port << false << u"condition"_s << greets.arg(u"fails"_s);
        QTest::newRow("plays well") << played << false << QString() << plays.arg(u"passes"_s);
        QTest::newRow("plays well, else degraded") << played << true << QString() << plays.arg(u"passes"_s);
        QTest::newRow("plays a failure") << played << false << u"condition"_s << plays.arg(u"fails"_s);
        QTest::newRow("closed") << closed << false << QString() << u"The port is closed: passes ()"_s;
    }
    void conditionsOfTheKindDoNotFailWithTheTargets()
    {
        QFETCH(Target, target);
        QFETCH(bool, degrades);
        QFETCH(QString, error);
        QFETCH(QString, line);
        target.conditions = {{u"[RESPONSE_TIME] < 10ms"_s, degrades ? Outcome::Degraded : Outcome::Down}};
        const QList<ObservedValue> greeting{{u"ip"_s, u"10.0.0.1"_s}, {u"reply"_s, u"SSH-2.0"_s}};
        Result result = resultOf(target, errorTypeFromKey(error), greeting);
        ConditionEvaluator::of(target.conditions)->evaluate(&result);
        QVERIFY(result.observation.error || result.observation.warning);
        const QStringList shown = lines(evaluatedConditions(target, &result));
        const QString first =
            degrades ? u"[RESPONSE_TIME] < 10ms, else degraded: degraded"_s : u"[RESPONSE_TIME] < 10ms: fails"_s;
        QVERIFY2(shown.first().startsWith(first), qPrintable(shown.first()));
        QVERIFY2(shown.contains(line), qPrintable(shown.join(u'\n')));
    }

    void evaluatesConditionsOnHistory()
    {
        Target target = targetOf(u"http"_s, {{u"url"_s, u"http://x.example"_s}});
        target.conditions = {{u"[RESPONSE_TIME] < 2 * median(1h)"_s}};
        const auto evaluator = ConditionEvaluator::of(target.conditions);
        WindowValue past{evaluator->windowQueries().first()};
        past.value = 40;
        past.dimension = Dimension::Time;
        past.count = 58;
        past.reach = past.query.span;
        Result early = resultOf(target, std::nullopt, {});
        Result late = early;
        evaluator->evaluate(&early);
        QCOMPARE(
            lines(evaluatedConditions(target, &early)).first(),
            u"[RESPONSE_TIME] < 2 * median(1h): not enough data yet (median(1h) can't be evaluated here: the history isn't available.)"_s);
        evaluator->evaluate(&late, {past});
        const QString line = lines(evaluatedConditions(target, &late)).first();
        QVERIFY2(line.startsWith(
                     u"[RESPONSE_TIME] < 2 * median(1h): passes ([RESPONSE_TIME] (12) < 2 * median(1h) (80ms): Median of"_s),
                 qPrintable(line));
    }

    void evaluatesConditionsOfTheTarget()
    {
        Target target = targetOf(u"http"_s, {{u"url"_s, u"http://x.example"_s}, {u"followRedirects"_s, false}});
        target.conditions = {{u"[STATUS] == any(200, 404)"_s},
                             {u"[BODY].state == ok"_s},
                             {u"[BODY].load < 5"_s},
                             {u"[RESPONSE_TIME] < 10ms"_s, Outcome::Degraded},
                             {u"[HEADER].x == 1"_s}};
        const QString inTime = u"The check finishes within 10 s: passes (12 ms)"_s;
        QCOMPARE(lines(evaluatedConditions(target, nullptr)).first(), u"[STATUS] == any(200, 404): not checked ()"_s);

        Result result = resultOf(target, std::nullopt, {{u"status"_s, 404}});
        EvidenceData seen;
        seen.body = R"({"state":"ok"})";
        seen.bodySize = seen.body.size();
        result.observation.evidence = Evidence(seen);
        ConditionEvaluator::of(target.conditions.first(4))->evaluate(&result);
        const QStringList wanted{u"[STATUS] == any(200, 404): passes ([STATUS] (404) == any(200, 404))"_s,
                                 u"[BODY].state == ok: passes ([BODY].state (ok) == ok)"_s,
                                 u"[BODY].load < 5: can't be evaluated ([BODY].load wasn't found.)"_s,
                                 u"[RESPONSE_TIME] < 10ms, else degraded: degraded ([RESPONSE_TIME] (12) < 10ms)"_s,
                                 u"[HEADER].x == 1: not checked ()"_s, // added after the check
                                 inTime};
        const Evidence evidence = result.observation.evidence;
        result.observation.evidence = {}; // the table stores the evidence separately
        QCOMPARE(lines(evaluatedConditions(target, &result, evidence)), wanted);
        // The evidence may have been deleted.
        QCOMPARE(lines(evaluatedConditions(target, &result)).at(1), u"[BODY].state == ok: passes ()"_s);

        target.fields =
            *Fields::fromJson(findKind(u"http"_s)->fields, {{u"url"_s, u"http://x.example"_s}, {u"accept"_s, u"404"_s}});
        QVERIFY(lines(evaluatedConditions(target, &result)).contains(u"The status is one of 404: passes (404)"_s));
    }

    //! A target may have a hundred conditions. If each parsed the reply again, the window would freeze with every result.
    void readsALargeReplyOnceForAllConditions()
    {
        EvidenceData seen;
        seen.body = "{\"state\":\"ok\",\"list\":[" + QByteArray("1234567,").repeated(50'000) + "0]}";
        seen.bodySize = seen.body.size();
        const auto timeOf = [&seen](int count) {
            Target target = targetOf(u"http"_s, {{u"url"_s, u"http://x.example"_s}});
            target.conditions = QList<TargetCondition>(count, {u"[BODY].state == ok"_s});
            Result result = resultOf(target, std::nullopt, {{u"status"_s, 200}});
            result.observation.evidence = Evidence(seen);
            ConditionEvaluator::of(target.conditions)->evaluate(&result);
            qint64 least = std::numeric_limits<qint64>::max();
            for (int i = 0; i < 3; ++i) {
                const test::CpuClock clock;
                const QStringList shown = lines(evaluatedConditions(target, &result, result.observation.evidence));
                least = std::min(least, clock.elapsedNs());
                if (shown.first() != "[BODY].state == ok: passes ([BODY].state (ok) == ok)"_L1)
                    qFatal("%s", qPrintable(shown.first()));
            }
            return least;
        };
        const qint64 one = timeOf(1);
        const qint64 hundred = timeOf(100);
        QVERIFY2(hundred < 20 * one, qPrintable(u"%1 ns for one, %2 for a hundred"_s.arg(one).arg(hundred)));
    }

    void secretsAreMasked_data()
    {
        QTest::addColumn<QJsonObject>("fields");
        QTest::addColumn<QString>("hidden");
        QTest::addColumn<QString>("shown");
        const QString url = u"https://x.example/"_s;
        QTest::newRow("password") << QJsonObject{{u"url"_s, url}, {u"username"_s, u"bob"_s}, {u"password"_s, u"hunter2"_s}}
                                  << u"hunter2"_s << u"\"password\": \"***\""_s;
        QTest::newRow("token") << QJsonObject{{u"url"_s, url}, {u"bearerToken"_s, u"hunter2"_s}} << u"hunter2"_s
                               << u"\"bearerToken\": \"***\""_s;
        QTest::newRow("a placeholder is none") << QJsonObject{{u"url"_s, url}, {u"bearerToken"_s, u"${env:TOKEN}"_s}}
                                               << u"***"_s << u"\"bearerToken\": \"${env:TOKEN}\""_s;
        const QJsonObject headers{
            {u"Authorization"_s, u"Basic hunter2"_s}, {u"X-Api-Key"_s, u"hunter2"_s}, {u"Accept"_s, u"a/b"_s}};
        QTest::newRow("header fields") << QJsonObject{{u"url"_s, url}, {u"headers"_s, headers}} << u"hunter2"_s
                                       << u"\"Accept\": \"a/b\""_s;
        QTest::newRow("password of a proxy") << QJsonObject{{u"url"_s, url}, {u"proxy"_s, u"http://bob:hunter2@proxy:80"_s}}
                                             << u"hunter2"_s << u"http://bob:***@proxy:80"_s;
        const auto proxy = [&](const char *name, const QString &userInfo, const QString &secret, const QString &masked) {
            QTest::newRow(name) << QJsonObject{{u"url"_s, url}, {u"proxy"_s, u"http://"_s + userInfo + u"@proxy:80"_s}}
                                << secret << u"http://"_s + masked + u"@proxy:80"_s;
        };
        proxy("password with an at sign", u"bob:p@hunter2"_s, u"hunter2"_s, u"bob:***"_s);
        proxy("password with colons", u"bob:a:hunter2"_s, u"hunter2"_s, u"bob:***"_s);
        proxy("token as a user name", u"hunter2"_s, u"hunter2"_s, u"***"_s);
        proxy("token before an empty password", u"hunter2:"_s, u"hunter2"_s, u"***:"_s);
        proxy("placeholder as a token", u"${env:TOKEN}"_s, u"***"_s, u"${env:TOKEN}"_s);
        proxy("placeholder as a password", u"bob:${file:/run/pw}"_s, u"***"_s, u"bob:${file:/run/pw}"_s);
        proxy("placeholder as a name", u"${env:BOB}:hunter2"_s, u"hunter2"_s, u"${env:BOB}:***"_s);
        proxy("what only begins as a placeholder", u"bob:${env:hunter2"_s, u"hunter2"_s, u"bob:***"_s);
        const auto query = [&](const char *name, const QString &items, const QString &secret, const QString &masked) {
            QTest::newRow(name) << QJsonObject{{u"url"_s, url + u'?' + items}} << secret << url + u'?' + masked;
        };
        query("token in the query", u"token=hunter2"_s, u"hunter2"_s, u"token=***"_s);
        query("among others", u"page=2&api_key=hunter2&to=x#top"_s, u"hunter2"_s, u"page=2&api_key=***&to=x#top"_s);
        query("signature", u"a=b;sig=hunter2"_s, u"hunter2"_s, u"a=b;sig=***"_s);
        query("escaped name", u"to%6ben=hunter2"_s, u"hunter2"_s, u"to%6ben=***"_s);
        query("placeholder in the query", u"key=${env:KEY}&n=1"_s, u"***"_s, u"key=${env:KEY}&n=1"_s);
        query("nothing secret", u"author=me&monkey=1"_s, u"***"_s, u"author=me&monkey=1"_s);
        const auto entry = [&](const char *name, const QString &map, const QString &value, const QString &masked) {
            QTest::newRow(name) << QJsonObject{{u"url"_s, url}, {map, QJsonObject{{u"name"_s, value}}}} << u"hunter2"_s
                                << u"\"name\": \"%1\""_s.arg(masked);
        };
        entry("password in a header", u"headers"_s, u"https://bob:hunter2@y.example/"_s, u"https://bob:***@y.example/"_s);
        entry("token in a form", u"form"_s, u"https://y.example/?token=hunter2"_s, u"https://y.example/?token=***"_s);
        const auto body = [&](const char *name, const QString &text, const QString &secret, const QString &masked) {
            QTest::newRow(name) << QJsonObject{{u"url"_s, url}, {u"body"_s, text}} << secret
                                << QString(masked).replace(u'"', u"\\\""_s);
        };
        body("form as a body", u"user=bob&password=hunter2&n=1"_s, u"hunter2"_s, u"user=bob&password=***&n=1"_s);
        body("form with marks in a password", u"password=a;'#hunter2&n=1"_s, u"hunter2"_s, u"password=***&n=1"_s);
        body("lines of a body", u"token=hunter2\npage=2 key=hunter2"_s, u"hunter2"_s, u"token=***\\npage=2 key=***"_s);
        body("lines of a text in JSON", uR"({"text":"user=bob\ntoken=hunter2"})"_s, u"hunter2"_s,
             uR"({"text":"user=bob\\ntoken=***"})"_s);
        body("below the heading of a section", u"[main]\nkey=hunter2"_s, u"hunter2"_s, u"[main]\\nkey=***"_s);
        body("long body", u"n="_s + QString(200'000, u'a') + u"&token=hunter2"_s, u"hunter2"_s, u"&token=***"_s);
        const auto json = [&](const char *name, QString text, const QString &secret, QString masked) {
            body(name, text.replace(u'\'', u'"'), secret,
                 masked.replace(u'\'', u'"')); // single quotes in the test data are easier to read
        };
        json("JSON", u"{'z': ['a', {'Password': 'hun\\'ter2'}], 'a': 'b'}"_s, u"ter2"_s,
             u"{'z': ['a', {'Password': '***'}], 'a': 'b'}"_s);
        json("JSON below a telling name", u"{'auth': {'a': ['hunter2'], 'b': 1}, 'page': 'two'}"_s, u"hunter2"_s,
             u"{'auth': {'a': ['***'], 'b': 1}, 'page': 'two'}"_s);
        json("address in JSON", u"[{'to': 'https://bob:hunter2@y.example/?key=hunter2'}]"_s, u"hunter2"_s,
             u"[{'to': 'https://bob:***@y.example/?key=***'}]"_s);
        json("JSON in a form", u"payload={'token': 'hunter2'}"_s, u"hunter2"_s, u"payload={'token': '***'}"_s);
        json("placeholders in JSON", u"{'token': '${env:TOKEN}', 'n': ${env:N}}"_s, u"***"_s,
             u"{'token': '${env:TOKEN}', 'n': ${env:N}}"_s);
        body("placeholder in a form", u"key=${file:/a b&c}&n=1"_s, u"***"_s, u"key=${file:/a b&c}&n=1"_s);
    }
    void secretsAreMasked()
    {
        QFETCH(QJsonObject, fields);
        QFETCH(QString, hidden);
        QFETCH(QString, shown);
        const Target target = targetOf(u"http"_s, fields);
        const QString text = QString::fromUtf8(targetText(maskedTarget(target), Schedule()));
        QVERIFY2(!text.contains(hidden), qPrintable(text));
        QVERIFY2(text.contains(shown), qPrintable(text));
        QVERIFY2(text.contains(u"https://x.example/"_s), qPrintable(text));
    }

    void secretsInAnAddressAreNotShown_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("address");
        QTest::newRow("query") << u"http"_s << u"url"_s << u"https://x.example/?n=1&token=hunter2"_s
                               << u"https://x.example/?n=1&token=***"_s;
        QTest::newRow("command") << u"command"_s << u"command"_s << u"curl 'https://bob:hunter2@x.example/?key=a' -v"_s
                                 << u"curl 'https://bob:***@x.example/?key=***' -v"_s;
        QTest::newRow("nothing secret") << u"command"_s << u"command"_s << u"ssh bob@x.example --colour=no"_s
                                        << u"ssh bob@x.example --colour=no"_s;
    }
    void secretsInAnAddressAreNotShown()
    {
        QFETCH(QString, kind);
        QFETCH(QString, field);
        QFETCH(QString, written);
        const ResultRow row(std::make_shared<const Target>(targetOf(kind, {{field, written}})));
        QTEST(row.address, "address");
        const QString ticket = ticketText(row, {}, {}, QDateTime::currentDateTimeUtc());
        QVERIFY2(!ticket.contains(u"hunter2"_s), qPrintable(ticket));
        QVERIFY2(ticket.contains(row.address), qPrintable(ticket));
    }

    //! Without a redirect, the final address isn't shown, because it may contain values of placeholders.
    void showsTheFinalAddressOnlyAfterARedirect()
    {
        Observation seen;
        seen.addValue(u"redirects"_s, 0);
        seen.addValue(u"url"_s, u"https://x.example/?key=hunter2"_s);
        QVERIFY(factsOf(seen).isEmpty());
        Observation redirected;
        redirected.addValue(u"redirects"_s, 1);
        redirected.addValue(u"url"_s, u"https://x.example/there"_s);
        QCOMPARE(factsOf(redirected).size(), 2);
        QCOMPARE(factsOf(redirected).last().value, u"https://x.example/there"_s);
    }

    void variablesOfACommandAreMasked()
    {
        const QJsonObject variables{
            {u"GITHUB_TOKEN"_s, u"hunter2"_s}, {u"LANG"_s, u"C"_s}, {u"DATABASE_URL"_s, u"postgres://app:hunter2@db/x"_s}};
        const Target target =
            targetOf(u"command"_s,
                     {{u"command"_s, u"x"_s}, {u"environment"_s, variables}, {u"input"_s, u"user=app\npassword=hunter2\n"_s}});
        const QString text = QString::fromUtf8(targetText(maskedTarget(target), Schedule()));
        QVERIFY2(!text.contains(u"hunter2"_s), qPrintable(text));
        QVERIFY(text.contains(u"\"LANG\": \"C\""_s));
        QVERIFY(text.contains(u"postgres://app:***@db/x"_s));
        QVERIFY(text.contains(u"user=app\\npassword=***"_s));
    }

    void configurationCanBeReadBack()
    {
        Target target = sampleOf(u"http"_s);
        target.tags = {u"a"_s, u"b"_s};
        target.schedule.every = Milliseconds(5'000);
        const QByteArray text = "{\"version\":1,\"targets\":[" + targetText(maskedTarget(target), Schedule()) + "]}";
        const auto document = TargetsDocument::parse(text, u"x"_s);
        QVERIFY2(document, document ? "" : qPrintable(document.error().first().toString()));
        QCOMPARE(document->targets.size(), 1);
        QVERIFY(document->targets.first() == target);
    }

    void ticketsContainAllDetailsInMarkdown()
    {
        Target target = sampleOf(u"http"_s);
        target.name = u"Shop *API*"_s;
        ResultRow row(std::make_shared<const Target>(target));
        Result result = resultOf(target, ErrorType::Condition, {{u"status"_s, 503}});
        result.at = QDateTime(QDate(2026, 1, 31), QTime(8, 0), Qt::UTC);
        result.observation.summary = u"503 Service Unavailable"_s;
        row.add(result);
        EvidenceData seen;
        seen.head = "HTTP/1.1 503 Service Unavailable\nServer: x\n";
        seen.body = "a ```` fence";
        seen.bodySize = seen.body.size();
        const HistoricalResult before{result.at.addSecs(-60), 12, Outcome::Up, true, u"200 | OK"_s};
        const HistoricalResult now{result.at, 84, Outcome::Down, true, u"503 Service Unavailable"_s};
        const QString text = ticketText(row, Evidence(std::move(seen)), {before, now}, result.at.addSecs(65));
        const QStringList lines = text.split(u'\n');
        QCOMPARE(lines.first(), u"## Shop \\*API\\*: Down"_s);
        QVERIFY2(text.contains(u"- Address: `https://shop.example/health`"_s), qPrintable(text));
        QVERIFY2(text.contains(u"- Since: 2026-01-31 08:00:00 UTC (1 min 5 s)"_s), qPrintable(text));
        QVERIFY2(text.contains(u"- Status: 503"_s), qPrintable(text));
        QCOMPARE(lines.count(u"`````"_s), 2);
        QVERIFY2(text.contains(u"| 2026-01-31 07:59:00 UTC | Up | 12 ms | 200 \\| OK |"_s), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(tst_DetailsTexts)

} // namespace DetailsTextsTest

#include "tst_DetailsTexts.moc"
