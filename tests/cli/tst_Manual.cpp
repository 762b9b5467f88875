// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"
#include "cli/commands/AllCommands.h"
#include "cli/options/CommandLine.h"
#include "cli/write/KindText.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <clocale>

namespace ManualTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

namespace {

QString cell(QString text)
{
    return text.replace(u'|', u"\\|"_s).replace(u'<', u"\\<"_s);
}

QString fieldRows(const Kind &kind)
{
    QString rows = u"\n| field | type | meaning |\n|---|---|---|\n"_s;
    for (const Field &field : kind.fields) {
        // The first line contains the name and the type. The rest is the help.
        const QString type = fieldText(field, {}).section(u'\n', 0, 0).trimmed().section(u"  "_s, 1);
        rows += u"| `%1` | %2 | %3 |\n"_s.arg(field.name, cell(type), cell(field.help));
    }
    return rows;
}

QString valueRows(const Kind &kind)
{
    QString rows = u"\nValues that it reports, for conditions and charts:\n\n| value | unit | meaning |\n|---|---|---|\n"_s;
    for (const KindValue &value : kind.values)
        rows += u"| `%1` | %2 | %3 |\n"_s.arg(value.name, value.unit, cell(value.help));
    return rows;
}

QString kindsPage()
{
    QString page =
        u"# Types of checks\n\nAll fields of all types, generated from the program. `watchkeeper-cli kinds TYPE` prints the "
        u"same, "
        "also for [dialogues](dialogues.md)\nand [presets](presets.md). [Checks](checks.md) explains which type to choose.\n"_s;
    for (const Kind *kind : kinds()) {
        if (kind->transports.isEmpty())
            page += u"\n## %1: `%2`\n\n%3\n"_s.arg(kind->title, kind->key, kind->help) + fieldRows(*kind)
                + (kind->values.isEmpty() ? QString() : valueRows(*kind));
    }
    return page;
}

//! Returns the help of a command; a null string if the command doesn't exist.
QString helpOf(const QStringList &command)
{
    CommandLine line(allCommands());
    const auto notice = line.parse(command + QStringList{u"--help"_s});
    const QString usage = u"Usage: "_s + (QStringList{u"watchkeeper-cli"_s} + command).join(u' ') + u' ';
    return notice && notice->out.contains(usage) ? notice->out : QString();
}

QStringList subcommands(const QString &help)
{
    QStringList names;
    static const QRegularExpression command(u"^  ([a-z][a-z-]*) {2,}\\S"_s, QRegularExpression::MultilineOption);
    for (auto found = command.globalMatch(help); found.hasNext();)
        names.append(found.next().captured(1));
    return names;
}

QString commandSections(const QStringList &command)
{
    const QString help = helpOf(command);
    if (help.isNull())
        return {};
    QString text = u"\n%1 `%2`\n\n```\n%3\n```\n"_s.arg(
        command.size() > 1 ? u"###"_s : u"##"_s, command.isEmpty() ? u"watchkeeper-cli"_s : command.join(u' '), help.trimmed());
    for (const QString &name : subcommands(help))
        text += commandSections(command + QStringList{name});
    return text;
}

QString commandsPage()
{
    return u"# Commands\n\nThe `--help` of every command of `watchkeeper-cli`, generated from the program. [Command "
           u"line](command-line.md) "
           "is the introduction.\n"_s
        + commandSections({});
}

} // namespace

//! Tests that the generated pages of the manual are up to date. `./dev docs` regenerates them.
class tst_Manual : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { std::setlocale(LC_ALL, "C.UTF-8"); }
    void pageIsUpToDate_data();
    void pageIsUpToDate();
};

void tst_Manual::pageIsUpToDate_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("kinds.md") << kindsPage();
    QTest::newRow("commands.md") << commandsPage();
}

void tst_Manual::pageIsUpToDate()
{
    QFETCH(const QString, page);
    QFile file(QStringLiteral(MANUAL_FOLDER "/") + QString::fromLatin1(QTest::currentDataTag()));
    if (qEnvironmentVariableIsSet("WATCHKEEPER_WRITE_MANUAL")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(page.toUtf8()), page.toUtf8().size());
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    const QStringList written = QString::fromUtf8(file.readAll()).split(u'\n');
    const QStringList generated = page.split(u'\n');
    for (int line = 0; line < std::min(written.size(), generated.size()); ++line)
        QVERIFY2(written[line] == generated[line],
                 qPrintable(u"Run ./dev docs. Line %1:\n%2\n%3"_s.arg(line + 1).arg(written[line], generated[line])));
    QCOMPARE(written.size(), generated.size());
}

QTEST_GUILESS_MAIN(tst_Manual)

} // namespace ManualTest

#include "tst_Manual.moc"
