// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/Profile.h"
#include "app/release/ReleaseChecker.h"
#include "checks/Registry.h"
#include "cli/CliRun.h"
#include "cli/commands/AllCommands.h"
#include "cli/options/CommandLine.h"
#include "support/Signals.h"
#include "targets/service/Preset.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>

#include <sys/stat.h>

namespace CliConfigurationTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

namespace {

//! Returns the commands with the long names of their options, such as `check --format`.
QStringList optionNames()
{
    QStringList names;
    const QList<ListedCommand> commands = CommandLine(allCommands()).commands();
    for (const ListedCommand &command : commands) {
        for (const ListedOption &option : command.options) {
            for (const QString &name : option.names) {
                if (name.startsWith("--"_L1))
                    names.append((command.path + u' ' + name).trimmed());
            }
        }
    }
    return names;
}

} // namespace

//! Tests `validate`, `schema`, `kinds`, `--help`, `--version` and the manual page.
class tst_CliConfiguration : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRun> m_cli;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cli = std::make_unique<CliRun>(m_folder->path());
    }

    void acceptsAValidFile()
    {
        const QString file =
            writeFile(*m_folder, u"t.json"_s, R"({"version":1,"targets":[{"name":"a","kind":"command","command":"df"}]})");
        QCOMPARE(m_cli->run({u"validate"_s, file}), 0);
        QCOMPARE(m_cli->out(), QByteArray());
        QVERIFY(m_cli->err().contains("is valid: 1 target."));
    }

    void warnsAboutMissingAlertRules_data()
    {
        QTest::addColumn<QByteArray>("alerts"); // content of alerts.json next to the file; empty: no such file
        QTest::addColumn<QByteArray>("says");
        const QByteArray frame =
            R"({"version":1,"channels":[{"name":"x","provider":"command","command":"true"}],"rules":[RULE]})";
        const auto file = [&frame](const char *rule) { return QByteArray(frame).replace("RULE", rule); };
        QTest::newRow("there") << file(R"({"name":"On call","channels":["x"]})") << QByteArray();
        QTest::newRow("another") << file(R"({"name":"On-call","channels":["x"]})")
                                 << QByteArray("Warning: FILE: a: alerts: Alert rule “On call” doesn't exist in alerts.json, "
                                               "so it sends no alerts. Did you mean “On-call”?");
        QTest::newRow("no file") << QByteArray()
                                 << QByteArray("Warning: targets refer to alert rules, but alerts.json is missing from the "
                                               "same folder. Watchkeeper couldn't check");
        QTest::newRow("a bad file") << QByteArray("{") << QByteArray("but alerts.json in the same folder isn't valid.");
    }

    //! Prints only a warning, since the targets are valid.
    void warnsAboutMissingAlertRules()
    {
        QFETCH(QByteArray, alerts);
        QFETCH(QByteArray, says);
        const QString file =
            writeFile(*m_folder, u"t.json"_s,
                      R"({"version":1,"targets":[{"name":"a","kind":"command","command":"df","alerts":["On call"]}]})");
        if (!alerts.isEmpty())
            writeFile(*m_folder, u"alerts.json"_s, alerts);
        QCOMPARE(m_cli->run({u"validate"_s, file, u"--format"_s, u"json"_s}), 0);
        QCOMPARE(QJsonDocument::fromJson(m_cli->out()).array(), QJsonArray());
        QVERIFY2(m_cli->err().contains("is valid: 1 target."), m_cli->err());
        QCOMPARE(m_cli->err().contains("Warning"), !says.isEmpty());
        QVERIFY2(m_cli->err().contains(says.replace("FILE", file.toUtf8())), m_cli->err());
    }

    void reportsAllErrorsWithFileAndLine()
    {
        const QString file = writeFile(*m_folder, u"t.json"_s,
                                       "{\n  \"version\": 1,\n  \"targets\": [\n"
                                       "    { \"name\": \"a\", \"kind\": \"command\" },\n"
                                       "    { \"name\": \"b\", \"kind\": \"tcp\", \"host\": \"h\",\n      \"port\": 99999 },\n"
                                       "    { \"name\": \"c\", \"kind\": \"http\", \"url\": \"http://h/\", \"colour\": 1 }\n"
                                       "  ]\n}\n");
        QCOMPARE(m_cli->run({u"validate"_s, file}), 65);
        const QByteArray prefix = file.toUtf8();
        QVERIFY2(m_cli->out().contains(prefix + ":4: a: command: "), m_cli->out());
        QVERIFY2(m_cli->out().contains(prefix + ":6: b: port: "), m_cli->out());
        QVERIFY2(m_cli->out().contains(prefix + ":7: c: colour: "), m_cli->out());
        QVERIFY(m_cli->err().contains("isn't valid: 3 errors."));

        CliRun json(m_folder->path());
        QCOMPARE(json.run({u"validate"_s, file, u"--format"_s, u"json"_s}), 65);
        const QJsonArray problems = QJsonDocument::fromJson(json.out()).array();
        QCOMPARE(problems.size(), 3);
        QCOMPARE(problems.at(1).toObject().value(u"line"_s).toInt(), 6);
        QCOMPARE(problems.at(1).toObject().value(u"field"_s).toString(), u"port"_s);
    }

    //! A file with the key of a built-in kind would be refused at the next start.
    void reportsAKeyThatExists_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("says");
        const QByteArray preset =
            R"({"preset":1,"key":"KEY","title":"A","help":"B.","kind":"http","scheme":"http","port":1,"path":"/"})";
        const QByteArray dialogue =
            R"({"dialogue":1,"key":"KEY","title":"A","help":"B.","transports":[{"over":"tcp","port":1}],"steps":[{"read":"line"}]})";
        QTest::newRow("a preset's") << QByteArray(preset).replace("KEY", "grafana")
                                    << QByteArray("The preset or kind “grafana” already exists. Choose another key.");
        QTest::newRow("a kind's") << QByteArray(preset).replace("KEY", "tcp")
                                  << QByteArray("The preset or kind “tcp” already exists. Choose another key.");
        QTest::newRow("a dialogue's") << QByteArray(dialogue).replace("KEY", "redis")
                                      << QByteArray("Kind “redis” already exists. Choose another key.");
        QTest::newRow("a free one of a preset") << QByteArray(preset).replace("KEY", "ours") << QByteArray();
        QTest::newRow("a free one of a dialogue") << QByteArray(dialogue).replace("KEY", "ours") << QByteArray();
    }

    void reportsAKeyThatExists()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, says);
        const int status = m_cli->run({u"validate"_s, writeFile(*m_folder, u"f.json"_s, file)});
        QVERIFY2(m_cli->out().contains(says), m_cli->out());
        QCOMPARE(status, says.isEmpty() ? 0 : 65);
    }

    void reportsInvalidJson()
    {
        QCOMPARE(m_cli->run({u"validate"_s, writeFile(*m_folder, u"t.json"_s, "{\n\"a\": ,\n}")}), 65);
        QVERIFY2(m_cli->out().contains("t.json:2"), m_cli->out());
    }

    void refusesAnEndlessFile()
    {
        QCOMPARE(m_cli->run({u"validate"_s, u"/dev/zero"_s}), 65);
        QVERIFY2(m_cli->err().contains("isn't valid"), m_cli->err());
    }

    void pipeWithoutAWriterCanBeInterrupted()
    {
        const QString pipe = m_folder->filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
        m_cli->start({u"validate"_s, pipe});
        QVERIFY(m_cli->process().waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(test::isCatching(m_cli->process(), SIGINT), 30'000);
        QVERIFY(!m_cli->process().waitForFinished(300));
        QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
        QCOMPARE(m_cli->wait(), 130);
    }

    void reportsAMissingFile()
    {
        QCOMPARE(m_cli->run({u"validate"_s, u"nowhere.json"_s}), 66);
        QCOMPARE(m_cli->out(), QByteArray());
    }

    void printsTheSchema()
    {
        QCOMPARE(m_cli->run({u"schema"_s}), 0);
        const QJsonObject object = QJsonDocument::fromJson(m_cli->out()).object();
        QVERIFY(object.value(u"$schema"_s).toString().contains(u"2020-12"_s));
    }

    void kindsAreListed()
    {
        QCOMPARE(m_cli->run({u"kinds"_s}), 0);
        for (const Kind *kind : kinds())
            QVERIFY(m_cli->out().contains("\n" + kind->key.toUtf8() + ' '));
        for (const Preset &preset : presets())
            QVERIFY(m_cli->out().contains("\n" + preset.key.toUtf8() + ' '));
        QVERIFY(kinds().size() >= 65);
        QVERIFY(presets().size() >= 40);
    }

    void everyFieldIsDocumented()
    {
        for (const Kind *kind : kinds()) {
            CliRun cli(m_folder->path());
            QCOMPARE(cli.run({u"kinds"_s, kind->key}), 0);
            const QByteArray text = cli.out().simplified();
            QVERIFY2(text.contains(
                         "in addition to id, name, kind, tags, dependsOn, alerts, paused, every, timeout, attempts, successes, "
                         "retryEvery, flapping, flappingHigh, flappingLow, conditions:"),
                     text);
            for (const Field &field : kind->fields) {
                QVERIFY2(!field.help.isEmpty() && !field.label.isEmpty(), qPrintable(field.name));
                QVERIFY2(text.contains(' ' + field.name.toUtf8() + ' ' + fieldTypeKey(field.type).toUtf8()),
                         qPrintable(field.name));
                QVERIFY2(text.contains(field.help.simplified().toUtf8()), qPrintable(field.name));
            }
        }
    }

    void kindsAsJson()
    {
        QCOMPARE(m_cli->run({u"kinds"_s, u"--format"_s, u"json"_s}), 0);
        const QJsonArray all = QJsonDocument::fromJson(m_cli->out()).array();
        QCOMPARE(all.size(), kinds().size() + presets().size());
        QVERIFY(all.first().toObject().contains(u"kind"_s));
        const QJsonObject preset = all.last().toObject();
        QCOMPARE(preset.value(u"preset"_s).toString(), presets().last().key);
        QVERIFY(!preset.contains(u"kind"_s));
        QVERIFY(preset.value(u"target"_s).toObject().contains(u"url"_s));
        CliRun one(m_folder->path());
        QCOMPARE(one.run({u"kinds"_s, u"tcp"_s, u"--format"_s, u"json"_s}), 0);
        const QJsonArray fields = QJsonDocument::fromJson(one.out()).object().value(u"fields"_s).toArray();
        QCOMPARE(fields.at(1).toObject().value(u"name"_s).toString(), u"port"_s);
        QCOMPARE(fields.at(1).toObject().value(u"required"_s).toBool(), true);
    }

    void presetIsShown()
    {
        QCOMPARE(m_cli->run({u"kinds"_s, u"elasticsearch"_s}), 0);
        QVERIFY2(m_cli->out().contains("\"url\": \"http://HOST:9200/_cluster/health\""), m_cli->out());
        QVERIFY2(m_cli->out().contains("add --preset elasticsearch HOST"), m_cli->out());
        CliRun mistyped(m_folder->path());
        QCOMPARE(mistyped.run({u"kinds"_s, u"elasticsaerch"_s}), 64);
        QVERIFY2(mistyped.err().contains("Did you mean “elasticsearch”?"), mistyped.err());
    }

    void suggestsASimilarKind()
    {
        QCOMPARE(m_cli->run({u"kinds"_s, u"htpp"_s}), 64);
        QVERIFY2(m_cli->err().contains("Did you mean “http”?"), m_cli->err());
    }

    //! Tests the user's dialogue files. A valid file becomes a kind like any other. A damaged file is reported and otherwise
    //! ignored.
    void readsDialoguesOfTheUser()
    {
        const QByteArray ours = R"({ "dialogue": 1, "key": "ours", "title": "Ours", "help": "A service of ours.",
 "transports": [{ "over": "tcp", "port": 1 }],
 "steps": [{ "send": "x" }] })";
        QVERIFY(QDir(m_folder->path()).mkdir(u"dialogues"_s));
        const QString good = writeFile(*m_folder, u"dialogues/ours.json"_s, ours);
        const QString bad = writeFile(*m_folder, u"dialogues/worse.json"_s, QByteArray(ours).replace("\"send\"", "\"sent\""));
        const QStringList profile{u"--profile"_s, m_folder->path()};
        QCOMPARE(m_cli->run(profile + QStringList{u"kinds"_s}), 0);
        QVERIFY2(m_cli->out().contains("\nours "), m_cli->out());
        QVERIFY2(m_cli->err().contains("worse.json:3: steps[0]: A step requires one of these keys"), m_cli->err());

        CliRun check(m_folder->path());
        const QString targets =
            writeFile(*m_folder, u"mine.json"_s, R"({"version":1,"targets":[{"name":"A","kind":"ours","host":"127.0.0.1"}]})");
        QCOMPARE(check.run(profile + QStringList{u"check"_s, targets}), 2); // nothing listens on the port
        QVERIFY2(check.out().contains("Connection refused by 127.0.0.1 port 1"), check.out());

        CliRun valid(m_folder->path());
        QCOMPARE(valid.run({u"validate"_s, good}), 0);
        QVERIFY2(valid.err().contains("is a valid dialogue"), valid.err());
        CliRun invalid(m_folder->path());
        QCOMPARE(invalid.run({u"validate"_s, bad}), 65);
        QVERIFY2(invalid.out().contains("worse.json:3: steps[0]: "), invalid.out());
    }

    void printsTheVersion()
    {
        QCOMPARE(m_cli->run({u"--version"_s}), 0);
        QVERIFY2(QRegularExpression(u"^watchkeeper-cli \\d+\\.\\d+\\.\\d+ \\(Qt 6"_s)
                     .match(QString::fromUtf8(m_cli->out()))
                     .hasMatch(),
                 m_cli->out());
    }

    void helpOfEachCommandNamesEachOption()
    {
        QHash<QString, QByteArray> help;
        for (const QString &option : optionNames()) {
            const QString command = option.section(u' ', 0, -2);
            if (!help.contains(command)) {
                CliRun cli(m_folder->path());
                const QStringList arguments = command.split(u' ', Qt::SkipEmptyParts) + QStringList{u"--help"_s};
                QCOMPARE(cli.run(arguments), 0);
                QCOMPARE(cli.err(), QByteArray());
                help.insert(command, cli.out());
            }
            QVERIFY2(help.value(command).contains(option.section(u' ', -1).toUtf8()), qPrintable(option));
        }
        QVERIFY(help.size() >= 10);
        for (const QByteArray &text : std::as_const(help)) {
            QVERIFY2(text.contains("Example") || text.contains("Get started"), text);
            for (const QByteArray &line : text.split('\n'))
                QVERIFY2(QString::fromUtf8(line).size() <= 96, line);
        }
    }

    void everyCommandReportsAFullDisk_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("schema") << QStringList{u"schema"_s};
        QTest::newRow("help") << QStringList{u"add"_s, u"--help"_s};
    }

    void everyCommandReportsAFullDisk()
    {
        QFETCH(QStringList, arguments);
        m_cli->process().setStandardOutputFile(u"/dev/full"_s);
        QCOMPARE(m_cli->run(arguments), 74);
        QVERIFY2(m_cli->err().contains("Standard output couldn't be written"), m_cli->err());
    }

    //! As in the packages of distributions: the build has no address for it.
    void hasNoCheckForNewVersions()
    {
        if (ReleaseSource::builtIn().isSet())
            QSKIP("This build has an address, and tests use no network.");
        QCOMPARE(m_cli->run({u"release"_s}), 64);
        QVERIFY(m_cli->out().isEmpty());
        QVERIFY2(m_cli->err().contains("doesn't check for new versions"), m_cli->err());
    }

    void printsTheManualPage()
    {
        QCOMPARE(m_cli->run({u"man"_s}), 0);
        const QByteArray page = m_cli->out();
        QVERIFY(page.startsWith(".TH WATCHKEEPER"));
        for (const char *section : {".SH NAME", ".SH SYNOPSIS", ".SH OPTIONS", ".SH COMMANDS", ".SH EXIT STATUS", ".SH FILES"})
            QVERIFY2(page.contains(section), section);
        for (const QString &option : optionNames()) {
            const QByteArray name = option.section(u' ', -1).replace(u'-', u"\\-"_s).toUtf8();
            QVERIFY2(page.contains(name), name);
        }
        QVERIFY(!page.contains("\n.\n"));
        const Profile profile(u"/profile"_s);
        for (const QString &path : {profile.targetsFile(), profile.settingsFile(), profile.logFile(), profile.dialoguesFolder(),
                                    profile.presetsFolder(), profile.resultsFolder()}) {
            const QByteArray name = "/watchkeeper/" + QFileInfo(path).fileName().toUtf8();
            QVERIFY2(page.contains(name), name);
        }
    }
};

QTEST_GUILESS_MAIN(tst_CliConfiguration)

} // namespace CliConfigurationTest

#include "tst_CliConfiguration.moc"
