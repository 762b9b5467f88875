// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/helpers/CheckBench.h"
#include "checks/helpers/Processes.h"

#include "checks/command/CommandGuard.h"
#include "checks/command/CommandRun.h"
#include "checks/command/line/CommandPlan.h"

#include <QTemporaryDir>
#include <QTest>

namespace PluginTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Returns the fields that run this script as a plugin named check_fake.
QJsonObject fake(const QString &script)
{
    QString quoted = script;
    quoted.replace(u'\'', u"'\\''"_s);
    return {{u"command"_s, QString(u"check_fake '%1'"_s.arg(quoted))}, {u"plugin"_s, true}};
}

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

} // namespace

//! Tests every detail of the plugin protocol, using small scripts as plugins.
class tst_Plugin : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();

    void evaluatesExitCodes_data();
    void evaluatesExitCodes();
    void stopsAtTheDeadline();
    void perfdataBecomesValues();
    void ignoresPerfdataOfAKilledPlugin();
    void longOutputBecomesTheText();
    void acceptsMuchOutput();
    void tooMuchOutputIsUnknown();
    void numbersAreInTheCLocale_data();
    void numbersAreInTheCLocale();
    void validates_data();
    void validates();
    void fillsMacros_data();
    void fillsMacros();
    void placeholdersAreNeverShellText();
    void isRecognised_data();
    void isRecognised();

private:
    QJsonObject inFolder(QJsonObject object, const QJsonObject &environment = {}) const;
    Observation run(const QJsonObject &object, std::chrono::milliseconds timeout = 20s) const;

    std::unique_ptr<CheckServices> m_services;
    QTemporaryDir m_folder;
};

void tst_Plugin::initTestCase()
{
    m_services = std::make_unique<CheckServices>();
    for (const QString &name : {u"check_fake"_s, u"check_%2"_s}) {
        QFile plugin(m_folder.filePath(name));
        QVERIFY(plugin.open(QIODevice::WriteOnly));
        plugin.write("#!/bin/sh\neval \"$1\"\n");
        plugin.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
}

void tst_Plugin::cleanup()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_services->get<CommandGuard>().pendingRunCount(), 0, 5'000);
}

//! Adds the plugin's folder to PATH.
QJsonObject tst_Plugin::inFolder(QJsonObject object, const QJsonObject &environment) const
{
    QJsonObject all = environment;
    all.insert(u"PATH"_s, QString(m_folder.path() + u":/usr/bin:/bin"_s));
    object.insert(u"environment"_s, all);
    return object;
}

Observation tst_Plugin::run(const QJsonObject &object, std::chrono::milliseconds timeout) const
{
    CheckBench bench(m_services.get());
    return bench.run(u"command"_s, inFolder(object), timeout);
}

void tst_Plugin::evaluatesExitCodes_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("summary");
    const auto row = [](const char *name, const char *script, Outcome outcome, const char *error, const char *message,
                        const char *summary) {
        QTest::newRow(name) << fake(QString::fromUtf8(script)) << outcome << QString::fromLatin1(error)
                            << QString::fromUtf8(message) << QString::fromUtf8(summary);
    };
    row("0", "echo 'LOAD OK - 0.1'", Outcome::Up, "", "", "LOAD OK - 0.1");
    row("1", "echo 'LOAD WARNING - 5.1'; exit 1", Outcome::Degraded, "", "check_fake reports a warning: LOAD WARNING - 5.1",
        "LOAD WARNING - 5.1");
    row("2", "echo 'LOAD CRITICAL - 9.1'; exit 2", Outcome::Down, "command",
        "check_fake reports a critical state: LOAD CRITICAL - 9.1", "LOAD CRITICAL - 9.1");
    row("3", "echo 'Usage: check_fake'; exit 3", Outcome::Unknown, "command",
        "check_fake reports an unknown state: Usage: check_fake", "Usage: check_fake");
    row("1, silent", "exit 1", Outcome::Degraded, "", "check_fake reports a warning without a reason.",
        "no output, exit code 1");
    row("2, silent", "exit 2", Outcome::Down, "command", "check_fake reports a critical state without a reason.",
        "no output, exit code 2");
    row("3, silent", "exit 3", Outcome::Unknown, "command", "check_fake reports an unknown state without a reason.",
        "no output, exit code 3");
    row("4", "echo hm; exit 4", Outcome::Unknown, "command",
        "check_fake exited with code 4, which isn't a plugin exit code (0 to 3). Output: hm", "hm");
    row("255", "echo died >&2; exit 255", Outcome::Unknown, "command",
        "check_fake exited with code 255, which isn't a plugin exit code (0 to 3). Output: died",
        "no output, but errors: died");
    row("126", "/dev/null", Outcome::Unknown, "permission",
        "check_fake exited with code 126: a program that it tried to run can't be executed. Is that program executable? "
        "Output: ",
        nullptr);
    row("127", "no-such-program-at-all", Outcome::Unknown, "notfound",
        "check_fake exited with code 127: a program that it starts was not found. Is it installed, and is it in PATH? Output: ",
        nullptr);
    row("killed by KILL", "echo 'so far'; kill -KILL $$", Outcome::Unknown, "command",
        "check_fake was killed by SIGKILL. Output: so far", "so far");
    row("killed by SEGV", "kill -SEGV $$", Outcome::Unknown, "command", "check_fake was killed by SIGSEGV.", "");
    row("empty output", "true", Outcome::Up, "", "", "no output, exit code 0");
    row("errors alone", "echo oops >&2", Outcome::Up, "", "", "no output, but errors: oops");
    row("errors alone, 2", "echo oops >&2; exit 2", Outcome::Down, "command", "check_fake reports a critical state: oops",
        "no output, but errors: oops");
    row("output goes before errors", "echo oops >&2; echo 'OK - fine'", Outcome::Up, "", "", "OK - fine");
    row("perfdata are not in the result", "echo 'OK - fine | a=1'", Outcome::Up, "", "", "OK - fine");
    row("empty perfdata", "echo 'OK|'", Outcome::Up, "", "", "OK");
    row("perfdata alone", "echo '| a=1'", Outcome::Up, "", "", "no output, exit code 0");
    row("first line empty", "printf '|a=1\\nlong\\n'; exit 1", Outcome::Degraded, "", "check_fake reports a warning: long",
        "long");
    row("other lines first", "printf '\\n\\n OK - late\\n'", Outcome::Up, "", "", "OK - late");
    row("control characters", "printf 'OK \\033[31mred\\033[0m\\a\\n'", Outcome::Up, "", "", "OK red");
    QTest::newRow("shell line") << with(QJsonObject{{u"command"_s, u"echo 'W - x | a=1'; exit 1"_s}, {u"plugin"_s, true}},
                                        u"shell"_s, true)
                                << Outcome::Degraded << QString() << u"The plugin reports a warning: W - x"_s << u"W - x"_s;
    QTest::newRow("4 of a plugin with %2 in its name")
        << QJsonObject{{u"command"_s, u"check_%2 'exit 4'"_s}, {u"plugin"_s, true}} << Outcome::Unknown << u"command"_s
        << u"check_%2 exited with code 4, which isn't a plugin exit code (0 to 3)."_s << QString();
    QTest::newRow("missing") << QJsonObject{{u"command"_s, u"check_lighthouse"_s}, {u"plugin"_s, true}} << Outcome::Unknown
                             << u"notfound"_s << u"check_lighthouse was not found. Use its full path"_s << QString();
    QTest::newRow("without the protocol") << with(fake(u"echo 'W - x | a=1'; exit 1"_s), u"plugin"_s, false) << Outcome::Down
                                          << u"command"_s << u"check_fake exited with code 1. Output: W - x | a=1"_s
                                          << u"W - x | a=1"_s;
}

void tst_Plugin::evaluatesExitCodes()
{
    QFETCH(QJsonObject, object);
    QFETCH(Outcome, outcome);
    QFETCH(QString, error);
    QFETCH(QString, message);
    QFETCH(QString, summary);
    const Observation seen = run(object);
    QVERIFY2(messageOf(seen).contains(message), qPrintable(messageOf(seen)));
    QCOMPARE(messageOf(seen).isEmpty(), message.isEmpty());
    QCOMPARE(errorKey(seen), error);
    QCOMPARE(outcomeOf(seen), outcome);
    if (!summary.isNull() && error != u"notfound"_s)
        QCOMPARE(seen.summary, summary);
}

void tst_Plugin::stopsAtTheDeadline()
{
    const Observation seen = run(fake(u"echo 'OK - so far | a=1'; sleep 60"_s), 2s);
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QCOMPARE(outcomeOf(seen), Outcome::Down);
    QCOMPARE(seen.summary, u"OK - so far"_s);
    QVERIFY2(messageOf(seen).contains(u"was still running"_s), qPrintable(messageOf(seen)));
}

void tst_Plugin::perfdataBecomesValues()
{
    const Observation seen =
        run(fake(u"echo \"OK | rta=12.5ms;100;~:500;0 'used space'=2KB exitCode=7 n=U bad=1,5 pl=0%\"; exit 1"_s));
    const auto value = [&seen](qsizetype at) { return seen.values.at(at); };
    QStringList names;
    for (const ObservedValue &each : seen.values)
        names += each.name;
    QCOMPARE(
        names,
        (QStringList{u"exitCode"_s, u"outputBytes"_s, u"rta"_s, u"used space"_s, u"exitCode"_s, u"pl"_s, u"perfdataErrors"_s}));
    QCOMPARE(value(0).source, ValueSource::Kind);
    QCOMPARE(value(0).value, QVariant(1));
    QVERIFY(!value(0).limits);
    QCOMPARE(value(2).source, ValueSource::Perfdata);
    QCOMPARE(value(2).value, QVariant(0.0125));
    QCOMPARE(value(2).unit, Unit::Second);
    QVERIFY(value(2).limits);
    QCOMPARE(value(2).limits->warn->toString(), u"0.1"_s);
    QCOMPARE(value(2).limits->crit->toString(), u"~:0.5"_s);
    QCOMPARE(*value(2).limits->min, 0.0);
    QVERIFY(!value(2).limits->max);
    QVERIFY(!value(3).limits);
    QCOMPARE(seen.value(u"exitCode"_s), QVariant(1)); // our value takes precedence over the plugin's value with this name
    QCOMPARE(valueKeys(seen.values).at(4), u"exitCode (2)"_s);
    QVERIFY2(value(6).value.toString().contains(u"“bad=1,5” is ignored"_s), qPrintable(value(6).value.toString()));
}

void tst_Plugin::ignoresPerfdataOfAKilledPlugin()
{
    for (const QString &script : {u"echo 'OK | a=1'; sleep 60"_s, u"echo 'OK | a=1'; kill -KILL $$"_s})
        QVERIFY(!run(fake(script), 300ms).value(u"a"_s).isValid());
}

void tst_Plugin::longOutputBecomesTheText()
{
    const Observation seen = run(fake(u"printf 'DISK OK | /=5MB\\nroot: fine\\nhome: fine | /home=6MB\\n/var=7MB\\n'"_s));
    QCOMPARE(seen.summary, u"DISK OK"_s);
    QCOMPARE(seen.text, u"DISK OK\nroot: fine\nhome: fine"_s);
    QCOMPARE(seen.value(u"/var"_s), QVariant(7e6));
    QCOMPARE(seen.evidence->body, "DISK OK | /=5MB\nroot: fine\nhome: fine | /home=6MB\n/var=7MB\n");
}

void tst_Plugin::acceptsMuchOutput()
{
    const Observation seen =
        run(fake(u"echo 'OK | a=1'; yes 'a long line of text' | head -c 3000000; echo 'end | b=2'; exit 1"_s));
    QCOMPARE(outcomeOf(seen), Outcome::Degraded);
    QCOMPARE(seen.summary, u"OK"_s);
    QCOMPARE(seen.value(u"a"_s), QVariant(1.0));
    QVERIFY(seen.text.size() < 70'000);
}

void tst_Plugin::tooMuchOutputIsUnknown()
{
    const Observation seen = run(fake(u"echo OK; yes"_s));
    QCOMPARE(errorKey(seen), u"protocol"_s);
    QCOMPARE(outcomeOf(seen), Outcome::Unknown);
}

void tst_Plugin::numbersAreInTheCLocale_data()
{
    QTest::addColumn<QJsonObject>("environment");
    QTest::addColumn<QString>("printed");
    QTest::newRow("LC_ALL of the user") << QJsonObject() << u"LC_ALL= LC_NUMERIC=C LC_TIME=de_DE.UTF-8 LANG=de_DE.UTF-8"_s;
    QTest::newRow("of the target") << QJsonObject{{u"LC_NUMERIC"_s, u"fr_FR"_s}}
                                   << u"LC_ALL= LC_NUMERIC=fr_FR LC_TIME=de_DE.UTF-8 LANG=de_DE.UTF-8"_s;
}

void tst_Plugin::numbersAreInTheCLocale()
{
    QFETCH(QJsonObject, environment);
    QProcessEnvironment plain;
    plain.insert(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
    plain.insert(u"LC_TIME"_s, u"C"_s);
    const QJsonObject object =
        inFolder(fake(u"echo \"LC_ALL=$LC_ALL LC_NUMERIC=$LC_NUMERIC LC_TIME=$LC_TIME LANG=$LANG\""_s), environment);
    const auto plan = composeCommand(CheckBench::fields(u"command"_s, object), UserVariables::of(plain));
    QVERIFY(plan);
    const QProcessEnvironment used = plan->environment.appliedTo(plain);
    const auto value = [&used](const QString &name) { return QString(name + u'=' + used.value(name)); };
    QTEST((QStringList{value(u"LC_ALL"_s), value(u"LC_NUMERIC"_s), value(u"LC_TIME"_s), value(u"LANG"_s)}.join(u' ')),
          "printed");
    CheckBench bench(m_services.get());
    const QString number = environment.value(u"LC_NUMERIC"_s).toString(u"C"_s);
    const Observation seen = bench.run(u"command"_s, object);
    QVERIFY2(seen.summary.contains(u"LC_NUMERIC="_s + number + u' '), qPrintable(seen.summary));
}

void tst_Plugin::validates_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("problem");
    const QJsonObject plain = fake(u"true"_s);
    const QString codes =
        u": The exit codes of a plugin are fixed: 0 is up, 1 degraded, 2 down, 3 unknown. Keep the default, or set plugin to false."_s;
    QTest::newRow("right") << plain << QString();
    QTest::newRow("the usual good code") << with(plain, u"accept"_s, u"0"_s) << QString();
    QTest::newRow("good codes") << with(plain, u"accept"_s, u"0,1"_s) << QString(u"accept"_s + codes);
    QTest::newRow("warning codes") << with(plain, u"warnCodes"_s, u"1"_s) << QString(u"warnCodes"_s + codes);
    QTest::newRow("line of the result")
        << with(plain, u"resultLine"_s, 2)
        << u"resultLine: A plugin's result is always the first line of its output. Remove this field, or set plugin to false."_s;
    QTest::newRow("host") << with(plain, u"host"_s, u"db.example"_s) << QString();
    QTest::newRow("host is an option") << with(plain, u"host"_s, u"-oProxyCommand=id"_s)
                                       << u"host: A host name can't begin with a hyphen."_s;
    const auto placeholder = [](const QString &name) {
        return QJsonObject{{u"command"_s, QString(u"check_x -H ${target:%1}"_s.arg(name))}};
    };
    QTest::newRow("placeholder") << placeholder(u"name"_s) << QString();
    QTest::newRow("no such placeholder") << placeholder(u"nmae"_s)
                                         << u"command: Targets have no property “nmae”. Did you mean ${target:name}?"_s;
    QTest::newRow("nothing like it")
        << placeholder(u"colour"_s)
        << u"command: Targets have no property “colour”. ${target: can be followed by: name, id, kind, host, tags, every, timeout, attempts."_s;
    QTest::newRow("placeholder of a host that is not given")
        << placeholder(u"host"_s) << u"host: Required because the command uses ${target:host}."_s;
    QTest::newRow("placeholder of a host") << with(placeholder(u"host"_s), u"host"_s, u"db.example"_s) << QString();
    QTest::newRow("text, no placeholder") << QJsonObject{{u"command"_s, u"echo $${target:colour}"_s}} << QString();
}

void tst_Plugin::validates()
{
    QFETCH(QJsonObject, object);
    QTEST(CheckBench::problems(u"command"_s, object).join(u'\n'), "problem");
}

void tst_Plugin::fillsMacros_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("printed");
    QTest::addColumn<bool>("shell");
    const auto row = [](const char *name, const QString &line, const QString &printed, bool shell = false) {
        QTest::newRow(name) << line << printed << shell;
    };
    const QString name = u"Böse; 'Wetter' $(touch x) \"|\\"_s;
    row("a whole argument", u"printf <%s>  ${target:name} x"_s, u"<%1><x>"_s.arg(name));
    row("a part of one", u"printf %s 'a b=${target:host}:80'"_s, u"a b=db.example:80"_s);
    row("all others", u"printf '%s,' ${target:kind} ${target:tags} ${target:every} ${target:timeout} ${target:attempts}"_s,
        u"command,prod,web shop,90,1,5,"_s);
    row("id", u"printf %s ${target:id}"_s, u"3f2504e0-4f89-11d3-9a0c-0305e82c3301"_s);
    row("literal", u"printf %s $${target:name}"_s, u"${target:name}"_s);
    row("shell", u"printf '<%s>' ${target:name} \"${target:host}\" | cat"_s, u"<%1><db.example>"_s.arg(name), true);
    row("beside an environment variable", u"printf %s%s ${target:host} ${env:WATCHKEEPER_TEST_MACRO}"_s,
        u"db.example${target:name}"_s); // a placeholder in a variable's value isn't filled
}

void tst_Plugin::fillsMacros()
{
    QFETCH(QString, line);
    QFETCH(bool, shell);
    qputenv("WATCHKEEPER_TEST_MACRO", "${target:name}");
    Target target;
    target.id = QUuid(u"3f2504e0-4f89-11d3-9a0c-0305e82c3301"_s);
    target.name = u"Böse; 'Wetter' $(touch x) \"|\\"_s;
    target.kind = u"command"_s;
    target.tags = {u"prod"_s, u"web shop"_s};
    target.schedule.every = 90s;
    target.schedule.timeout = 500ms;
    target.schedule.attempts = 5;
    CheckServices services; // copies the environment into its command guard
    CheckBench bench(&services);
    bench.setTarget(target);
    const Observation seen = bench.run(u"command"_s, {{u"command"_s, line}, {u"shell"_s, shell}, {u"host"_s, u"db.example"_s}});
    QVERIFY2(!seen.error, qPrintable(messageOf(seen)));
    QTEST(seen.summary, "printed");
}

void tst_Plugin::placeholdersAreNeverShellText()
{
    CheckBench bench(m_services.get());
    const QString side = m_folder.filePath(u"side"_s);
    for (const QString &hostile : {u"x; touch %1"_s, u"$(touch %1)"_s, u"`touch %1`"_s, u"' ; touch %1 ; '"_s,
                                   u"\" ; touch %1 ; \""_s, u"| touch %1"_s, u"&& touch %1 &"_s}) {
        Target target;
        target.name = hostile.arg(side);
        bench.setTarget(target);
        for (const QString &line : {u"echo ${target:name}"_s, u"echo '${target:name}'"_s, u"echo \"${target:name}\""_s}) {
            for (const bool shell : {false, true}) {
                const Observation seen = bench.run(u"command"_s, {{u"command"_s, line}, {u"shell"_s, shell}});
                QVERIFY(!QFileInfo::exists(side));
                QVERIFY2(seen.summary.contains(target.name.simplified()), qPrintable(seen.summary));
            }
        }
    }
    Target option;
    option.name = u"-rf"_s;
    bench.setTarget(option);
    const Observation seen = bench.run(u"command"_s, {{u"command"_s, u"echo ${target:name}"_s}});
    QCOMPARE(errorKey(seen), u"permission"_s);
    QVERIFY2(messageOf(seen).contains(u"which starts with a hyphen. The"_s), qPrintable(messageOf(seen)));
    QCOMPARE(bench.run(u"command"_s, {{u"command"_s, u"echo name=${target:name}"_s}}).summary, u"name=-rf"_s);
}

void tst_Plugin::isRecognised_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isPlugin");
    const auto row = [](const char *line, bool isPlugin) { QTest::newRow(line) << QString::fromLatin1(line) << isPlugin; };
    row("check_disk -w 20%", true);
    row("/usr/lib/nagios/plugins/check_load", true);
    row("'/opt/my plugins/check_thing.sh' -x", true);
    row("./check_raid", true);
    row("sudo -u nagios /usr/lib/nagios/plugins/check_disk", true);
    row("/usr/lib/nagios/plugins/negate -s check_x", true);
    row("timeout 5 check_http", true);
    row("check_", false);
    row("checkdisk", false);
    row("echo check_disk", false);
    row("df -h /check_x", false);
    row("check_disk '", false);
    row("", false);
}

void tst_Plugin::isRecognised()
{
    QFETCH(QString, line);
    QTEST(startsPlugin(line), "isPlugin");
}

QTEST_GUILESS_MAIN(tst_Plugin)

} // namespace PluginTest

#include "tst_Plugin.moc"
