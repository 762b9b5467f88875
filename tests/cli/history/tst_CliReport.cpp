// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "history/StoredResultWriter.h"
#include "history/values/Rollup.h"
#include "history/values/StoredResult.h"

#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

namespace CliReportTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests `watchkeeper-cli history report`, and objectives in `history uptime`.
class tst_CliReport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void matchesTheUptimeCommand();
    void printsObjectivesOfTargets();
    void doesNotReplaceAFileWithoutOverwrite();
    void selectsTargetsAndRemovedOnes();
    void refusesInvalidArguments_data();
    void refusesInvalidArguments();
    void writesPdf();
    void reportsThatTheWindowIsNotInstalled();

private:
    int cli(const QStringList &arguments)
    {
        m_cli = std::make_unique<CliRun>(m_folder.path());
        m_cli->setEnvironment(u"DISPLAY"_s, {});
        m_cli->setEnvironment(u"WAYLAND_DISPLAY"_s, {});
        m_cli->setEnvironment(u"QT_QPA_PLATFORM"_s, {});
        return m_cli->run(QStringList{u"--profile"_s, m_folder.filePath(u"p"_s), u"history"_s} + arguments);
    }
    QStringList span() const { return {u"--from"_s, iso(m_begin), u"--to"_s, iso(m_end)}; }
    static QString iso(qint64 at) { return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODate); }
    QString fresh(const QString &name) { return m_folder.filePath(QString::number(++m_files) + name); }
    QByteArray content(const QString &file) const
    {
        QFile read(file);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<CliRun> m_cli;
    qint64 m_begin = 0;
    qint64 m_end = 0;
    int m_files = 0;
};

namespace {

constexpr qint64 kMinute = 60'000;

const QByteArray kTargets = R"({"version":1,"targets":[
{"id":"11111111-1111-4111-8111-111111111111","name":"Shop <b>","kind":"simulated","objective":99.5,"objectiveOver":"2d","tags":["a"]},
{"id":"22222222-2222-4222-8222-222222222222","name":"Mail","kind":"simulated"}]})";

} // namespace

//! Writes two days of results for two targets and a removed one. The shop was down for half an hour.
void tst_CliReport::initTestCase()
{
    QDir().mkpath(m_folder.filePath(u"p"_s));
    writeFile(m_folder, u"p/targets.json"_s, kTargets);
    m_end = QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
    m_begin = m_end - 2 * 24 * 60 * kMinute;
    StoredResultWriterOptions options;
    options.rollup = [](const TargetId &, const QList<StoredResult> &rows) {
        return Rollup(rows, validityPeriod(Schedule())).packed();
    };
    StoredResultWriter writer(m_folder.filePath(u"p/history"_s), options);
    for (qint64 at = m_begin; at < m_end; at += kMinute) {
        StoredResult result;
        result.at = at;
        result.outcome = Outcome::Up;
        result.durationMs = 20;
        const bool isDown = at >= m_end - 100 * kMinute && at < m_end - 70 * kMinute;
        writer.append(QUuid(u"22222222-2222-4222-8222-222222222222"_s), result);
        writer.append(QUuid(u"33333333-3333-4333-8333-333333333333"_s), result);
        if (isDown) {
            result.outcome = Outcome::Down;
            result.errorType = ErrorType::Refused;
            result.errorMessage = u"Connection <refused>"_s;
        }
        writer.append(QUuid(u"11111111-1111-4111-8111-111111111111"_s), result);
        if (at % (60 * kMinute) == 0) {
            QVERIFY(!writer.write(at));
            for (auto isMore = writer.compact(at); isMore && *isMore;)
                isMore = writer.compact(at);
        }
    }
    QVERIFY(!writer.write(m_end - 1));
}

void tst_CliReport::matchesTheUptimeCommand()
{
    QCOMPARE(cli(QStringList{u"uptime"_s, u"--from"_s, iso(m_begin), u"--to"_s, iso(m_end)}), 0);
    const QStringList lines = QString::fromUtf8(m_cli->out()).split(u'\n');
    const QString file = fresh(u"a.html"_s);
    QCOMPARE(cli(QStringList{u"report"_s, u"--output"_s, file, u"--title"_s, u"Two days"_s} + span()), 0);
    QVERIFY2(m_cli->out().contains("2 targets"), m_cli->out());
    QString text;
    QXmlStreamReader reader(content(file));
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text().toString() + u'|';
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    // The columns of the table are: name, uptime, down, outages, longest.
    for (const QString &line : lines) {
        if (line.startsWith(u"Shop"_s))
            QVERIFY2(line.contains(u"98.9 %"_s) && line.contains(u"30 min"_s), qPrintable(line));
    }
    QVERIFY(text.contains(u"Shop <b>|98.9 %|30 min|1|30 min|"_s));
    QVERIFY(text.contains(u"Mail|100 %|0 s|0|0 s|"_s));
    QVERIFY(text.contains(u"|2026-11-20 10:20:00|2026-11-20 10:50:00|30 min|Connection <refused>|"_s));
    QVERIFY(text.contains(u"|Two days|"_s));
}

//! 0.5 % of two days is 14.4 minutes.
void tst_CliReport::printsObjectivesOfTargets()
{
    const QStringList lastHour{u"--from"_s, iso(m_end - 60 * kMinute), u"--to"_s, iso(m_end)};
    QCOMPARE(cli(QStringList{u"uptime"_s, u"--format"_s, u"ndjson"_s} + lastHour), 0);
    const QByteArrayList lines = m_cli->out().trimmed().split('\n');
    const QJsonObject shop = QJsonDocument::fromJson(lines[0]).object();
    QCOMPARE(shop.value(u"uptime"_s).toDouble(-1), 1.0);
    const QJsonObject objective = shop.value(u"objective"_s).toObject();
    QCOMPARE(objective.value(u"percent"_s).toDouble(), 99.5);
    QCOMPARE(objective.value(u"leftMs"_s).toDouble(), (14.4 - 30) * kMinute);
    QCOMPARE(objective.value(u"burnRate"_s).toDouble(-1), 0.0);
    QVERIFY(!QJsonDocument::fromJson(lines[1]).object().contains(u"objective"_s));

    QCOMPARE(cli(QStringList{u"uptime"_s} + lastHour), 0);
    QVERIFY2(m_cli->out().contains("Budget left") && m_cli->out().contains("-15 min 36 s"), m_cli->out());
    QCOMPARE(cli(QStringList{u"uptime"_s, u"Mail"_s} + lastHour), 0);
    QVERIFY2(!m_cli->out().contains("Budget left"), m_cli->out());
    const QString file = fresh(u"a.html"_s);
    QCOMPARE(cli(QStringList{u"report"_s, u"--output"_s, file} + span()), 0);
    QVERIFY(content(file).contains("Objective 99.5 % over 2 d"));
    QVERIFY(content(file).contains("by 15 min 36 s"));
}

void tst_CliReport::doesNotReplaceAFileWithoutOverwrite()
{
    const QString file = fresh(u"a.html"_s);
    const QStringList call = QStringList{u"report"_s, u"--output"_s, file} + span();
    QCOMPARE(cli(call), 0);
    const QByteArray first = content(file);
    QCOMPARE(cli(call), 74);
    QVERIFY2(m_cli->err().contains("--overwrite"), m_cli->err());
    QCOMPARE(content(file), first);
    QCOMPARE(cli(call + QStringList{u"--overwrite"_s, u"--title"_s, u"Again"_s}), 0);
    QVERIFY(content(file).contains("Again"));
    QCOMPARE(cli(QStringList{u"report"_s, u"--output"_s, m_folder.filePath(u"no/a.html"_s)} + span()), 74);
    QVERIFY2(m_cli->err().contains("couldn't be written"), m_cli->err());
}

void tst_CliReport::selectsTargetsAndRemovedOnes()
{
    const QString some = fresh(u"a.html"_s);
    QCOMPARE(cli(QStringList{u"report"_s, u"--only"_s, u"-tag:a"_s, u"--output"_s, some} + span()), 0);
    QVERIFY(content(some).contains("Mail") && !content(some).contains("Shop"));
    const QString all = fresh(u"a.html"_s);
    QCOMPARE(cli(QStringList{u"report"_s, u"Mail"_s, u"--removed"_s, u"--output"_s, all} + span()), 0);
    QVERIFY(content(all).contains("33333333-3333-4333-8333-333333333333") && content(all).contains("no longer monitored"));
    QVERIFY(!content(all).contains("Shop"));
    const QString none = fresh(u"a.html"_s);
    QCOMPARE(cli({u"report"_s, u"--from"_s, u"2020-01-01"_s, u"--to"_s, u"2020-02-01"_s, u"--output"_s, none}), 0);
    QVERIFY(content(none).contains("No data for this period."));
}

void tst_CliReport::refusesInvalidArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no file") << QStringList{} << QByteArray("--output is required");
    QTest::newRow("no form") << QStringList{u"--output"_s, u"a.docx"_s} << QByteArray(".html or .pdf");
    QTest::newRow("backwards") << QStringList{u"--output"_s, u"a.html"_s, u"--from"_s, u"1h"_s, u"--to"_s, u"2h"_s}
                               << QByteArray("must be before");
    QTest::newRow("no such target") << QStringList{u"--output"_s, u"a.html"_s, u"Maul"_s} << QByteArray("“Mail”");
}

void tst_CliReport::refusesInvalidArguments()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, says);
    QCOMPARE(cli(QStringList{u"report"_s} + arguments), 64);
    QVERIFY2(m_cli->err().contains(says), m_cli->err());
}

//! Works on a computer without a display.
void tst_CliReport::writesPdf()
{
#ifdef WATCHKEEPER_PAPER
    const QString file = fresh(u"a.pdf"_s);
    const QStringList call = QStringList{u"report"_s, u"--output"_s, file, u"--title"_s, u"On paper"_s} + span();
    QCOMPARE(cli(call), 0);
    QVERIFY2(m_cli->out().contains("2 targets"), m_cli->out());
    QCOMPARE(m_cli->err(), QByteArray());
    QVERIFY(content(file).startsWith("%PDF-1."));
    QVERIFY(content(file).contains("/FontFile"));
    QCOMPARE(cli(call), 74);
    QCOMPARE(cli(QStringList{u"report"_s, u"Maul"_s, u"--output"_s, fresh(u"a.pdf"_s)} + span()), 64);
#endif
}

//! Only the command-line program is installed.
void tst_CliReport::reportsThatTheWindowIsNotInstalled()
{
    const QString alone = m_folder.filePath(u"watchkeeper-cli"_s);
    QVERIFY(QFile::copy(CliRun::program(), alone));
    QProcess process;
    process.start(
        alone,
        QStringList{u"--profile"_s, m_folder.filePath(u"p"_s), u"history"_s, u"report"_s, u"--output"_s, fresh(u"a.pdf"_s)}
            + span());
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 66);
    QVERIFY(process.readAllStandardError().contains("watchkeeper-paper"));
}

QTEST_GUILESS_MAIN(tst_CliReport)

} // namespace CliReportTest

#include "tst_CliReport.moc"
