// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

namespace CliLanguageTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests the language of the command line: that of the user for people, English for programs.
class tst_CliLanguage : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRun> m_cli;

    //! Checks two targets, of which the second one has a longer state in every language.
    int check(const QString &format)
    {
        const QString file = writeFile(*m_folder, u"targets.json"_s, R"({"version": 1, "targets": [
            {"name": "One", "kind": "simulated", "latency": "1ms"},
            {"name": "Two", "kind": "simulated", "latency": "1ms", "failureRate": 100}]})");
        return m_cli->run({u"check"_s, file, u"--format"_s, format});
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cli = std::make_unique<CliRun>(m_folder->path());
    }

    void usesTheLanguageOfTheEnvironment_data()
    {
        QTest::addColumn<QStringList>("variables");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << QStringList{u"LC_ALL=C.UTF-8"_s} << u"No targets yet."_s;
        QTest::newRow("LC_ALL") << QStringList{u"LC_ALL=de_DE.UTF-8"_s} << u"Noch keine Ziele."_s;
        QTest::newRow("LC_MESSAGES") << QStringList{u"LC_ALL="_s, u"LC_MESSAGES=de_DE.UTF-8"_s} << u"Noch keine Ziele."_s;
        QTest::newRow("LANG") << QStringList{u"LC_ALL="_s, u"LANG=de_AT.UTF-8"_s} << u"Noch keine Ziele."_s;
        QTest::newRow("a country") << QStringList{u"LC_ALL=pt_BR.UTF-8"_s} << u"Nenhum alvo ainda."_s;
        QTest::newRow("Portuguese of another country") << QStringList{u"LC_ALL=pt_PT.UTF-8"_s} << u"Nenhum alvo ainda."_s;
        QTest::newRow("unknown") << QStringList{u"LC_ALL=xx_YY.UTF-8"_s} << u"No targets yet."_s;
    }

    void usesTheLanguageOfTheEnvironment()
    {
        QFETCH(QStringList, variables);
        QFETCH(QString, text);
        for (const QString &variable : variables)
            m_cli->setEnvironment(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        QCOMPARE(m_cli->run({u"list"_s}), 0);
        QVERIFY2(m_cli->err().contains(text.toUtf8()), m_cli->err());
    }

    void staysEnglishForPrograms_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"json", "ndjson", "csv", "junit"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }

    void staysEnglishForPrograms()
    {
        QFETCH(QString, format);
        m_cli->setEnvironment(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
        QCOMPARE(check(format), 2);
        QVERIFY2(m_cli->out().contains("The simulated service reports a failure."), m_cli->out());
        static const QRegularExpression summary(u"^2 checks in \\d+(\\.\\d+)? "_s); // not a decimal comma
        QVERIFY2(summary.match(QString::fromUtf8(m_cli->err())).hasMatch(), m_cli->err());
    }

    void textsForProgramsHaveEnglishNumbers()
    {
        m_cli->setEnvironment(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
        const QString file = writeFile(*m_folder, u"slow.json"_s, R"({"version": 1, "targets": [
            {"name": "Slow", "kind": "simulated", "latency": "1m", "timeout": "1100ms"}]})");
        QCOMPARE(m_cli->run({u"check"_s, file, u"--format"_s, u"ndjson"_s}), 2);
        QVERIFY2(m_cli->out().contains("1.1 s"), m_cli->out());
    }

    void evaluatesInEnglish()
    {
        m_cli->setEnvironment(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
        QCOMPARE(m_cli->run({u"eval"_s, u"[STATUS] == 200"_s}), 65);
        const QJsonObject line = QJsonDocument::fromJson(m_cli->out()).object();
        QCOMPARE(line.value("error"_L1).toString(), u"The check returned no status."_s);
    }

    void hasPluralForms_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("two");
        QTest::newRow("English") << u"C.UTF-8"_s << u"1 check in"_s << u"2 checks in"_s;
        QTest::newRow("German") << u"de_DE.UTF-8"_s << u"1 Prüfung in"_s << u"2 Prüfungen in"_s;
    }

    void hasPluralForms()
    {
        QFETCH(QString, locale);
        QFETCH(QString, one);
        QFETCH(QString, two);
        m_cli->setEnvironment(u"LC_ALL"_s, locale);
        QCOMPARE(m_cli->run({u"check"_s, u"--command"_s, u"true"_s}), 0);
        QVERIFY2(m_cli->out().contains(one.toUtf8()) || m_cli->err().contains(one.toUtf8()), m_cli->out() + m_cli->err());
        QCOMPARE(check(u"table"_s), 2);
        QVERIFY2(m_cli->out().contains(two.toUtf8()) || m_cli->err().contains(two.toUtf8()), m_cli->out() + m_cli->err());
    }

    //! The locale of the language isn't installed on most computers, so the C library doesn't know its characters.
    void alignsColumnsInEachLanguage_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<int>("wideOfUp"); // characters of two columns before the name
        QTest::addColumn<int>("wideOfDown");
        QTest::newRow("German") << u"de_DE.UTF-8"_s << 0 << 0;
        QTest::newRow("Japanese") << u"ja_JP.UTF-8"_s << 2 << 3;
    }

    void alignsColumnsInEachLanguage()
    {
        QFETCH(QString, locale);
        QFETCH(int, wideOfUp);
        QFETCH(int, wideOfDown);
        m_cli->setEnvironment(u"LC_ALL"_s, locale);
        QCOMPARE(check(u"table"_s), 2);
        const QStringList lines = QString::fromUtf8(m_cli->out()).split(u'\n');
        const QString up = lines.filter(u"One"_s).value(0);
        const QString down = lines.filter(u"Two"_s).value(0);
        QVERIFY2(!up.isEmpty() && !down.isEmpty(), m_cli->out());
        QCOMPARE(up.indexOf("One"_L1) + wideOfUp, down.indexOf("Two"_L1) + wideOfDown);
    }
};

QTEST_GUILESS_MAIN(tst_CliLanguage)

} // namespace CliLanguageTest

#include "tst_CliLanguage.moc"
